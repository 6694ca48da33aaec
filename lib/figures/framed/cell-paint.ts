import type { CellSpec } from "@/lib/figures/matrix-spec";
import type { FigureLens } from "./figure-request";
import type { Paint } from "./framed-figure";

const CAMPS = 6;
type Camp = 1 | 2 | 3 | 4 | 5 | 6;

/** The tint of a cell and the mark at its edge; null where the lens says nothing about it. */
export interface CellPaint {
  readonly ground: Paint;
  readonly edge: Paint | null;
}

/** How a lens paints a cell of the matrix, as on screen. */
export function findCellPaint({ camp, value, distance }: CellSpec, lens: FigureLens): CellPaint | null {
  switch (lens) {
    case "camps":
      return camp === null ? null : paintCamp(camp);
    case "scale":
      return value === null ? null : { ground: value, edge: null };
    case "relative":
      return distance === null ? null : { ground: distance, edge: null };
  }
}

/** There are six tints; a row with more camps uses them again, and the options' names tell them apart. */
function paintCamp(camp: number): CellPaint {
  const tints: readonly Camp[] = [1, 2, 3, 4, 5, 6];
  const tint = tints[camp % CAMPS] ?? 1;
  return { ground: `camp-${tint}`, edge: `camp-${tint}-mark` };
}
