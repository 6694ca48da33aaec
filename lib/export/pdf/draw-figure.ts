import { layOutBody } from "@/lib/drawing/body-layout";
import { buildLegendBlock } from "@/lib/drawing/legend-block";
import { wrapText } from "@/lib/drawing/measure-text";
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
  /** Whether it may go on overleaf; what fits on a page stays in one piece. */
  readonly breakable: boolean;
}

/** What heading, caption and the head of a table may take from a page before the first row. */
const ABOVE = 190;
/** What the heading above a figure takes. */
const HEADING = 70;

/** The figure as wide as the text. */
export function drawFigure(figure: FramedFigure, { width, height }: TextBox): DrawnFigure {
  const { body, legend } = figure;
  const draw = (block: Block): Drawing => splitScene({ width, ...block }, "transparent");
  const room = { width, height: hasOwnHeight(body) ? null : height - ABOVE };
  const sections: DrawnFigure["sections"][number][] = [];
  for (const { head, blocks } of layOutBody(body, room)) {
    sections.push({ head: head === null ? null : draw(head), blocks: blocks.map(draw) });
  }
  const drawings = sections.flatMap(({ head, blocks }) => [...(head === null ? [] : [head]), ...blocks]);
  const used = drawings.reduce((sum, drawing) => sum + drawing.height, 0);
  return {
    sections,
    breakable: used + measureWords(figure, width) > height - HEADING,
    legend: legend.length === 0 ? null : draw(buildLegendBlock(legend, width)),
  };
}

/** What caption, legend and notes take, in CSS pixels. */
function measureWords({ title, subtitle, filters, notes, legend }: FramedFigure, width: number): number {
  const texts = [title, subtitle, ...filters, ...notes, ...legend.map(({ label }) => label)];
  const lines = texts.reduce((sum, text) => sum + wrapText(text, width, SMALL).length, LINES_BESIDE);
  return lines * LINE;
}

const SMALL = { face: "regular", size: 11 } as const;
const LINE = 16;
/** Sources, the address, and the space between. */
const LINES_BESIDE = 5;

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
