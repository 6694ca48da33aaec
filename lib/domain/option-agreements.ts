import { measureIssueAgreement, type PairMeasure } from "./issue-agreement";
import type { Issue, OptionKey } from "./model";

/** How far each two options of an issue agree, by their places in its list; NaN where one has no place. */
export interface OptionAgreements {
  readonly keys: readonly OptionKey[];
  readonly codes: ReadonlyMap<OptionKey, number>;
  /** Row by row: 0..1. */
  readonly values: Float64Array;
}

const tables: Readonly<Record<PairMeasure, WeakMap<Issue, OptionAgreements>>> = {
  distance: new WeakMap(),
  "same-option": new WeakMap(),
};

/** The issue's table, made once per issue and measure. */
export function listOptionAgreements(issue: Issue, measure: PairMeasure): OptionAgreements {
  let table = tables[measure].get(issue);
  if (table === undefined) {
    table = buildOptionAgreements(issue, measure);
    tables[measure].set(issue, table);
  }
  return table;
}

function buildOptionAgreements(issue: Issue, measure: PairMeasure): OptionAgreements {
  const keys = issue.options.map(({ key }) => key);
  const values = keys.flatMap((x) =>
    keys.map((y) => {
      const agreement = measureIssueAgreement(issue, x, y, measure);
      return agreement === null ? Number.NaN : agreement.numerator / agreement.denominator;
    }),
  );
  return {
    keys,
    codes: new Map(keys.map((key, code) => [key, code])),
    values: Float64Array.from(values),
  };
}

/** The least and the most that two of the options may agree, one from each list of codes. */
export function findBounds(
  { keys, values }: OptionAgreements,
  a: readonly number[],
  b: readonly number[],
): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of a) {
    for (const y of b) {
      const value = values[x * keys.length + y] ?? Number.NaN;
      if (Number.isNaN(value)) return { low: 0, high: 1 };
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? { low: 0, high: 1 } : { low, high };
}
