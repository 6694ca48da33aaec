import { LABEL_LINE, type LinesPlan } from "./chart-plan";
import { drawLabel, drawLine, drawMark, TICK } from "./chart-shapes";
import { END_SAMPLE } from "./plan-lines";
import type { Shape } from "./scene";

/** Lines in steps: between two days with a dot nothing changed. */
export function drawLines(plan: LinesPlan): readonly Shape[] {
  const { plot, days, dayTicks, shareTicks } = plan;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const placeX = (day: number) => plot.x + (day / days) * plot.width;
  const placeY = (share: number) => plot.y + (1 - share) * plot.height;
  return [
    ...shareTicks.map(({ at }) => drawLine([plot.x, placeY(at)], [right, placeY(at)], { stroke: "line" })),
    ...plan.flags.flatMap(({ at, text }) => drawFlag(placeX(at), text, plan)),
    ...drawLabel([plan.axis], 0, 0),
    ...plan.series.flatMap(drawEnd),
    ...plan.series.map(({ paint, dash }, at): Shape => {
      const d = drawSteps(
        plan.rows.map((row) => [placeX(row.at), row.values[at] ?? null]),
        placeY,
      );
      return { kind: "path", d, stroke: paint, width: 2, ...(dash === null ? {} : { dash }) };
    }),
    drawLine([plot.x, bottom], [right, bottom], { stroke: "line-strong" }),
    ...dayTicks.map(({ at }) =>
      drawLine([placeX(at), bottom + TICK], [placeX(at), bottom], { stroke: "line-strong" }),
    ),
    ...plan.series.flatMap(({ paint, dots }, at) =>
      plan.rows.flatMap((row, index) => {
        const [label, value] = [dots[index] ?? null, row.values[at] ?? null];
        if (label === null || value === null) return [];
        return [
          drawMark(label, [{ kind: "circle", cx: placeX(row.at), cy: placeY(value), r: 3, fill: paint }]),
        ];
      }),
    ),
    ...dayTicks.flatMap(({ at, lines }) => drawLabel(lines, placeX(at), bottom + TICK, { anchor: "middle" })),
    ...shareTicks.flatMap(({ at, lines }) =>
      drawLabel(lines, plot.x - TICK - 2, placeY(at) - LABEL_LINE / 2, { anchor: "end" }),
    ),
  ];
}

/** Each value holds until the next one; where none is known there is no line. */
function drawSteps(
  points: readonly (readonly [x: number, value: number | null])[],
  placeY: (value: number) => number,
): string {
  let d = "";
  for (const [at, [x, value]] of points.entries()) {
    const next = points[at + 1];
    if (value === null || next === undefined) continue;
    if ((points[at - 1]?.[1] ?? null) === null) d += `M${round(x)} ${round(placeY(value))}`;
    d += `H${round(next[0])}`;
    if (next[1] !== null && next[1] !== value) d += `V${round(placeY(next[1]))}`;
  }
  return d;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The day of events, with the numbers under which they are listed. */
function drawFlag(x: number, text: string | null, { plot }: LinesPlan): readonly Shape[] {
  const from = text === null ? plot.y : plot.y - LABEL_LINE;
  return [
    drawLine([x, from], [x, plot.y + plot.height], { stroke: "line-strong", dash: "1 3" }),
    ...(text === null ? [] : drawLabel([text], x + 3, plot.y - LABEL_LINE - 3, { paint: "ink", bold: true })),
  ];
}

/** A line's name beside its end, with a piece of the line, so that it is known without its colour. */
function drawEnd({ paint, dash, end }: LinesPlan["series"][number]): readonly Shape[] {
  const { tip, x, y, lines } = end;
  const sample = { stroke: paint, width: 2, ...(dash === null ? {} : { dash }) };
  return [
    ...(tip === null
      ? []
      : [
          {
            kind: "path",
            d: `M${round(tip.x)} ${round(tip.y)}L${round(x)} ${round(y)}`,
            stroke: "line-strong",
            width: 0.8,
          } as const,
        ]),
    drawLine([x, y], [x + END_SAMPLE - 5, y], sample),
    ...drawLabel(lines, x + END_SAMPLE, y - (lines.length * LABEL_LINE) / 2, { paint: "ink" }),
  ];
}
