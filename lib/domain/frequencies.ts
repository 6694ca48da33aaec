import { type Basis, findOptionInVerdict } from "./basis";
import type { Cell } from "./grid";
import type { Issue } from "./model";

/** How many parties stand on each option, in codebook order: the vector that the spread measures read. */
export function measureFrequencies(issue: Issue, cells: readonly Cell[], basis: Basis): readonly number[] {
  const options = cells.map((cell) => findOptionInVerdict(cell, basis));
  return issue.options.map(({ key }) => options.filter((option) => option === key).length);
}

/** The sum of a vector's counts. */
export function sumCounts(frequencies: readonly number[]): number {
  return frequencies.reduce((sum, count) => sum + count, 0);
}
