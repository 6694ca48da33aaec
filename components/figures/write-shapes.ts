import type { Face } from "@/lib/drawing/measure-text";
import type { Shape } from "@/lib/drawing/scene";
import { escapeXml } from "@/lib/export/svg";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import { findPageColour } from "./page-colour";

/* As figures.css has it; regular text, muted text, text of this size and strokes of this width say nothing. */
const FACES: Readonly<Record<Face, string>> = { regular: "", bold: "drawing-bold", title: "drawing-title" };
const SIZE = 11;
const STROKE = 1.3;

/**
 * A drawing's shapes as the inside of an SVG element of a page, all text escaped. Colours are classes of
 * figures.css, so that they follow the page's theme; otherwise the same as lib/export/svg.ts writes into files.
 * Text and not elements: a page carries what it shows twice, and a matrix has thousands of shapes. Quotes are
 * single ones, which the second copy need not escape.
 */
export function writeShapes(shapes: readonly Shape[]): string {
  let written = "";
  for (const shape of shapes) written += writeShape(shape);
  return written;
}

const round = (value: number) => Math.round(value * 100) / 100;
const write = (name: string, value: string | number | undefined) =>
  value === undefined || value === "" ? "" : ` ${name}='${value}'`;

const draw = (width: number, dash: string | undefined) =>
  write("stroke-width", width === STROKE ? undefined : width) + write("stroke-dasharray", dash);

/** Classes and, for places on the ramp, a style. */
function paint(fill: Paint | undefined, stroke?: Paint, also = ""): string {
  const named = [
    also,
    typeof fill === "string" ? `f-${fill}` : "",
    stroke === undefined ? "" : `s-${stroke}`,
  ].filter((name) => name !== "");
  const style = typeof fill === "number" ? `fill:${findPageColour(fill)}` : "";
  return write("class", named.join(" ")) + write("style", style);
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius, dash, fill, stroke } = shape;
      const box = `x='${round(x)}' y='${round(y)}' width='${round(width)}' height='${round(height)}'`;
      return `<rect ${box}${write("rx", radius)}${draw(stroke === undefined ? STROKE : 1, dash)}${paint(fill, stroke)}/>`;
    }
    case "line": {
      const { x1, y1, x2, y2, width, dash, stroke } = shape;
      const ends = `x1='${round(x1)}' y1='${round(y1)}' x2='${round(x2)}' y2='${round(y2)}'`;
      return `<line ${ends}${draw(width ?? 1, dash)}${paint(undefined, stroke)}/>`;
    }
    case "circle": {
      const { cx, cy, r, fill, stroke } = shape;
      return `<circle cx='${round(cx)}' cy='${round(cy)}' r='${round(r)}'${paint(fill, stroke)}/>`;
    }
    case "path": {
      const { d, width, dash, fill, stroke } = shape;
      return `<path d='${d}'${draw(width ?? STROKE, dash)}${paint(fill, stroke)}/>`;
    }
    case "text": {
      const { x, y, text, face, size, anchor, fill } = shape;
      const set = write("font-size", size === SIZE ? undefined : size) + write("text-anchor", anchor);
      return `<text x='${round(x)}' y='${round(y)}'${set}${paint(fill === "mute" ? undefined : fill, undefined, FACES[face])}>${escapeXml(text)}</text>`;
    }
    case "group": {
      const { x, y, label, shapes } = shape;
      const title = label === undefined ? "" : `<title>${escapeXml(label)}</title>`;
      const inside = title + writeShapes(shapes);
      if (x === 0 && y === 0 && title === "") return inside;
      return `<g transform='translate(${round(x)} ${round(y)})'>${inside}</g>`;
    }
  }
}
