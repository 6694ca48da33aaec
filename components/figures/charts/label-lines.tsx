import { LABEL, LABEL_LINE } from "@/lib/drawing/chart-plan";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import type { Pen } from "./pen";

interface LabelLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly pen: Pen;
  readonly anchor?: "start" | "middle" | "end";
  readonly paint?: Paint;
  readonly bold?: boolean;
}

/** From the top of a line to where its letters stand. */
const BASELINE = 11;

/** A label, already wrapped. */
export function LabelLines({ lines, x, y, pen, anchor, paint = "mute", bold }: LabelLinesProps) {
  return lines.map((line, at) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
      key={at}
      x={x}
      y={y + at * LABEL_LINE + BASELINE}
      fontSize={LABEL.size}
      fontWeight={bold ? 600 : 400}
      textAnchor={anchor}
      fill={pen.colour(paint)}
      stroke="none"
    >
      {line}
    </text>
  ));
}
