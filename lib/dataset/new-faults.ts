import type { RecordChanges } from "@/lib/domain/changes";
import type { Fault } from "@/lib/domain/fault";
import type { NegotiationRecord } from "@/lib/domain/model";
import { mergeRecord } from "./merge";
import { listRecordFaults } from "./validate";

/** What `changes` would break in a record (null: there is none yet); faults that it has already are none of theirs. */
export function listNewFaults(record: NegotiationRecord | null, changes: RecordChanges): Fault[] {
  const known = record === null ? new Set() : listKnownFaults(record);
  return listRecordFaults(mergeRecord(record, changes)).filter((fault) => !known.has(JSON.stringify(fault)));
}

const knownFaults = new WeakMap<NegotiationRecord, ReadonlySet<string>>();

/** The faults that a record has already, worked out once: a form asks at every key that is pressed. */
function listKnownFaults(record: NegotiationRecord): ReadonlySet<string> {
  let known = knownFaults.get(record);
  if (known === undefined) {
    known = new Set(listRecordFaults(record).map((fault) => JSON.stringify(fault)));
    knownFaults.set(record, known);
  }
  return known;
}
