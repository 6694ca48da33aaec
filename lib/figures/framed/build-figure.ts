import type { NegotiationRecord } from "@/lib/domain/model";
import { buildDivergence } from "./build-divergence";
import { buildHeatmap } from "./build-heatmap";
import { buildMatrixFigure } from "./build-matrix-figure";
import { buildOverTime } from "./build-over-time";
import { buildProfile } from "./build-profile";
import { buildSalience } from "./build-salience";
import { buildScaleFigure } from "./build-scale-figure";
import { buildScorecard } from "./build-scorecard";
import type { FigureName, FigureRequest } from "./figure-request";
import type { FramedFigure } from "./framed-figure";

/** The figure as asked for. `permalink` is the path that shows exactly this again. */
export function buildFigure(
  record: NegotiationRecord,
  figure: FigureName,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  switch (figure) {
    case "agreement":
      return buildHeatmap(record, request, permalink);
    case "over-time":
      return buildOverTime(record, request, permalink);
    case "divergence":
      return buildDivergence(record, request, permalink);
    case "salience":
      return buildSalience(record, request, permalink);
    case "profile":
      return buildProfile(record, request, permalink);
    case "matrix":
      return buildMatrixFigure(record, request, permalink);
    case "scale":
      return buildScaleFigure(record, request, permalink);
    case "scorecard":
      return buildScorecard(record, request, permalink);
  }
}
