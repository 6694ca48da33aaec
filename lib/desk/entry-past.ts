import type { Instant } from "@/lib/domain/day";
import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { type Difference, listDifferences } from "@/lib/domain/json-difference";

/** One write to an entry, as the audit log has it. */
export interface EntryWrite {
  readonly id: string;
  readonly at: Instant;
  /** Who, as the writer named them: the id of an account, or the set-up. */
  readonly actor: string;
  /** The whole entry before; null when it was entered. */
  readonly before: Json;
}

/** A write to an entry, and what it changed. */
export interface PastChange {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  /** What the entry was until then; null when it was entered. */
  readonly before: JsonObject | null;
  readonly differences: readonly Difference[];
}

/** What was done to an entry whose writes, the oldest first, led to `current`; the newest first. */
export function buildPast(writes: readonly EntryWrite[], current: Json): readonly PastChange[] {
  return writes
    .map(({ id, at, actor, before }, index): PastChange => {
      if (!isJsonObject(before)) return { id, at, actor, before: null, differences: [] };
      const after = writes.slice(index + 1).find((later) => isJsonObject(later.before))?.before ?? current;
      return { id, at, actor, before, differences: listChanges(before, after) };
    })
    .toReversed();
}

/** A field that only drafts have, as how a scale changes, is in no entry: blank, it is no difference from one. */
function listChanges(before: Json, after: Json): readonly Difference[] {
  return listDifferences(before, after).filter((each) => (each.before ?? null) !== (each.after ?? null));
}
