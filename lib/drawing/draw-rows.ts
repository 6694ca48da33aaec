import { LABEL_LINE, type RowLane, type RowsPlan } from "./chart-plan";
import { drawLabel, drawLine, drawMark } from "./chart-shapes";
import type { Shape } from "./scene";

/** What shows that a bar of no length is a value. */
const LEAST = 2;
const MARGIN = 2;

/** Rows of bars from 0 to 100 %. */
export function drawRows(plan: RowsPlan): readonly Shape[] {
  const { plot, shareTicks } = plan;
  const placeX = (share: number) => plot.x + share * plot.width;
  return [
    ...shareTicks.map(({ at }) =>
      drawLine([placeX(at), plot.y], [placeX(at), plot.y + plot.height], { stroke: "line" }),
    ),
    ...drawLabel(plan.axis, plot.x, 0),
    ...plan.rows.flatMap((_, at) => drawRowName(plan, at)),
    ...Array.from({ length: plan.lanes }, (_, at) =>
      plan.rows.flatMap(({ lanes }) => drawBar(plan, lanes[at] ?? null)),
    ).flat(),
    ...shareTicks.flatMap(({ at, lines }) =>
      drawLabel(lines, placeX(at), plot.y - LABEL_LINE - 3, { anchor: "middle" }),
    ),
  ];
}

/** What the row is about, what stands beside it, and what is told where a bar is missing. */
function drawRowName({ plot, width, rowHeight, laneHeight, rows }: RowsPlan, at: number): readonly Shape[] {
  const row = rows[at];
  if (row === undefined) return [];
  const { name, note, lanes } = row;
  const y = plot.y + at * rowHeight;
  return [
    ...(at === 0 ? [] : [drawLine([0, y], [width, y], { stroke: "line" })]),
    ...drawLabel(name.lines, name.x, name.y, { paint: "ink" }),
    ...(note === null ? [] : drawLabel(note.lines, note.x, note.y)),
    ...lanes.flatMap((lane) =>
      lane === null || lane.value !== null
        ? []
        : drawLabel([lane.text], plot.x + 5, lane.y + (laneHeight - LABEL_LINE) / 2),
    ),
  ];
}

/** One bar with its value at its end. */
function drawBar({ plot, laneHeight }: RowsPlan, lane: RowLane | null): readonly Shape[] {
  if (lane === null || lane.value === null) return [];
  const { value, paint, text, label, y } = lane;
  const width = Math.max(LEAST, value * plot.width);
  return [
    drawMark(label, [
      { kind: "rect", x: plot.x, y: y + MARGIN, width, height: laneHeight - 2 * MARGIN, fill: paint },
      ...drawLabel([text], plot.x + width + 5, y + (laneHeight - LABEL_LINE) / 2, {
        paint: "ink",
        bold: true,
      }),
    ]),
  ];
}
