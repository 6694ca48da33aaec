import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildPermalink } from "@/lib/figures/framed/build-frame";
import type { FigureName, FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildFigureSearch } from "./figure-search";

/* A page and what its head says of it ask for the same; so do most readers. */
const MOST_KEPT = 24;
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
    return buildRequestedFigure(record, figure, request);
  } catch (error) {
    if (error instanceof ParleyError && error.code === "not-found") return null;
    throw error;
  }
}

function buildRequestedFigure(
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
  const [oldest] = figures.keys();
  if (figures.size > MOST_KEPT && oldest !== undefined) figures.delete(oldest);
  return built;
}
