import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Scene } from "@/lib/drawing/scene";
import { ParleyError } from "@/lib/errors";
import type { FigureJob, Look } from "./export-job";
import { refuseLong } from "./row-limit";

/** Above this a figure is refused: nobody reads it, and drawing it would hold up everybody else. */
const MOST_PAGES = 300;

/** What decides how many pages a figure has, and what stands on them. */
export interface Composed extends Pick<FigureJob, "figure" | "origin" | "hash"> {
  readonly appearance: Look;
}

/** The pages of a drawing. Throws ParleyError `too-large` for more than are drawn. */
export function composePages({ figure, appearance, origin, hash }: Composed): readonly Scene[] {
  refuseLong(figure);
  const permalink = `${origin}${figure.permalink}`;
  const scenes = composeFigure(figure, PAGE_SIZES[appearance.size], { permalink, hash });
  if (scenes.length > MOST_PAGES) {
    throw new ParleyError(
      "too-large",
      `This figure has ${scenes.length} pages at this size; at most ${MOST_PAGES} are drawn. Choose fewer rows or columns, or a table format such as XLSX or CSV.`,
    );
  }
  return scenes;
}
