import { type DotsPlan, LABEL_LINE } from "./chart-plan";
import { drawLabel, drawLine, drawMark, TICK } from "./chart-shapes";
import { DOT } from "./plan-dots";
import type { Shape } from "./scene";

/** Farther away than this a line leads from a dot to its number. */
const NEAR = 18;
/** What the vertical axis counts up to. */
const MOST = 100;

/** Dots with the numbers under which they are listed. */
export function drawDots(plan: DotsPlan): readonly Shape[] {
  const { plot, height, shareTicks, valueTicks, axisX, axisY } = plan;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const placeX = (share: number) => plot.x + share * plot.width;
  const placeY = (value: number) => plot.y + (1 - value / MOST) * plot.height;
  return [
    ...valueTicks.map(({ at }) => drawLine([plot.x, placeY(at)], [right, placeY(at)], { stroke: "line" })),
    ...shareTicks.map(({ at }) => drawLine([placeX(at), plot.y], [placeX(at), bottom], { stroke: "line" })),
    ...drawLabel([axisY], 0, 0),
    ...drawLabel(axisX, plot.x, height - axisX.length * LABEL_LINE),
    drawLine([plot.x, bottom], [right, bottom], { stroke: "line-strong" }),
    ...shareTicks.map(({ at }) =>
      drawLine([placeX(at), bottom + TICK], [placeX(at), bottom], { stroke: "line-strong" }),
    ),
    drawLine([plot.x, plot.y], [plot.x, bottom], { stroke: "line-strong" }),
    ...plan.dots.map((dot) => drawDot(dot, placeX(dot.x), placeY(dot.y))),
    ...shareTicks.flatMap(({ at, lines }) =>
      drawLabel(lines, placeX(at), bottom + TICK - 2, { anchor: "middle" }),
    ),
    ...valueTicks.flatMap(({ at, lines }) =>
      drawLabel(lines, plot.x - TICK - 2, placeY(at) - LABEL_LINE / 2, { anchor: "end" }),
    ),
  ];
}

/** A dot, and its number beside it. */
function drawDot({ dx, dy, number, label }: DotsPlan["dots"][number], cx: number, cy: number): Shape {
  return drawMark(label, [
    ...(Math.hypot(dx, dy) > NEAR
      ? [drawLine([cx, cy], [cx + dx, cy + dy], { stroke: "line-strong", width: 0.8 })]
      : []),
    { kind: "circle", cx, cy, r: DOT, fill: "camp-1-mark" },
    ...drawLabel([String(number)], cx + dx, cy + dy - LABEL_LINE / 2, {
      anchor: "middle",
      paint: "ink",
      bold: true,
    }),
  ]);
}
