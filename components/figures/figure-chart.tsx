"use client";

import dynamic from "next/dynamic";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { figurePages } from "@/messages";

interface FigureChartProps {
  readonly body: ChartBody;
  /** What the figure says, in a sentence or two: its alternative text. */
  readonly summary: string;
}

/* A page that shows a chart stands before the library that draws it has come, and without it. */
const MeasuredChart = dynamic(
  () =>
    import("./charts/measured-chart").then(
      (found) => found.MeasuredChart,
      () => MissingChart,
    ),
  { ssr: false, loading: () => <p className="script-only text-sm text-mute">{figurePages.chart.loading}</p> },
);

function MissingChart() {
  return (
    <p role="alert" className="card text-mute">
      {figurePages.chart.missing}
    </p>
  );
}

/**
 * A figure's lines, bars or dots, as wide as there is room, with what each mark stands for by mouse, touch and
 * keyboard. Only its body: title, legend, notes and table are the page's.
 */
export function FigureChart({ body, summary }: FigureChartProps) {
  return (
    <div data-figure-chart={body.kind}>
      <MeasuredChart body={body} summary={summary} />
    </div>
  );
}
