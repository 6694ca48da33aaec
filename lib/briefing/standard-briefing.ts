import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord } from "@/lib/domain/model";
import { isDifference, orderIssues } from "@/lib/domain/ordering";
import { measureVerdict } from "@/lib/domain/verdict";
import { briefing as words } from "@/messages";
import type { Briefing, BriefingPart } from "./briefing";

/** How many of the most divided issues the standard briefing draws. */
const DIVIDED = 3;

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
 * and the scales of the issues that divide them most. Issues without a difference are
 * never among these.
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
      ...listDivided(record, asOf, now).map(({ slug, title }) =>
        part({ heading: standard.divided(title), figure: { name: "scale", parameters: { issue: slug } } }),
      ),
    ],
  };
}

function listDivided(record: NegotiationRecord, asOf: Day, now: Instant): readonly Issue[] {
  const grid = buildGrid(record, { asOf, recordedAt: now });
  const rows = new Map(grid.issues.map(({ slug }, at) => [slug, grid.cells[at] ?? []]));
  return orderIssues(grid, grid.issues, "divergence", "default")
    .filter((issue) => isDifference(measureVerdict(issue, rows.get(issue.slug) ?? [], "default")))
    .slice(0, DIVIDED);
}
