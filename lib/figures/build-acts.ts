import type { Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Party } from "@/lib/domain/model";
import { buildHistorySpecs } from "./build-history";
import type { ActSpec, ActsSpec } from "./issue-spec";

/** What happened to all cells of the parties and issues, in order of day; the three acts apart. */
export function buildActs(
  record: NegotiationRecord,
  parties: readonly Party[],
  issues: readonly Issue[],
  recordedAt: Instant,
): ActsSpec {
  const acts = issues
    .flatMap((issue) =>
      parties.flatMap((party) =>
        buildHistorySpecs(record, party, issue, recordedAt).map(
          (entry): ActSpec => ({ party, issue: { slug: issue.slug, title: issue.title }, entry }),
        ),
      ),
    )
    .sort((a, b) => (a.entry.day === b.entry.day ? 0 : a.entry.day < b.entry.day ? -1 : 1));
  const of = (act: keyof ActsSpec) => acts.filter(({ entry }) => nameAct(entry.kind) === act);
  return { taken: of("taken"), saidAgain: of("saidAgain"), corrected: of("corrected") };
}

function nameAct(kind: ActSpec["entry"]["kind"]): keyof ActsSpec {
  switch (kind) {
    case "first-recorded":
    case "moved":
    case "changed":
    case "no-position":
      return "taken";
    case "said-again":
      return "saidAgain";
    case "corrected":
    case "retracted":
      return "corrected";
  }
}
