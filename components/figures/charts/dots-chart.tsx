import { CartesianGrid, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import type { DotsPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { ChartTip } from "./chart-tip";
import { buildFrameProps } from "./frame-props";
import { LabelLines } from "./label-lines";
import { buildNumberAxis } from "./number-axis";
import { NumberedDot } from "./numbered-dot";
import type { Pen } from "./pen";

interface DotsChartProps {
  readonly plan: DotsPlan;
  readonly pen: Pen;
  readonly summary: string;
}

/** Dots with the numbers under which they are listed. */
export function DotsChart({ plan, pen, summary }: DotsChartProps) {
  const { plot, width, height } = plan;
  return (
    <ScatterChart
      {...buildFrameProps(plan, summary)}
      margin={{ top: plot.y, left: 0, right: width - plot.x - plot.width, bottom: 0 }}
    >
      <CartesianGrid stroke={pen.colour("line")} />
      <LabelLines lines={[plan.axisY]} x={0} y={0} pen={pen} />
      <LabelLines lines={plan.axisX} x={plot.x} y={height - plan.axisX.length * LABEL_LINE} pen={pen} />
      <XAxis
        {...buildNumberAxis(plan.shareTicks, pen, "middle", (y) => y - 4)}
        dataKey="x"
        domain={[0, 1]}
        height={height - plot.y - plot.height}
        stroke={pen.colour("line-strong")}
      />
      <YAxis
        {...buildNumberAxis(plan.valueTicks, pen, "end", (y) => y - LABEL_LINE / 2)}
        dataKey="y"
        domain={[0, 100]}
        width={plot.x}
        stroke={pen.colour("line-strong")}
        tickLine={false}
      />
      <Tooltip
        content={<ChartTip />}
        isAnimationActive={false}
        cursor={{ stroke: pen.colour("line-strong"), strokeDasharray: "2 3" }}
      />
      <Scatter
        data={[...plan.dots]}
        isAnimationActive={false}
        shape={({ cx, cy, index }) => (
          <NumberedDot dot={plan.dots[index ?? -1] ?? null} cx={Number(cx)} cy={Number(cy)} pen={pen} />
        )}
      />
    </ScatterChart>
  );
}
