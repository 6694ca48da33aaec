import { negotiationSchema } from "@/lib/dataset/negotiation-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Day, Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord, Revision } from "@/lib/domain/model";
import { checkChanges, type EntryCheck, read } from "./entry-check";
import { listFieldFaults } from "./field-faults";
import { listOrderFaults, orderSchema, readOrder } from "./record-order";

/**
 * New settings of a negotiation. A search that found nothing holds from the first day of coverage on, so these
 * positions move with it, each by a revision that says why. How reliable the coding was is measured, not typed.
 * `order` puts parties, categories and issues in another order; null leaves them as they are.
 */
export function checkNegotiation(record: NegotiationRecord, fields: JsonObject, now: Instant): EntryCheck {
  const { reliability } = record.negotiation;
  const { order = null, ...settings } = fields;
  const asked = order === null ? { success: true as const, data: null } : orderSchema.safeParse(order);
  if (!asked.success) return { changes: null, faults: listFieldFaults(asked.error, order, "order") };
  const faults = asked.data === null ? [] : listOrderFaults(record, asked.data);
  if (faults.length > 0) return { changes: null, faults };
  return read(negotiationSchema, { ...settings, reliability: null }, (typed) => {
    const negotiation = { ...typed, reliability };
    const none = buildNoChanges(record);
    const { from } = negotiation.coverage;
    const revisions = from === record.negotiation.coverage.from ? [] : listMovedSearches(record, from, now);
    const changes = {
      ...none,
      create: { ...none.create, revisions },
      update: { ...none.update, negotiation },
      order: readOrder(record, order),
    };
    return checkChanges(record, changes, (at) => at.replace(/^negotiation\./, ""));
  });
}

function listMovedSearches(record: NegotiationRecord, from: Day, now: Instant) {
  return record.positions.flatMap(({ id, revisions }) => {
    const last = revisions.at(-1);
    if (last === undefined || last.retracted || last.stance.state !== "no-position") return [];
    const revision: Revision = {
      ...last,
      number: last.number + 1,
      publishedAt: now,
      validFrom: from,
      correction: `The days that the record covers now begin on ${from}.`,
    };
    return [{ position: id, revision }];
  });
}
