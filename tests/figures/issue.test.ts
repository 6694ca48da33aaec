import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildIssue } from "@/lib/figures/build-issue";
import { buildRecord, instant, NOW } from "../support/record";

const issueOf = (record: NegotiationRecord, asOf: string = record.negotiation.coverage.through) =>
  buildIssue(record, { issue: "i", asOf: getDay(asOf), recordedAt: instant(NOW) });

const record = buildRecord({
  parties: ["a", "b", "c", { slug: "m", parent: "c" }],
  positions: [
    { party: "a", issue: "i", prefers: "o1", from: "2025-03-10", redLines: ["o5"], acceptable: ["o1", "o2"] },
    { party: "b", issue: "i", prefers: "o2", from: "2025-03-12", attribution: "reported" },
    {
      party: "c",
      issue: "i",
      from: "2025-03-14",
      stance: {
        state: "conditional",
        preferred: null,
        offers: [{ options: ["o3", "o4"], condition: "The others stop." }],
      },
    },
    { party: "m", issue: "i", prefers: "o5", from: "2025-04-20" },
  ],
  rest: {
    proposals: [
      {
        slug: "plan",
        title: "The plan",
        summary: "A plan.",
        proposers: ["a"],
        datedOn: getDay("2025-04-01"),
        dateBasis: "exact",
        replaces: null,
        terms: [{ issue: "i", option: "o2", summary: "Two.", statements: ["a.i.1.said"] }],
      },
    ],
  },
});

describe("an issue", () => {
  it("lists with each option who says what of it", () => {
    const says = issueOf(record).options.map((view) => [
      view.option.key,
      view.preferredBy,
      view.offeredBy,
      view.acceptableTo,
      view.ruledOutBy,
    ]);
    expect(says).toEqual([
      ["o1", ["A"], [], ["A"], []],
      ["o2", ["B"], [], ["A"], []],
      ["o3", [], ["C"], [], []],
      ["o4", [], ["C"], [], []],
      ["o5", [], [], [], ["A"]],
    ]);
  });

  it("names the end that nobody at the table asks for", () => {
    const ends = issueOf(record).options.filter((view) => view.unadvocatedEnd);
    expect(ends.map(({ option }) => option.key)).toEqual(["o5"]);
  });

  it("says who is placed only as reported and who has no place", () => {
    expect(issueOf(record).verdict).toMatchObject({
      verdict: "close",
      camps: [
        { option: "o1", parties: ["A"] },
        { option: "o2", parties: ["B"] },
      ],
      reported: ["B"],
      unplaced: [{ party: "C", state: "conditional" }],
    });
  });

  it("keeps what is only reported out of the pairs and counts it in the measures", () => {
    const spec = issueOf(record);
    expect(spec.measures).toMatchObject({ placed: 2, frequencies: [1, 1, 0, 0, 0] });
    const [first] = spec.pairs;
    expect(first).toMatchObject({ agreement: null, missing: [{ party: "B", state: "stated" }] });
  });

  it("compares two parties in their own words by their distance in steps", () => {
    const both = buildRecord({
      positions: [
        { party: "a", issue: "i", prefers: "o1" },
        { party: "b", issue: "i", prefers: "o4" },
      ],
    });
    expect(issueOf(both).pairs).toMatchObject([
      { options: ["o1", "o4"], places: { left: 0, right: 3, length: 4 }, agreement: 0.25, missing: [] },
    ]);
  });

  it("keeps members apart from the parties at the table", () => {
    const spec = issueOf(record);
    expect(spec.stands.map(({ party }) => party.slug)).toEqual(["a", "b", "c"]);
    expect(spec.members.map(({ party }) => party.slug)).toEqual(["m"]);
    expect(issueOf(record, "2025-04-01").members).toEqual([]);
  });

  it("names who blocks an option while the zone is unknown", () => {
    const { settlement } = issueOf(record);
    expect(settlement.options).toBeNull();
    expect(settlement.unknown).toEqual(["B", "C"]);
    expect(settlement.blockers[4]).toEqual({
      option: "Option o5",
      parties: [{ party: "A", reason: "red-line" }],
    });
  });

  it("counts what came after the day instead of showing it", () => {
    const spec = issueOf(record, "2025-03-31");
    expect(spec.spoken.map(({ statement }) => statement.id)).toEqual([
      "a.i.1.said",
      "b.i.1.said",
      "c.i.1.said",
    ]);
    expect(spec.spokenLater).toBe(1);
    expect([spec.terms.length, spec.termsLater]).toEqual([0, 1]);
    expect(issueOf(record).terms).toMatchObject([{ option: "Option o2", proposers: ["A"] }]);
  });

  it("never mixes moving, saying again and correcting", () => {
    const moved = buildRecord({
      statements: [{ id: "again", parties: ["a"], saidOn: "2025-04-10" }],
      positions: [
        { party: "a", issue: "i", prefers: "o1", from: "2025-03-10" },
        {
          party: "a",
          issue: "i",
          prefers: "o2",
          from: "2025-04-01",
          evidence: [{ statement: "again" }],
          corrections: [{ confidence: "medium", publishedAt: "2025-06-03T00:00:00.000Z" }],
        },
      ],
    });
    const { acts } = issueOf(moved);
    expect(acts.taken.map(({ entry }) => entry.kind)).toEqual(["first-recorded", "moved"]);
    expect(acts.saidAgain.map(({ entry }) => [entry.kind, entry.id])).toEqual([["said-again", "again"]]);
    expect(acts.corrected.map(({ entry }) => [entry.kind, entry.day])).toEqual([["corrected", "2025-06-03"]]);
  });

  it("has no spread where its options have no order", () => {
    const nominal = buildRecord({
      issues: [{ slug: "i", level: "nominal" }],
      positions: [
        { party: "a", issue: "i", prefers: "o1" },
        { party: "b", issue: "i", prefers: "o4" },
      ],
    });
    const spec = issueOf(nominal);
    expect(spec.measures).toMatchObject({ spread: null, ordinal: null, camps: 2 });
    expect(spec.pairs).toMatchObject([{ agreement: 0, places: null }]);
  });

  it("is refused where the record lacks it", () => {
    expect(() =>
      buildIssue(record, { issue: "nothing", asOf: getDay("2025-04-01"), recordedAt: instant(NOW) }),
    ).toThrow("no issue nothing");
  });
});
