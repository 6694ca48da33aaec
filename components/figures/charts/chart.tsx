import type { ChartPlan } from "@/lib/drawing/chart-plan";
import { DotsChart } from "./dots-chart";
import { LinesChart } from "./lines-chart";
import type { Pen } from "./pen";
import { RowsChart } from "./rows-chart";

interface ChartProps {
  readonly plan: ChartPlan;
  readonly pen: Pen;
  readonly summary: string;
}

/** One chart, the same on screen and in files. */
export function Chart({ plan, pen, summary }: ChartProps) {
  switch (plan.kind) {
    case "lines":
      return <LinesChart plan={plan} pen={pen} summary={summary} />;
    case "rows":
      return <RowsChart plan={plan} pen={pen} summary={summary} />;
    case "dots":
      return <DotsChart plan={plan} pen={pen} summary={summary} />;
  }
}
