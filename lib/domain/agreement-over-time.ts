import { type AgreementOptions, measureAgreement } from "./agreement";
import { listChangeDays } from "./change-days";
import type { Day, Instant } from "./day";
import { buildGrid } from "./grid";
import type { ComparableRecord, Slug } from "./model";

/** What a pair's agreement is from a day on. */
export interface AgreementPhase {
  readonly from: Day;
  /** 0..1, or null where no issue is comparable. */
  readonly agreement: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly issues: number;
  readonly sameOption: number;
  readonly joint: number;
}

/** One pair's agreement over a span of days. */
export interface PairOverTime {
  readonly parties: readonly [Slug, Slug];
  /** Ascending; each differs from the one before in at least one number and holds until the next. */
  readonly phases: readonly AgreementPhase[];
}

export interface SpanRequest {
  readonly recordedAt: Instant;
  readonly parties: readonly Slug[];
  readonly issues: readonly Slug[];
  readonly from: Day;
  readonly through: Day;
}

/**
 * How far each two parties agree on every day of a span: each number is what `measureAgreement` gives for the
 * grid of that day. Pairs in the order of the parties; no phases where the span has no day.
 */
export function measureAgreementOverTime(
  record: ComparableRecord,
  span: SpanRequest,
  options: AgreementOptions,
): readonly PairOverTime[] {
  const { recordedAt, parties, issues } = span;
  const pairs = parties.flatMap((a, row) =>
    parties
      .slice(row + 1)
      .map((b, at) => ({ a, b, row, column: row + 1 + at, phases: [] as AgreementPhase[] })),
  );
  for (const day of listChangeDays(record, span)) {
    const grid = buildGrid(record, { asOf: day, recordedAt, parties, issues });
    const measured = measureAgreement(grid, options);
    const at = (square: readonly (readonly number[])[], row: number, column: number) =>
      square[row]?.[column] ?? 0;
    for (const { row, column, phases } of pairs) {
      const phase: AgreementPhase = {
        from: day,
        agreement: measured.agreement[row]?.[column] ?? null,
        low: at(measured.low, row, column),
        high: at(measured.high, row, column),
        coverage: at(measured.coverage, row, column),
        issues: measured.issues,
        sameOption: at(measured.sameOption, row, column),
        joint: at(measured.joint, row, column),
      };
      const before = phases.at(-1);
      if (before === undefined || !isSame(before, phase)) phases.push(phase);
    }
  }
  return pairs.map(({ a, b, phases }) => ({ parties: [a, b], phases }));
}

function isSame(a: AgreementPhase, b: AgreementPhase): boolean {
  return (
    a.agreement === b.agreement &&
    a.low === b.low &&
    a.high === b.high &&
    a.coverage === b.coverage &&
    a.sameOption === b.sameOption &&
    a.joint === b.joint
  );
}
