import { type HeldPosition, listHeldPositions } from "./as-of";
import { addDays, type Day, type Instant } from "./day";
import type { ComparableRecord, Slug } from "./model";
import { indexRecord, listPositions, type RecordIndex } from "./record-index";

interface Span {
  readonly recordedAt: Instant;
  readonly parties: readonly Slug[];
  readonly issues: readonly Slug[];
  readonly from: Day;
  readonly through: Day;
}

/**
 * The days from which a held position says something else, ascending: its first one, and those of later
 * statements on it that were recorded by the instant, before the day on which the next position is held.
 */
export function listPhaseDays(
  { position, revision }: HeldPosition,
  until: Day | undefined,
  { statements }: RecordIndex,
  recordedAt: Instant,
): readonly Day[] {
  const since = revision.validFrom;
  const days = new Set([since]);
  for (const link of position.evidence) {
    const day = statements.get(link.statement)?.saidOn;
    if (day === undefined || link.recordedAt > recordedAt) continue;
    if (day > since && (until === undefined || day < until)) days.add(day);
  }
  return [...days].sort();
}

/**
 * The days of a span on which any of these cells may say something else than the day before, ascending, the
 * span's first day always among them: between two of them nothing but the age of evidence changes.
 */
export function listChangeDays(
  record: ComparableRecord,
  { recordedAt, parties, issues, from, through }: Span,
): readonly Day[] {
  if (through < from) return [];
  const index = indexRecord(record);
  const { coverage } = record.negotiation;
  const days = new Set([from, coverage.from, addDays(coverage.through, 1)]);
  for (const issue of issues) {
    for (const party of parties) {
      const held = listHeldPositions(listPositions(record, party, issue), recordedAt);
      for (const [at, current] of held.entries()) {
        const until = held[at + 1]?.revision.validFrom;
        for (const day of listPhaseDays(current, until, index, recordedAt)) days.add(day);
      }
    }
  }
  return [...days].filter((day) => from <= day && day <= through).sort();
}
