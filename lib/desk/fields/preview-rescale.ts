import type { Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { Issue, NegotiationRecord, Option } from "@/lib/domain/model";
import { type MovedOption, rescaleIssue } from "@/lib/domain/rescale";
import { listOptionRows, readMapping } from "./issue-options";

/** What publishing an issue's form would do to what is coded by its options. */
export interface RescalePreview {
  /** The options that go. */
  readonly gone: readonly Option[];
  /** What each position names, from what to what; without those of options that go nowhere yet. */
  readonly moved: readonly MovedOption[];
  readonly statements: number;
  readonly proposals: number;
}

/** Also of a form that is not whole yet. */
export function previewRescale(
  record: NegotiationRecord,
  held: Issue,
  content: JsonObject,
  now: Instant,
): RescalePreview {
  const options = listOptionRows(content).map((row, index): Option => {
    const was = held.options.find(({ key }) => key === row.key);
    return {
      key: String(row.key ?? ""),
      step: index + 1,
      label: String(row.label ?? ""),
      short: String(row.short ?? ""),
      origin: was?.origin ?? "texts",
      value: typeof row.value === "number" ? row.value : null,
    };
  });
  const { moved, changes } = rescaleIssue(record, { ...held, options }, readMapping(content), {
    publishedAt: now,
    reason: "",
  });
  return {
    gone: held.options.filter(({ key }) => !options.some((option) => option.key === key)),
    moved,
    statements: changes.update.statements.length,
    proposals: changes.update.proposals.length,
  };
}
