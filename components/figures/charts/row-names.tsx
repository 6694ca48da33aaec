import type { RowsPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { LabelLines } from "./label-lines";
import type { Pen } from "./pen";

/** What each row is about, what stands beside it, and what is told where a bar is missing. */
export function RowNames({ plan, pen }: { readonly plan: RowsPlan; readonly pen: Pen }) {
  const { plot, width, rowHeight, laneHeight } = plan;
  return plan.rows.map(({ key, name, note, lanes }, at) => (
    <g key={key}>
      {at > 0 && (
        <line
          x1={0}
          x2={width}
          y1={plot.y + at * rowHeight}
          y2={plot.y + at * rowHeight}
          stroke={pen.colour("line")}
        />
      )}
      <LabelLines {...name} pen={pen} paint="ink" />
      {note !== null && <LabelLines {...note} pen={pen} />}
      {lanes.map(
        (lane) =>
          lane !== null &&
          lane.value === null && (
            <LabelLines
              key={lane.y}
              lines={[lane.text]}
              x={plot.x + 5}
              y={lane.y + (laneHeight - LABEL_LINE) / 2}
              pen={pen}
            />
          ),
      )}
    </g>
  ));
}
