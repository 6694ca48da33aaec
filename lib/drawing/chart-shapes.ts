import type { Paint } from "@/lib/figures/framed/framed-figure";
import { LABEL, LABEL_LINE } from "./chart-plan";
import type { Shape } from "./scene";

interface LabelStyle {
  readonly anchor?: "middle" | "end";
  readonly paint?: Paint;
  readonly bold?: boolean;
}

/** From the top of a line to where its letters stand. */
const BASELINE = 11;
/** How far a tick reaches out of an axis. */
export const TICK = 6;

/** A label of a chart, already wrapped; `y` is the top of its first line. */
export function drawLabel(
  lines: readonly string[],
  x: number,
  y: number,
  { anchor, paint = "mute", bold = false }: LabelStyle = {},
): readonly Shape[] {
  return lines.map((text, at) => ({
    kind: "text",
    x,
    y: y + at * LABEL_LINE + BASELINE,
    text,
    face: bold ? "bold" : "regular",
    size: LABEL.size,
    fill: paint,
    ...(anchor === undefined ? {} : { anchor }),
  }));
}

/** What stands for one value. */
export const drawMark = (label: string, shapes: readonly Shape[]): Shape => ({
  kind: "group",
  x: 0,
  y: 0,
  label,
  mark: true,
  shapes,
});

/** A line from one point to another. */
export const drawLine = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  pen: { readonly stroke: Paint; readonly width?: number; readonly dash?: string },
): Shape => ({ kind: "line", x1, y1, x2, y2, ...pen });
