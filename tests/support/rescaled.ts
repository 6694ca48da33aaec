import fc from "fast-check";
import { mergeRecord } from "@/lib/dataset/merge";
import type { Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Option, OptionKey, Slug } from "@/lib/domain/model";
import { type Rescaling, rescaleIssue } from "@/lib/domain/rescale";
import { instant } from "./record";
import { recordArbitrary } from "./record-arbitrary";

/** After everything that generated records hold was recorded. */
export const RESCALED: Instant = instant("2025-12-01T00:00:00.000Z");
export const REASON = "The scale was changed.";

/** The options with steps by their order. */
export function number(options: readonly Option[]): Option[] {
  return options.map((option, index) => ({ ...option, step: index + 1 }));
}

export function getIssue(record: NegotiationRecord, slug: Slug): Issue {
  const issue = record.issues.find((each) => each.slug === slug);
  if (issue === undefined) throw new RangeError(`no issue: ${slug}`);
  return issue;
}

/** What comes of merging one option of an issue into another. */
export function mergeOption(
  record: NegotiationRecord,
  slug: Slug,
  gone: OptionKey,
  into: OptionKey,
  publishedAt = RESCALED,
): Rescaling {
  const issue = getIssue(record, slug);
  const options = number(issue.options.filter(({ key }) => key !== gone));
  return rescaleIssue(record, { ...issue, options }, new Map([[gone, into]]), {
    publishedAt,
    reason: REASON,
  });
}

/** Valid records in some of whose issues one option was merged into its neighbour. */
export const rescaledArbitrary: fc.Arbitrary<NegotiationRecord> = fc
  .tuple(recordArbitrary, fc.nat({ max: 4 }))
  .map(([record, at]) =>
    record.issues.reduce((rescaled, { slug, options }) => {
      const [gone, into] = [options[at], options[at + 1] ?? options[at - 1]];
      if (gone === undefined || into === undefined) return rescaled;
      const { changes, faults } = mergeOption(rescaled, slug, gone.key, into.key);
      return faults.length === 0 ? mergeRecord(rescaled, changes) : rescaled;
    }, record),
  );
