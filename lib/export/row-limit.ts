import { ParleyError } from "@/lib/errors";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

/** More rows than this are data and no figure; setting them would hold up everybody else. */
const MOST_ROWS = 2000;

/** Throws ParleyError `too-large` for a figure with more rows than are set in pictures and documents. */
export function refuseLong({ grid }: FramedFigure): void {
  const { length } = grid.rows;
  if (length <= MOST_ROWS) return;
  throw new ParleyError(
    "too-large",
    `This figure has ${length} rows; at most ${MOST_ROWS} are set in pictures, slides and documents. Choose fewer rows, or a table format such as XLSX or CSV.`,
  );
}
