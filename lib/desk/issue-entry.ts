import { issueSchema } from "@/lib/dataset/codebook-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { Json } from "@/lib/domain/json";
import type { Issue, NegotiationRecord } from "@/lib/domain/model";
import { rescaleIssue } from "@/lib/domain/rescale";
import { rescaleSchema } from "./entity-schemas";
import {
  checkChanges,
  type EntityContent,
  type EntryCheck,
  placeEntityField,
  read,
  refuse,
} from "./entry-check";
import { listFieldFaults } from "./field-faults";

/**
 * A new issue, or the new value of one. Where options come, go or change their numbers, `rescale` says what takes
 * the place of those that go, and why; every position coded by them gets a revision that tells it.
 */
export function checkIssue(
  record: NegotiationRecord,
  target: string | null,
  fields: EntityContent,
  rescale: Json,
  now: Instant,
): EntryCheck {
  return read(issueSchema, fields, (issue) => {
    const none = buildNoChanges(record);
    const place = (at: string) => placeEntityField(at, issue.slug);
    const held = record.issues.find(({ slug }) => slug === target);
    if (held === undefined) {
      const order = { ...none.order, issues: [...none.order.issues, issue.slug] };
      return checkChanges(record, { ...none, create: { ...none.create, issues: [issue] }, order }, place);
    }
    if (hasSameScale(held, issue)) {
      return checkChanges(record, { ...none, update: { ...none.update, issues: [issue] } }, place);
    }
    if (rescale === null) return refuse("rescale", "should say why the options change");
    const asked = rescaleSchema.safeParse(rescale);
    if (!asked.success) return { changes: null, faults: listFieldFaults(asked.error, rescale, "rescale") };
    const { mapping, reason } = asked.data;
    const rescaled = rescaleIssue(record, issue, new Map(Object.entries(mapping)), {
      publishedAt: now,
      reason,
    });
    if (rescaled.faults.length > 0) return { changes: null, faults: rescaled.faults };
    return checkChanges(record, rescaled.changes, place);
  });
}

/** Whether positions coded by the one mean the same by the other. */
export function hasSameScale(before: Issue, after: Issue): boolean {
  const scale = ({ level, options }: Issue) =>
    JSON.stringify([level, options.map(({ key, step, value }) => [key, step, value])]);
  return scale(before) === scale(after);
}
