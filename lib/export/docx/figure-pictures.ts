import { ImageRun } from "docx";
import { layOutBody } from "@/lib/drawing/body-layout";
import type { BodyPart } from "@/lib/drawing/room";
import { type Block, stackBlocks } from "@/lib/drawing/scene";
import type { ThemeName } from "@/lib/drawing/theme";
import { writePng } from "@/lib/export/png";
import { writeSvg } from "@/lib/export/svg";
import type { FigureBody, FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { PageLayout } from "./page-layout";

/* CSS pixels per point. */
const PIXELS = 96 / 72;
/** What heading, subtitle and caption take from the page of a picture, in pixels. */
const ABOVE = 230;
const SHARPNESS = 2;

/** Whether the figure is shown as a picture beside its table: what a table alone does not show. */
export function hasPicture({ kind }: FigureBody): boolean {
  return kind !== "matrix" && kind !== "heatmap" && kind !== "scorecard";
}

/** The figure's drawing as pictures of which each fits on a page, with its summary as alternative text. */
export function drawPictures(
  { body, title, summary }: FramedFigure,
  page: PageLayout,
  theme: ThemeName,
  firstId: number,
): readonly ImageRun[] {
  const [width, most] = [page.width * PIXELS, page.height * PIXELS - ABOVE];
  const pictures: ImageRun[] = [];
  for (const { height, shapes } of stackIntoPages(layOutBody(body, { width, height: most }), most)) {
    const scene = { width, height, shapes };
    // On white paper, so without the ground that screens have.
    const svg = writeSvg(scene, theme === "light" ? "transparent" : theme, {
      title,
      description: summary,
      metadata: "",
      style: "",
    });
    const scale = Math.min(1, most / height);
    pictures.push(
      new ImageRun({
        type: "png",
        data: writePng(svg, width * SHARPNESS, SHARPNESS),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { id: String(firstId + pictures.length), name: title, title, description: summary },
      }),
    );
  }
  return pictures;
}

/** Blocks below each other, as many as fit into `most`; the head of a part stands above each of its runs. */
function stackIntoPages(parts: readonly BodyPart[], most: number): readonly Block[] {
  const pages: Block[][] = [[]];
  const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0);
  for (const { head, blocks } of parts) {
    let isBegun = false;
    for (const block of blocks) {
      const page = pages.at(-1) ?? [];
      const added = isBegun || head === null ? [block] : [head, block];
      if (page.length > 0 && heightOf(page) + heightOf(added) > most) {
        pages.push(head === null ? [block] : [head, block]);
      } else page.push(...added);
      isBegun = true;
    }
  }
  return pages.filter((page) => page.length > 0).map((page) => stackBlocks(page));
}
