import { issueSchema } from "@/lib/dataset/codebook-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { Json, JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { rescaleIssue } from "@/lib/domain/rescale";
import { rescaleSchema } from "./entity-schemas";
import { checkChanges, type EntryCheck, placeEntityField, read, refuse } from "./entry-check";
import { listFieldFaults } from "./field-faults";

/**
 * A new issue, or the new value of one. Where options go, `rescale` says what takes the place of each; where
 * positions coded by them change, also why, and every such position gets a revision that tells it.
 */
export function checkIssue(
  record: NegotiationRecord,
  target: string | null,
  fields: JsonObject,
  rescale: Json,
  now: Instant,
): EntryCheck {
  return read(issueSchema, { ...fields, retired: [] }, (issue) => {
    const none = buildNoChanges(record);
    const place = (at: string) => placeEntityField(at, issue.slug);
    const asked = rescaleSchema.safeParse(rescale ?? { mapping: {}, reason: null });
    if (!asked.success) return { changes: null, faults: listFieldFaults(asked.error, rescale, "rescale") };
    if (target === null) {
      if (rescale !== null) return refuse("rescale", "is not a field of a new issue");
      const order = { ...none.order, issues: [...none.order.issues, issue.slug] };
      return checkChanges(record, { ...none, create: { ...none.create, issues: [issue] }, order }, place);
    }
    const { mapping, reason } = asked.data;
    const rescaled = rescaleIssue(record, issue, new Map(Object.entries(mapping)), {
      publishedAt: now,
      reason: reason ?? "",
    });
    const faults = rescaled.faults.map((fault) => ({
      ...fault,
      at: fault.at.startsWith("mapping[") ? `rescale.${fault.at}` : fault.at,
    }));
    if (reason === null && rescaled.moved.length > 0) {
      faults.push({
        at: "rescale.reason",
        reason: "should say why the options change: positions change with them",
      });
    }
    return faults.length > 0 ? { changes: null, faults } : checkChanges(record, rescaled.changes, place);
  });
}
