import type { SourceNumbers } from "@/lib/figures/framed/build-frame";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildMatrixGrid } from "@/lib/figures/framed/matrix-tables";
import { buildScaleGrid } from "@/lib/figures/framed/scale-tables";
import { buildScorecardGrid } from "@/lib/figures/framed/scorecard-tables";

/** The figure with the numbers that its sources have in a document of several figures, wherever it shows them. */
export function renumberSources(figure: FramedFigure, numbers: SourceNumbers): FramedFigure {
  const found = new Map(
    figure.sources.map(({ slug, number }) => [number, numbers.number([slug])[0] ?? number]),
  );
  const renumber = (number: number) => found.get(number) ?? number;
  return {
    ...figure,
    ...renumberDrawing(figure, renumber),
    sources: figure.sources
      .map((source) => ({ ...source, number: renumber(source.number) }))
      .sort((a, b) => a.number - b.number),
  };
}

/** The drawing, and the table that shows the same in words. */
function renumberDrawing(
  { body, grid }: FramedFigure,
  renumber: (number: number) => number,
): Pick<FramedFigure, "body" | "grid"> {
  switch (body.kind) {
    case "matrix": {
      const renumbered = { ...body, sources: renumberAll(body.sources, renumber) };
      return { body: renumbered, grid: buildMatrixGrid(renumbered) };
    }
    case "scale": {
      const renumbered = { ...body, sources: renumberAll(body.sources, renumber) };
      return { body: renumbered, grid: buildScaleGrid(renumbered) };
    }
    case "scorecard": {
      const renumbered = { ...body, sources: renumberAll(body.sources, renumber) };
      return { body: renumbered, grid: buildScorecardGrid(renumbered) };
    }
    case "lines": {
      const events = body.events.map((event) => ({ ...event, source: renumber(event.source) }));
      return { body: { ...body, events }, grid };
    }
    case "heatmap":
    case "bars":
    case "scatter":
    case "profile":
      return { body, grid };
  }
}

function renumberAll(
  sources: Readonly<Record<string, readonly number[]>>,
  renumber: (number: number) => number,
) {
  return Object.fromEntries(
    Object.entries(sources).map(([key, numbers]) => [key, numbers.map(renumber).sort((a, b) => a - b)]),
  );
}
