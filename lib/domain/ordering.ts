import type { Basis } from "./basis";
import type { Day } from "./day";
import type { Cell, Grid } from "./grid";
import type { Issue } from "./model";
import { type IssueVerdict, measureVerdict, type Verdict } from "./verdict";

export type IssueOrder = "codebook" | "divergence" | "newest";

const MOST_DIVERGENT_FIRST: readonly Verdict[] = ["opposed", "apart", "differ", "close", "agree", "unknown"];

/**
 * `issues`, some of the grid's, in an order: the grid's own; the most divergent first, by verdict and then by
 * spread; or the one with the newest evidence first. Ties keep the grid's order.
 */
export function orderIssues(
  grid: Grid,
  issues: readonly Issue[],
  order: IssueOrder,
  basis: Basis,
): readonly Issue[] {
  const chosen = new Set(issues.map(({ slug }) => slug));
  const rows = grid.issues.flatMap((issue, at) =>
    chosen.has(issue.slug) ? [{ issue, cells: grid.cells[at] ?? [] }] : [],
  );
  switch (order) {
    case "codebook":
      return rows.map(({ issue }) => issue);
    case "divergence":
      return rows
        .map(({ issue, cells }) => ({ issue, verdict: measureVerdict(issue, cells, basis) }))
        .sort((a, b) => compareDivergence(a.verdict, b.verdict))
        .map(({ issue }) => issue);
    case "newest":
      return rows
        .map(({ issue, cells }) => ({ issue, day: findNewest(cells) ?? "" }))
        .sort((a, b) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1))
        .map(({ issue }) => issue);
  }
}

/** Whether the parties placed on an issue are not all on the same option; unknown is no difference. */
export function isDifference({ verdict }: IssueVerdict): boolean {
  switch (verdict) {
    case "close":
    case "apart":
    case "opposed":
    case "differ":
      return true;
    case "agree":
    case "unknown":
      return false;
  }
}

/** The grid's issues on which the parties placed differ, in the grid's order. */
export function listDifferences(grid: Grid, basis: Basis): readonly Issue[] {
  return grid.issues.filter((issue, at) => isDifference(measureVerdict(issue, grid.cells[at] ?? [], basis)));
}

function compareDivergence(a: IssueVerdict, b: IssueVerdict): number {
  const byVerdict = MOST_DIVERGENT_FIRST.indexOf(a.verdict) - MOST_DIVERGENT_FIRST.indexOf(b.verdict);
  return byVerdict === 0 ? (b.spread ?? 0) - (a.spread ?? 0) : byVerdict;
}

function findNewest(cells: readonly Cell[]): Day | null {
  const days = cells.flatMap((cell) => (cell.state === "not-researched" ? [] : (cell.newestEvidence ?? [])));
  return days.sort().at(-1) ?? null;
}
