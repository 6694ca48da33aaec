import type { LinesPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { END_SAMPLE } from "@/lib/drawing/plan-lines";
import { LabelLines } from "./label-lines";
import type { Pen } from "./pen";

/** Each line's name beside its end, with a piece of the line, so that it is known without its colour. */
export function LineEnds({ plan, pen }: { readonly plan: LinesPlan; readonly pen: Pen }) {
  return plan.series.map(({ key, paint, dash, end }) => (
    <g key={key}>
      {end.tip !== null && (
        <path
          d={`M${end.tip.x} ${end.tip.y}L${end.x} ${end.y}`}
          fill="none"
          stroke={pen.colour("line-strong")}
          strokeWidth={0.8}
        />
      )}
      <line
        x1={end.x}
        x2={end.x + END_SAMPLE - 5}
        y1={end.y}
        y2={end.y}
        stroke={pen.colour(paint)}
        strokeWidth={2}
        strokeDasharray={dash ?? undefined}
      />
      <LabelLines
        lines={end.lines}
        x={end.x + END_SAMPLE}
        y={end.y - (end.lines.length * LABEL_LINE) / 2}
        pen={pen}
        paint="ink"
      />
    </g>
  ));
}
