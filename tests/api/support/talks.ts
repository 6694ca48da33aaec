import { getDay } from "@/lib/domain/day";
import type { NegotiationEvent, NegotiationRecord, Proposal } from "@/lib/domain/model";
import { buildRecord } from "@/tests/support/record";

/** A day within the coverage of the talks on which everything below is held. */
export const DAY = "2025-05-01";

/** Talks with every level of issue and every state of a position, a joint text, a move and a correction. */
export function buildTalks(): NegotiationRecord {
  return buildRecord({
    parties: ["a", "b", "c", { slug: "c-member", parent: "c" }],
    issues: [
      { slug: "troops", options: 4, category: "peace" },
      { slug: "forum", level: "nominal", options: ["city", "capital", "island"], category: "process" },
      { slug: "share", level: "interval", options: { none: 0, half: 50, all: 100 }, category: "peace" },
    ],
    statements: [
      { id: "joint", parties: ["a", "b"], saidOn: "2025-03-20", source: "text-1" },
      { id: "again", parties: ["a"], saidOn: "2025-04-20", source: "text-2" },
      { id: "later", parties: ["a"], saidOn: "2025-05-20", source: "text-2" },
    ],
    positions: [
      { party: "a", issue: "troops", from: "2025-03-05", prefers: "o4" },
      {
        party: "a",
        issue: "troops",
        from: "2025-03-20",
        prefers: "o2",
        acceptable: ["o2", "o1"],
        redLines: ["o4"],
        rests: ["joint"],
        evidence: [{ statement: "again" }, { statement: "later" }],
        corrections: [{ redLines: ["o3", "o4"], publishedAt: "2025-07-01T00:00:00.000Z" }],
      },
      { party: "b", issue: "troops", from: "2025-03-20", prefers: "o2", rests: ["joint"] },
      { party: "c", issue: "troops", prefers: "o3", attribution: "reported" },
      { party: "c-member", issue: "troops", prefers: "o1" },
      { party: "a", issue: "forum", prefers: "capital" },
      { party: "b", issue: "forum", prefers: "city" },
      {
        party: "a",
        issue: "share",
        stance: {
          state: "conditional",
          preferred: null,
          offers: [{ options: ["half", "all"], condition: "If b pays." }],
        },
      },
      { party: "b", issue: "share", stance: { state: "ambiguous", span: ["none", "half"] } },
      { party: "c", issue: "share", stance: { state: "no-position" } },
    ],
    rest: {
      proposals: ["plan-1", "plan-2", "plan-10"].map(buildProposal),
      events: ["meeting-1", "meeting-2"].map(buildEvent),
    },
  });
}

function buildProposal(slug: string): Proposal {
  return {
    slug,
    title: slug,
    summary: "A plan.",
    proposers: ["a"],
    datedOn: getDay(DAY),
    dateBasis: "exact",
    replaces: null,
    terms: [{ issue: "troops", option: "o2", summary: "Troops stay.", statements: ["joint"] }],
  };
}

function buildEvent(slug: string): NegotiationEvent {
  return {
    slug,
    title: slug,
    summary: "They met.",
    day: getDay(DAY),
    dateBasis: "exact",
    source: "text-1",
    paragraph: 1,
  };
}
