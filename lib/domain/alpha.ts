export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** How often each two values were given to one unit by different coders, each unit weighing as its values. */
interface Coincidences {
  /** The values given, ascending. */
  readonly values: readonly number[];
  readonly matrix: readonly (readonly number[])[];
  /** Row sums of the matrix, and the sum of all. */
  readonly margins: readonly number[];
  readonly total: number;
}

/**
 * Krippendorff's alpha: 1 - observed over expected disagreement, 1 for perfect agreement, 0 for chance.
 * `coders` has one row per coder and in it one value, or null for a missing one, per unit; a unit that fewer
 * than two coders coded says nothing. Ordinal takes the values' order alone, whatever their distances. Null
 * where it is undefined: nothing to pair, or no variation at all. (Krippendorff 2004, ch. 11.)
 */
export function measureAlpha(
  coders: readonly (readonly (number | null)[])[],
  level: AlphaLevel,
): number | null {
  const coincidences = countCoincidences(coders);
  const { matrix, margins, total } = coincidences;
  let [observed, expected] = [0, 0];
  for (const [c, row] of matrix.entries()) {
    for (let k = c + 1; k < row.length; k += 1) {
      const difference = measureDifference(coincidences, c, k, level);
      observed += (row[k] ?? 0) * difference;
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * difference;
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

function countCoincidences(coders: readonly (readonly (number | null)[])[]): Coincidences {
  const length = Math.max(0, ...coders.map((row) => row.length));
  const units = Array.from({ length }, (_, unit) => coders.flatMap((row) => row[unit] ?? [])).filter(
    (given) => given.length > 1,
  );
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  const matrix = values.map(() => values.map(() => 0));
  for (const given of units) {
    for (const [i, a] of given.entries()) {
      for (const [j, b] of given.entries()) {
        const row = matrix[places.get(a) ?? -1];
        const column = places.get(b) ?? -1;
        if (i !== j && row !== undefined) row[column] = (row[column] ?? 0) + 1 / (given.length - 1);
      }
    }
  }
  const margins = values.map((value) => units.flat().filter((given) => given === value).length);
  return { values, matrix, margins, total: units.flat().length };
}

/** The squared difference of two of the values, given by their places. */
function measureDifference(
  { values, margins }: Coincidences,
  c: number,
  k: number,
  level: AlphaLevel,
): number {
  const [low, high] = [values[c] ?? 0, values[k] ?? 0];
  switch (level) {
    case "nominal":
      return 1;
    case "ordinal": {
      const between = margins.slice(c, k + 1).reduce((sum, margin) => sum + margin, 0);
      return (between - ((margins[c] ?? 0) + (margins[k] ?? 0)) / 2) ** 2;
    }
    case "interval":
      return (high - low) ** 2;
    case "ratio":
      return high + low === 0 ? 0 : ((high - low) / (high + low)) ** 2;
  }
}
