import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

/** Counted up when a reader of the last version could no longer read the next. */
const VERSION = 1;

/** The framed figure as JSON: everything that it says, with its hash and its full address. */
export function writeFigureJson(figure: FramedFigure, permalink: string, hash: string): string {
  const { title, subtitle, negotiation, asOf, recordedAt, filters, summary, legend, notes } = figure;
  const { sources, counts, data, grid, body } = figure;
  const file = {
    version: VERSION,
    figure: figure.figure,
    ...{ hash, permalink, negotiation, title, subtitle, asOf, recordedAt, filters, summary, legend, notes },
    ...{ sources, counts, data, grid, body },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
