import type { Cell } from "./grid";

/** How much an issue matters to some parties, as far as analysts coded it. */
export interface IssueSalience {
  /** 0..100, the mean over the parties for whom it is coded; null where it is for none. */
  readonly mean: number | null;
  readonly coded: number;
}

/** The salience of the issue that these cells are about. */
export function measureSalience(cells: readonly Cell[]): IssueSalience {
  const values = cells.flatMap((cell) =>
    cell.state === "not-researched" || cell.revision.salience === null ? [] : [cell.revision.salience.value],
  );
  const sum = values.reduce((all, value) => all + value, 0);
  return { mean: values.length === 0 ? null : sum / values.length, coded: values.length };
}
