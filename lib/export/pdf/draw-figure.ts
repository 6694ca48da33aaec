import { layOutBody } from "@/lib/drawing/body-layout";
import { buildLegendBlock } from "@/lib/drawing/legend-block";
import type { Block } from "@/lib/drawing/scene";
import type { FigureBody, FramedFigure } from "@/lib/figures/framed/framed-figure";
import { type Drawing, splitScene } from "./split-scene";

/** The part of a page that text has, in CSS pixels. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
}

/** A figure drawn for a page of text: its body in rows, its legend; title and notes are the page's to set. */
export interface DrawnFigure {
  readonly sections: readonly { readonly head: Drawing | null; readonly blocks: readonly Drawing[] }[];
  readonly legend: Drawing | null;
}

/** What heading, caption and the head of a table may take from a page before the first row. */
const ABOVE = 190;

/** The figure as wide as the text. */
export function drawFigure(figure: FramedFigure, { width, height }: TextBox): DrawnFigure {
  const { body, legend } = figure;
  const draw = (block: Block): Drawing => splitScene({ width, ...block }, "transparent");
  const room = { width, height: hasOwnHeight(body) ? null : height - ABOVE };
  const sections: DrawnFigure["sections"][number][] = [];
  for (const { head, blocks } of layOutBody(body, room)) {
    sections.push({ head: head === null ? null : draw(head), blocks: blocks.map(draw) });
  }
  return {
    sections,
    legend: legend.length === 0 ? null : draw(buildLegendBlock(legend, width)),
  };
}

/** Charts of one piece would grow to a whole page where they are told how high it is. */
const hasOwnHeight = ({ kind }: FigureBody) => kind === "lines" || kind === "scatter";

/** Whether the figure needs the long side of the paper: more columns than an upright page has room for. */
export function needsWidth(body: FigureBody): boolean {
  switch (body.kind) {
    case "matrix":
      return body.matrix.parties.length > 2;
    case "heatmap":
    case "scorecard":
      return body.parties.length > 4;
    case "profile":
      return body.others.length > 5;
    case "scale":
    case "lines":
    case "bars":
    case "scatter":
      return false;
  }
}
