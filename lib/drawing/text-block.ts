import type { Paint } from "@/lib/figures/framed/framed-figure";
import { type TextStyle, wrapText } from "./measure-text";
import type { Block } from "./scene";

interface TextBlockStyle extends TextStyle {
  readonly fill: Paint;
  /** Of a line, as a share of the size; 1.35 when left out. */
  readonly leading?: number;
  readonly anchor?: "start" | "middle" | "end";
}

/** Where the baseline stands in a line, as a share of the size. */
const ASCENT = 0.8;

/** A text wrapped into `width`, as high as it needs to be. */
export function buildTextBlock(text: string, width: number, style: TextBlockStyle): Block {
  const { face, size, fill, anchor = "start", leading = 1.35 } = style;
  const line = size * leading;
  const x = anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width;
  const lines = wrapText(text, width, style);
  return {
    height: lines.length * line,
    shapes: lines.map((each, index) => ({
      kind: "text",
      x,
      y: index * line + (line - size) / 2 + size * ASCENT,
      text: each,
      face,
      size,
      fill,
      ...(anchor === "start" ? {} : { anchor }),
    })),
  };
}
