import type { Day, Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { briefing as words } from "@/messages";
import type { Briefing, BriefingPart } from "./briefing";
import { listMostDivided } from "./list-most-divided";

interface StandardChoice {
  /** What is recorded by then decides which issues are the most divided. */
  readonly now: Instant;
  /** The day since which changes are told; null for none. */
  readonly since: Day | null;
  /** The last day that the record covers when left out. */
  readonly asOf?: Day;
  readonly paper?: Briefing["paper"];
}

/**
 * What most briefings begin with: the headline, the matrix, what changed since a day, how far the parties agree,
 * and the scales of the issues that divide them most. Headings are left to the document, which names what its parts
 * show whenever that is changed.
 */
export function buildStandardBriefing(
  record: NegotiationRecord,
  { now, since, asOf = record.negotiation.coverage.through, paper = "a4" }: StandardChoice,
): Briefing {
  const { standard } = words;
  const part = (rest: Partial<BriefingPart>): BriefingPart => ({
    heading: "",
    commentary: "",
    text: null,
    figure: null,
    ...rest,
  });
  return {
    title: standard.title(record.negotiation.title),
    negotiation: record.negotiation.slug,
    asOf,
    compare: since,
    recordedAt: null,
    parties: [],
    issues: [],
    paper,
    marking: null,
    footer: null,
    logo: null,
    parts: [
      part({ text: "headline" }),
      part({ heading: standard.matrix, figure: { name: "matrix", parameters: {} } }),
      ...(since === null ? [] : [part({ text: "changes" })]),
      part({ figure: { name: "agreement", parameters: {} } }),
      ...listMostDivided(record, { asOf, recordedAt: now, basis: "default" }).map(({ slug }) =>
        part({ figure: { name: "scale", parameters: { issue: slug } } }),
      ),
    ],
  };
}
