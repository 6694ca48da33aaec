import type { z } from "zod";
import { listNewFaults } from "@/lib/dataset/new-faults";
import type { RecordChanges } from "@/lib/domain/changes";
import type { Fault } from "@/lib/domain/fault";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { listFieldFaults } from "./field-faults";

/** What a draft would do to the record, or everything that stands in its way, by field. */
export interface EntryCheck {
  /** Null where the content is not yet whole enough to say. */
  readonly changes: RecordChanges | null;
  readonly faults: readonly Fault[];
}

/** A fault's place in the record as the field of the form that shows it. */
export type PlaceField = (at: string) => string;

/** The changes, and what they would break in the record. */
export function checkChanges(
  record: NegotiationRecord,
  changes: RecordChanges,
  place: PlaceField,
): EntryCheck {
  const faults = listNewFaults(record, changes).map(({ at, reason }) => ({ at: place(at), reason }));
  return { changes, faults };
}

/** Where the form of the entity called `name` shows a fault that the record's rules found. */
export function placeEntityField(at: string, name: string): string {
  const [, list, found, rest = ""] = /^([a-z]+)\[([^\]]+)\](.*)$/.exec(at) ?? [];
  return list !== undefined && found === name ? rest.replace(/^\./, "") : at;
}

/** Reads whole content and goes on with it, or says field by field why it is not whole. */
export function read<Entity>(
  schema: z.ZodType<Entity>,
  fields: JsonObject,
  goOn: (entity: Entity) => EntryCheck,
): EntryCheck {
  const result = schema.safeParse(fields);
  return result.success
    ? goOn(result.data)
    : { changes: null, faults: listFieldFaults(result.error, fields) };
}

export function refuse(at: string, reason: string): EntryCheck {
  const fault: Fault = { at, reason };
  return { changes: null, faults: [fault] };
}
