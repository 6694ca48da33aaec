import type { Fit } from "@/lib/domain/proposal-fit";
import { findCellPaint } from "@/lib/figures/framed/cell-paint";
import type { FigureBody, Paint } from "@/lib/figures/framed/framed-figure";

/** The tint of a cell in the figure's grid, by its row and the key of its column; null where it has none. */
export function findTint(body: FigureBody, row: number, column: string): Paint | null {
  switch (body.kind) {
    case "heatmap": {
      const at = body.parties.findIndex(({ slug }) => slug === column);
      return body.pairs[row]?.[at]?.agreement ?? null;
    }
    case "profile": {
      const at = body.others.findIndex(({ slug }) => slug === column);
      return body.rows[row]?.agreement[at] ?? null;
    }
    case "matrix": {
      const { matrix, lens } = body;
      const at = matrix.parties.findIndex(({ slug }) => `party.${slug}` === column);
      const cell = matrix.groups.flatMap(({ rows }) => rows)[row]?.cells[at];
      return cell === undefined ? null : (findCellPaint(cell, lens)?.ground ?? null);
    }
    case "scorecard": {
      const at = body.parties.findIndex(({ slug }) => `party.${slug}` === column || slug === column);
      return tintFit(body.rows[row]?.fits[at]?.fit);
    }
    case "scale":
    case "lines":
    case "bars":
    case "scatter":
      return null;
  }
}

/** How well a term fits, as in the drawing. */
function tintFit(fit: Fit | undefined): Paint | null {
  if (fit === "preferred") return 0.6;
  return fit === "acceptable" ? 0.25 : null;
}
