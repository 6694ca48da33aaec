import type { LinesPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { LabelLines } from "./label-lines";
import type { Pen } from "./pen";

/** The days of events, with the numbers under which they are listed. */
export function LineFlags({ plan, pen }: { readonly plan: LinesPlan; readonly pen: Pen }) {
  const { plot, days, flags } = plan;
  return flags.map(({ at, text }) => {
    const x = plot.x + (at / days) * plot.width;
    return (
      <g key={at}>
        <line
          x1={x}
          x2={x}
          y1={text === null ? plot.y : plot.y - LABEL_LINE}
          y2={plot.y + plot.height}
          stroke={pen.colour("line-strong")}
          strokeDasharray="1 3"
        />
        {text !== null && (
          <LabelLines lines={[text]} x={x + 3} y={plot.y - LABEL_LINE - 3} pen={pen} paint="ink" bold />
        )}
      </g>
    );
  });
}
