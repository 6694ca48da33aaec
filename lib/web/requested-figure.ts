import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildPermalink } from "@/lib/figures/framed/build-frame";
import type { FigureName, FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildFigureSearch } from "./figure-search";

/* A page, what its head says of it and its pictures ask for the same; so do most readers. */
const MOST_KEPT = 24;
/* Of all that are kept of a record together: a large one takes the place of many. */
const MOST_CELLS_KEPT = 50_000;
const kept = new WeakMap<NegotiationRecord, Map<string, FramedFigure>>();

/**
 * The figure that a request asks for, under its lasting address; null where the record has nothing that it could be
 * about, such as a proposal.
 */
export function findRequestedFigure(
  record: NegotiationRecord,
  figure: FigureName,
  request: FigureRequest,
): FramedFigure | null {
  try {
    return getRequestedFigure(record, figure, request);
  } catch (error) {
    if (error instanceof ParleyError && error.code === "not-found") return null;
    throw error;
  }
}

/** The same; throws ParleyError `not-found` where the record has nothing that it could be about. */
export function getRequestedFigure(
  record: NegotiationRecord,
  figure: FigureName,
  request: FigureRequest,
): FramedFigure {
  const search = buildFigureSearch(record, figure, request);
  const permalink = buildPermalink(record.negotiation.slug, figure, search);
  const figures = kept.get(record) ?? new Map<string, FramedFigure>();
  kept.set(record, figures);
  const built = figures.get(permalink) ?? buildFigure(record, figure, request, permalink);
  figures.delete(permalink);
  figures.set(permalink, built);
  let cells = [...figures.values()].reduce((sum, { counts }) => sum + counts.cells, 0);
  for (const [oldest, { counts }] of figures) {
    if (oldest === permalink || (figures.size <= MOST_KEPT && cells <= MOST_CELLS_KEPT)) break;
    figures.delete(oldest);
    cells -= counts.cells;
  }
  return built;
}
