import type { NegotiationRecord } from "@/lib/domain/model";
import { listFilters } from "./build-frame";
import type { FigureRequest } from "./figure-request";
import type { FramedFigure } from "./framed-figure";

/** What every figure is made from. `permalink` is the path that shows exactly this again. */
export interface Framing {
  readonly record: NegotiationRecord;
  readonly request: FigureRequest;
  readonly permalink: string;
}

type Told =
  | "figure"
  | "title"
  | "subtitle"
  | "summary"
  | "legend"
  | "notes"
  | "sources"
  | "body"
  | "grid"
  | "data";

/** What a figure says of its own. */
interface OwnParts extends Pick<FramedFigure, Told> {
  /** Left out, they are all that the request chose. */
  readonly filters?: readonly string[];
  /** How many marks of the drawing stand for a value. */
  readonly marks: number;
}

/** A figure's own parts in the frame that all figures share, with the counts that its files are held to. */
export function frameFigure({ record, request, permalink }: Framing, own: OwnParts): FramedFigure {
  const { grid, data, sources } = own;
  return {
    figure: own.figure,
    negotiation: { slug: record.negotiation.slug, title: record.negotiation.title },
    title: own.title,
    subtitle: own.subtitle,
    asOf: request.asOf,
    recordedAt: request.recordedAt,
    filters: own.filters ?? listFilters(record, request),
    summary: own.summary,
    legend: own.legend,
    notes: own.notes,
    sources,
    permalink,
    body: own.body,
    grid,
    data,
    counts: {
      rows: data.rows.length,
      cells: grid.rows.length * (grid.columns.length - 1),
      marks: own.marks,
      sources: sources.length,
    },
  };
}
