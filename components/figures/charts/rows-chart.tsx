import { Bar, BarChart, CartesianGrid, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { RowsPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { ChartTip } from "./chart-tip";
import { buildFrameProps } from "./frame-props";
import { LabelLines } from "./label-lines";
import { buildNumberAxis } from "./number-axis";
import type { Pen } from "./pen";
import { RowBar } from "./row-bar";
import { RowNames } from "./row-names";

interface RowsChartProps {
  readonly plan: RowsPlan;
  readonly pen: Pen;
  readonly summary: string;
}

/** Rows of bars from 0 to 100 %. */
export function RowsChart({ plan, pen, summary }: RowsChartProps) {
  const { plot, width, height } = plan;
  const bottom = height - plot.y - plot.height;
  return (
    <BarChart
      {...buildFrameProps(plan, summary)}
      layout="vertical"
      data={[...plan.rows]}
      margin={{ top: 0, left: plot.x, right: width - plot.x - plot.width, bottom }}
      barGap={0}
      barCategoryGap={0}
    >
      <CartesianGrid horizontal={false} stroke={pen.colour("line")} />
      <LabelLines lines={plan.axis} x={plot.x} y={0} pen={pen} />
      <XAxis
        {...buildNumberAxis(plan.shareTicks, pen, "middle", () => plot.y - LABEL_LINE - 3)}
        orientation="top"
        domain={[0, 1]}
        height={plot.y}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="key" hide />
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <RowNames plan={plan} pen={pen} />
      </ZIndexLayer>
      <Tooltip
        content={<ChartTip />}
        filterNull={false}
        isAnimationActive={false}
        cursor={{ fill: pen.colour("line"), fillOpacity: 0.45 }}
      />
      {Array.from({ length: plan.lanes }, (_, at) => (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes are told apart by their place alone
          key={at}
          dataKey={(row: RowsPlan["rows"][number]) => row.lanes[at]?.value ?? null}
          barSize={plan.laneHeight}
          isAnimationActive={false}
          shape={({ x, width: length, originalDataIndex }) => (
            <RowBar
              lane={plan.rows[originalDataIndex]?.lanes[at] ?? null}
              x={Number(x)}
              length={Number(length)}
              height={plan.laneHeight}
              pen={pen}
            />
          )}
        />
      ))}
    </BarChart>
  );
}
