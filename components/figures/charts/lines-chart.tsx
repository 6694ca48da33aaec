import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { LinesPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { ChartTip } from "./chart-tip";
import { buildFrameProps } from "./frame-props";
import { LabelLines } from "./label-lines";
import { drawLineDot } from "./line-dot";
import { LineEnds } from "./line-ends";
import { LineFlags } from "./line-flags";
import { buildNumberAxis } from "./number-axis";
import type { Pen } from "./pen";
import { StepLine } from "./step-line";

interface LinesChartProps {
  readonly plan: LinesPlan;
  readonly pen: Pen;
  readonly summary: string;
}

/** Lines in steps: between two days with a dot nothing changed. */
export function LinesChart({ plan, pen, summary }: LinesChartProps) {
  const { plot, width, height } = plan;
  const right = width - plot.x - plot.width;
  return (
    <LineChart
      {...buildFrameProps(plan, summary)}
      data={[...plan.rows]}
      margin={{ top: plot.y, left: 0, right, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke={pen.colour("line")} />
      <LineFlags plan={plan} pen={pen} />
      <XAxis
        {...buildNumberAxis(plan.dayTicks, pen, "middle", (y) => y - 2)}
        dataKey="at"
        domain={[0, plan.days]}
        height={height - plot.y - plot.height}
        stroke={pen.colour("line-strong")}
      />
      <YAxis
        {...buildNumberAxis(plan.shareTicks, pen, "end", (y) => y - LABEL_LINE / 2)}
        domain={[0, 1]}
        width={plot.x}
        axisLine={false}
        tickLine={false}
      />
      <LabelLines lines={[plan.axis]} x={0} y={0} pen={pen} />
      <Tooltip
        content={<ChartTip />}
        filterNull={false}
        isAnimationActive={false}
        cursor={{ stroke: pen.colour("line-strong") }}
      />
      {plan.series.map(({ key, paint, dash, dots }, at) => (
        <Line
          key={key}
          dataKey={(row: LinesPlan["rows"][number]) => row.values[at]}
          stroke={pen.colour(paint)}
          strokeWidth={2}
          strokeDasharray={dash ?? undefined}
          fill="none"
          isAnimationActive={false}
          activeDot={{ r: 4.5, fill: pen.colour(paint), stroke: pen.colour("paper") }}
          shape={StepLine}
          dot={({ cx, cy, index }) => drawLineDot(at, cx, cy, index, dots[index] ?? null, pen.colour(paint))}
        />
      ))}
      <LineEnds plan={plan} pen={pen} />
    </LineChart>
  );
}
