import type { NegotiationRecord } from "@/lib/domain/model";
import { FIGURE_PARAMETERS, type FigureName, type FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "./figure-state";

type Parameter = keyof FigureRequest;

/**
 * The parameters that ask for exactly this: the day and the instant always, everything else only where it
 * differs from the default. Their order is fixed, so that one figure has one address.
 */
export function buildFigureSearch(
  record: NegotiationRecord,
  figure: FigureName,
  request: FigureRequest,
): URLSearchParams {
  return buildSearch(record, FIGURE_PARAMETERS[figure], request, ["asOf", "recordedAt"]);
}

/** The same without the instant, and without the day where it is the last covered: this follows the record. */
export function buildLiveSearch(
  record: NegotiationRecord,
  parameters: readonly Parameter[],
  request: FigureRequest,
): URLSearchParams {
  const lasting = parameters.filter((name) => name !== "recordedAt");
  return buildSearch(record, lasting, request, []);
}

function buildSearch(
  record: NegotiationRecord,
  parameters: readonly Parameter[],
  request: FigureRequest,
  always: readonly Parameter[],
): URLSearchParams {
  const defaults = buildDefaultRequest(record, request.recordedAt);
  const search = new URLSearchParams();
  for (const name of parameters) {
    const value = request[name];
    if (!always.includes(name) && String(value) === String(defaults[name])) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null) search.append(name, String(each));
    }
  }
  return search;
}
