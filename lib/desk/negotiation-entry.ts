import { negotiationSchema } from "@/lib/dataset/negotiation-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Day, Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord, Revision } from "@/lib/domain/model";
import { checkChanges, type EntryCheck, read } from "./entry-check";

/**
 * New settings of a negotiation. A search that found nothing holds from the first day of coverage on, so these
 * positions move with it, each by a revision that says why. How reliable the coding was is measured, not typed.
 */
export function checkNegotiation(record: NegotiationRecord, fields: JsonObject, now: Instant): EntryCheck {
  const { reliability } = record.negotiation;
  return read(negotiationSchema, { ...fields, reliability: null }, (typed) => {
    const negotiation = { ...typed, reliability };
    const none = buildNoChanges(record);
    const { from } = negotiation.coverage;
    const revisions = from === record.negotiation.coverage.from ? [] : listMovedSearches(record, from, now);
    const changes = {
      ...none,
      create: { ...none.create, revisions },
      update: { ...none.update, negotiation },
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
