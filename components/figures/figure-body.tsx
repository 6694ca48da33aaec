import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { Drawing } from "./drawing";
import { FigureChart } from "./figure-chart";

interface FigureBodyProps {
  readonly figure: FramedFigure;
  /** The figure as a file, for readers without a script. */
  readonly picture: string;
}

/** What a figure draws, without its frame. */
export function FigureBody({ figure, picture }: FigureBodyProps) {
  const { body, title, summary } = figure;
  switch (body.kind) {
    case "matrix":
    case "heatmap":
    case "scale":
    case "scorecard":
      return <Drawing body={body} name={title} />;
    case "lines":
    case "bars":
    case "scatter":
    case "profile":
      return (
        <>
          <FigureChart body={body} summary={summary} />
          <noscript>
            {/* biome-ignore lint/performance/noImgElement: a file of our own, made to measure */}
            <img src={picture} alt={summary} className="w-full max-w-3xl rounded-xl border border-line" />
          </noscript>
        </>
      );
  }
}
