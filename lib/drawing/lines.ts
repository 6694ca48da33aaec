import type { Paint } from "@/lib/figures/framed/framed-figure";
import { measureText, type TextStyle, wrapText } from "./measure-text";
import type { Block, Shape } from "./scene";

/** A strip of a column, drawn once its place is known; no table is broken within one. */
export interface Line {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Shape[];
}

export interface LineStyle extends TextStyle {
  readonly fill: Paint;
}

/** The smallest text of a figure. */
export const SMALL = { face: "regular", size: 11, fill: "mute" } as const satisfies LineStyle;
export const SMALL_LINE = 15;

const LEADING = 1.35;
/** Where the baseline stands in a line, as a share of the size. */
const ASCENT = 0.8;

const baseline = (size: number, height: number) => (height - size) / 2 + size * ASCENT;

/** A text as lines of at most `width`. */
export function listTextLines(text: string, width: number, style: LineStyle): readonly Line[] {
  const height = style.size * LEADING;
  const down = baseline(style.size, height);
  const { face, size, fill } = style;
  return wrapText(text, width, style).map((each) => ({
    height,
    draw: (x, y) => [{ kind: "text", x, y: y + down, text: each, face, size, fill }],
  }));
}

/** An empty strip. */
export const gapLine = (height: number): Line => ({ height, draw: () => [] });

/** Something small that stands in a line of text. */
export interface Inline {
  readonly width: number;
  /** `y` is the top of a line of SMALL_LINE. */
  readonly draw: (x: number, y: number) => readonly Shape[];
}

/** A text as parts of a line; one wider than the whole line is broken. */
export function listInlineText(text: string, width: number, style: LineStyle): readonly Inline[] {
  const down = baseline(style.size, SMALL_LINE);
  const { face, size, fill } = style;
  return wrapText(text, width, style).map((each) => ({
    width: measureText(each, style),
    draw: (x, y) => [{ kind: "text", x, y: y + down, text: each, face, size, fill }],
  }));
}

/** Parts beside each other, `gap` apart, in as many lines as they need. */
export function flowInlines(parts: readonly Inline[], width: number, gap = 8): readonly Line[] {
  const lines: { readonly part: Inline; readonly at: number }[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (used + part.width > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ part, at: used });
    used += part.width + gap;
  }
  return lines.map((line) => ({
    height: SMALL_LINE,
    draw: (x, y) => line.flatMap(({ part, at }) => part.draw(x + at, y)),
  }));
}

/** Lines below each other as one block. */
export function stackLines(lines: readonly Line[], x = 0): Block {
  let height = 0;
  const shapes: Shape[] = [];
  for (const line of lines) {
    shapes.push(...line.draw(x, height));
    height += line.height;
  }
  return { height, shapes };
}

/** Each line as a block of its own, so that a page may end after any of them. */
export const listLineBlocks = (lines: readonly Line[]): readonly Block[] =>
  lines.map((line) => ({ height: line.height, shapes: line.draw(0, 0) }));
