import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Scene } from "@/lib/drawing/scene";
import { ParleyError } from "@/lib/errors";
import type { FigureJob } from "./export-job";

/** Above this a figure is refused: nobody reads it, and drawing it would hold up everybody else. */
const MOST_PAGES = 100;

/** The pages of a drawing, with charts yet to be drawn. Throws ParleyError `too-large` above MOST_PAGES. */
export function composePages({
  figure,
  appearance,
  origin,
  hash,
}: Pick<FigureJob, "figure" | "appearance" | "origin" | "hash">): readonly Scene[] {
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
