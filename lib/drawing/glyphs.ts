import type { Confidence } from "@/lib/domain/model";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import type { Pip } from "@/lib/figures/matrix-spec";
import type { Shape } from "./scene";

/** From the middle of one pip to that of the next. */
export const PIP = 11;
export const BARS_WIDTH = 13;
const RADIUS = 4;

/** One place of a scale, readable without colour, in a box of 10 × 10 whose corner is (x, y). */
export function drawPip(pip: Pip, x: number, y: number, line: Paint = "mute"): readonly Shape[] {
  const [cx, cy] = [x + 5, y + 5];
  switch (pip) {
    case "ruled-out":
      return [{ kind: "path", d: `M${at(cx - 3)} ${at(cy - 3)}l6 6m0 -6l-6 6`, stroke: line }];
    case "preferred":
      return [{ kind: "circle", cx, cy, r: RADIUS, fill: "ink" }];
    case "empty":
      return [{ kind: "circle", cx, cy, r: RADIUS - 0.6, stroke: line }];
    case "span":
      return [
        { kind: "circle", cx, cy, r: RADIUS - 0.6, stroke: line },
        { kind: "path", d: `M${at(cx)} ${at(cy - 3.4)}c4.53 0 4.53 6.8 0 6.8z`, fill: "ink" },
      ];
    case "offer":
      return [
        { kind: "circle", cx, cy, r: RADIUS - 0.6, stroke: line },
        { kind: "circle", cx, cy, r: 1.3, fill: "ink" },
      ];
  }
}

const BARS: Record<Confidence, number> = { low: 1, medium: 2, high: 3 };

/** Three bars, 13 × 9, as many of them full as the confidence is high; the others are outlines. */
export function drawBars(
  confidence: Confidence,
  x: number,
  y: number,
  paint: Paint = "mute",
): readonly Shape[] {
  const full = BARS[confidence];
  const bar = (index: number, inset: number) =>
    `M${at(x + index * 5 + inset)} ${at(y + inset)}h${3 - 2 * inset}v${9 - 2 * inset}h${2 * inset - 3}z`;
  const draw = (from: number, to: number, inset: number) =>
    Array.from({ length: to - from }, (_, index) => bar(from + index, inset)).join("");
  return [
    { kind: "path", d: draw(0, full, 0), fill: paint },
    ...(full === 3
      ? []
      : [{ kind: "path", d: draw(full, 3, 0.5), stroke: "line-strong", width: 1 } as const]),
  ];
}

const HATCH = 10;

/** Slanting lines over a box: looked for, none found. */
export function drawHatch(x: number, y: number, width: number, height: number): Shape {
  const [wide, high] = [Math.round(width), Math.round(height)];
  let d = "";
  for (let start = HATCH / 2; start < wide + high; start += HATCH) {
    const left = Math.max(0, start - high);
    const length = Math.min(start, wide) - left;
    d += `M${Math.round(x) + left} ${Math.round(y) + Math.min(start, high)}l${length} ${-length}`;
  }
  return { kind: "path", d, stroke: "line", width: 1 };
}

/** A box that is no more than an outline: something is said, but no one option. */
export function drawDashed(x: number, y: number, width: number, height: number): Shape {
  return {
    kind: "rect",
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: height - 2,
    radius: 2,
    stroke: "line-strong",
    dash: "4 3",
  };
}

const at = (value: number) => Math.round(value * 10) / 10;
