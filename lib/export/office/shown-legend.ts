import type { FramedFigure, LegendEntry } from "@/lib/figures/framed/framed-figure";

/** What the legend explains of a figure that is shown as a table: tints and texts, for its marks are words there. */
export function listTableLegend({ body, legend }: FramedFigure): readonly LegendEntry[] {
  return body.kind === "matrix" || body.kind === "scorecard"
    ? legend.filter(({ sample: { kind } }) => kind === "swatch" || kind === "ramp" || kind === "text")
    : legend;
}
