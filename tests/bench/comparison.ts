/** One line of the table: what is ours, what it is measured against, and how the two must stand. */
export interface Comparison {
  readonly what: string;
  /** As shown, with its unit. */
  readonly ours: string;
  readonly peer: string;
  /** Ours over the peer's. */
  readonly ratio: number;
  /** Null where there is nothing to hold, and the ratio is told for orientation. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | null;
}

/** Whether the ratio is within its limit; one without a limit always is. */
export function holds({ ratio, limit }: Comparison): boolean {
  if (limit === null) return true;
  return "atMost" in limit ? ratio <= limit.atMost : ratio >= limit.atLeast;
}

const HEAD = ["what", "ours", "peer", "ratio", "limit", ""];

/** The comparisons as text, one a line, in columns. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
  const rows = [HEAD, ...comparisons.map(listCells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function listCells(comparison: Comparison): string[] {
  const { what, ours, peer, ratio, limit } = comparison;
  if (limit === null) return [what, ours, peer, formatRatio(ratio), "none", ""];
  const told = "atMost" in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
  return [what, ours, peer, formatRatio(ratio), told, holds(comparison) ? "holds" : "DOES NOT HOLD"];
}

/** Two decimals from 0.1 on, else two significant digits. */
function formatRatio(ratio: number): string {
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}
