import { type Basis, findOptionInNumbers } from "./basis";
import type { Grid } from "./grid";
import type { Slug } from "./model";

/** What closest and furthest need: fewer shared issues or sources would make a pair's number a matter of luck. */
export const LEAST_SHARED_ISSUES = 8;
export const LEAST_SOURCES = 3;

/**
 * Which pairs of the grid's parties may be called closest or furthest, as a square of parties × parties: those that
 * share enough issues, by `coverage` of the same shape, from enough sources. A party is no pair with itself.
 */
export function findRankablePairs(
  grid: Grid,
  coverage: readonly (readonly number[])[],
  basis: Basis,
): readonly (readonly boolean[])[] {
  const sources = listCountedSources(grid, basis);
  return grid.parties.map((_, row) =>
    grid.parties.map(
      (_, column) =>
        row !== column &&
        (coverage[row]?.[column] ?? 0) >= LEAST_SHARED_ISSUES &&
        countSources(sources, row, column) >= LEAST_SOURCES,
    ),
  );
}

/** Per issue and party the sources that the cell rests on; null where the cell is not in the numbers. */
function listCountedSources(grid: Grid, basis: Basis): readonly (readonly (readonly Slug[] | null)[])[] {
  return grid.cells.map((row) =>
    row.map((cell) =>
      cell.state === "not-researched" || findOptionInNumbers(cell, basis) === null ? null : cell.sources,
    ),
  );
}

/** The sources behind the issues that two parties share, counted no further than is asked for. */
function countSources(rows: ReturnType<typeof listCountedSources>, a: number, b: number): number {
  const found = new Set<Slug>();
  for (const row of rows) {
    const [left, right] = [row[a] ?? null, row[b] ?? null];
    if (left === null || right === null) continue;
    for (const source of left) found.add(source);
    for (const source of right) found.add(source);
    if (found.size >= LEAST_SOURCES) break;
  }
  return found.size;
}
