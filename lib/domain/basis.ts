import type { Cell } from "./grid";
import type { OptionKey } from "./model";

/**
 * Whose word the reader lets into a number. `own`: only what parties say themselves. `all`: also what a
 * reporter alone or an unnamed insider says they hold. `default`: these in camps and verdicts, where each is
 * marked as such, but not in the headline and in pairwise numbers, where it could no longer be seen.
 */
export type Basis = "own" | "default" | "all";

/** Whether the cell rests on at least one statement that the reader lets into pairwise numbers and headline. */
export function isInNumbers(cell: Cell, basis: Basis): boolean {
  switch (basis) {
    case "own":
    case "default":
      return cell.state !== "not-researched" && cell.attribution === "own";
    case "all":
      return cell.state !== "not-researched";
  }
}

/** Whether the cell rests on at least one statement that the reader lets into camps and verdicts. */
export function isInVerdict(cell: Cell, basis: Basis): boolean {
  switch (basis) {
    case "own":
      return cell.state !== "not-researched" && cell.attribution === "own";
    case "default":
    case "all":
      return cell.state !== "not-researched";
  }
}

/** The option that the cell brings into pairwise numbers and the headline, or null where it counts as unknown. */
export function findOptionInNumbers(cell: Cell, basis: Basis): OptionKey | null {
  return cell.state !== "not-researched" && isInNumbers(cell, basis) ? cell.preferred : null;
}

/** The option that the cell brings into its issue's camps and verdict, or null where it counts as unknown. */
export function findOptionInVerdict(cell: Cell, basis: Basis): OptionKey | null {
  return cell.state !== "not-researched" && isInVerdict(cell, basis) ? cell.preferred : null;
}
