import { isSupport, listHeldPositions } from "./as-of";
import { type Day, getDay, type Instant } from "./day";
import type { ComparableRecord, Revision, Slug } from "./model";
import { type Change, measureChange } from "./movement";
import { indexRecord, listPositions } from "./record-index";

/** One thing that happened to a cell; the three are never mixed. */
export type HistoryEntry =
  /** The party took a position; `change` tells what that was, seen from the position before. */
  | {
      readonly kind: "position";
      readonly day: Day;
      readonly position: string;
      readonly revision: Revision;
      readonly change: Change;
    }
  /** The party said again what it already held. */
  | {
      readonly kind: "said-again";
      readonly day: Day;
      readonly position: string;
      readonly statement: string;
    }
  /** We corrected ourselves: `day` is the day of our correction, in UTC, and not of anything the party did. */
  | {
      readonly kind: "corrected";
      readonly day: Day;
      readonly position: string;
      readonly publishedAt: Instant;
      readonly before: Revision;
      readonly after: Revision;
    };

const KINDS: readonly HistoryEntry["kind"][] = ["position", "said-again", "corrected"];

/**
 * What happened to one party on one issue, as recorded at an instant, in order of day: the positions that it
 * held one after another, the statements that repeated one after its first day, and our corrections,
 * retractions among them. A retracted position leaves only its corrections.
 */
export function buildHistory(
  record: ComparableRecord,
  party: Slug,
  issue: Slug,
  recordedAt: Instant,
): readonly HistoryEntry[] {
  const { statements } = indexRecord(record);
  const positions = listPositions(record, party, issue);
  const entries: HistoryEntry[] = [];
  const held = listHeldPositions(positions, recordedAt);
  for (const [at, { position, revision }] of held.entries()) {
    const change = measureChange(held[at - 1]?.revision.stance ?? null, revision.stance);
    entries.push({ kind: "position", day: revision.validFrom, position: position.id, revision, change });
    for (const link of position.evidence) {
      const statement = statements.get(link.statement);
      if (statement === undefined || link.recordedAt > recordedAt) continue;
      if (statement.saidOn <= revision.validFrom || !isSupport(link, statement, party)) continue;
      entries.push({
        kind: "said-again",
        day: statement.saidOn,
        position: position.id,
        statement: statement.id,
      });
    }
  }
  for (const position of positions)
    entries.push(...listCorrections(position.id, position.revisions, recordedAt));
  return entries.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  });
}

function listCorrections(
  position: string,
  revisions: readonly Revision[],
  recordedAt: Instant,
): HistoryEntry[] {
  const published = revisions
    .filter((revision) => revision.publishedAt <= recordedAt)
    .sort((a, b) => a.number - b.number);
  return published.flatMap((after, at) => {
    const before = published[at - 1];
    if (before === undefined) return [];
    const { publishedAt } = after;
    const day = getDay(publishedAt.slice(0, 10));
    return [{ kind: "corrected", day, position, publishedAt, before, after }];
  });
}
