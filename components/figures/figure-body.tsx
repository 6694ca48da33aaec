import type { CSSProperties } from "react";
import { ListBelow } from "@/components/figures/charts/list-below";
import { listChartLists } from "@/lib/drawing/chart-lists";
import { explainEmpty, listPlans } from "@/lib/drawing/list-plans";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { Drawing } from "./drawing";
import { FigureChart } from "./figure-chart";
import { FigureLegend } from "./figure-legend";

interface FigureBodyProps {
  readonly figure: FramedFigure;
  /** The figure as a file, for readers without a script. */
  readonly picture: string;
}

/** What a figure draws and what its marks mean, without its frame. */
export function FigureBody({ figure, picture }: FigureBodyProps) {
  const { body, title, summary, legend } = figure;
  switch (body.kind) {
    case "matrix":
    case "heatmap":
    case "scale":
    case "scorecard":
      return (
        <>
          <Drawing body={body} name={title} />
          <FigureLegend entries={legend} />
        </>
      );
    case "lines":
    case "bars":
    case "scatter":
    case "profile":
      return (
        <>
          <ChartPlace body={body} summary={summary} picture={picture} />
          <FigureLegend entries={legend} />
          {listChartLists(body).map((list) => (
            <ListBelow key={list.heading} list={list} />
          ))}
        </>
      );
  }
}

interface ChartPlaceProps {
  readonly body: ChartBody;
  readonly summary: string;
  readonly picture: string;
}

function ChartPlace({ body, summary, picture }: ChartPlaceProps) {
  const empty = explainEmpty(body);
  if (empty !== null)
    return (
      <p data-figure-chart={body.kind} className="card text-mute">
        {empty}
      </p>
    );
  return (
    <>
      <div className="chart-place">
        <div style={reserveHeight(body)}>
          <FigureChart body={body} summary={summary} />
        </div>
      </div>
      <noscript>
        {/* biome-ignore lint/performance/noImgElement: a file of our own, made to measure */}
        <img src={picture} alt={summary} className="w-full max-w-3xl rounded-xl border border-line" />
      </noscript>
    </>
  );
}

/* Usual widths of a place, each for the range of widths that figures.css reads it in. */
const PLACES = { "--narrow": 358, "--medium": 720, "--wide": 1200 } as const;

/** How high the chart will be, so that nothing moves when it comes. */
function reserveHeight(body: ChartBody): CSSProperties {
  return Object.fromEntries(
    Object.entries(PLACES).map(([name, width]) => {
      const plans = listPlans(body, { width, height: null });
      return [name, `${Math.round(plans.reduce((sum, { height }) => sum + height, 0))}px`];
    }),
  );
}
