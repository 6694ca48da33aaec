import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { FIGURE_PARAMETERS, type FigureRequest } from "@/lib/figures/framed/figure-request";
import { readFigureState } from "@/lib/web/figure-state";
import type { Briefing, FigureChoice } from "./briefing";

/** The parameters of a part's figure: its own, and for what they leave open those of the whole briefing. */
export function buildFigureParameters(
  briefing: Briefing,
  { name, parameters }: FigureChoice,
): URLSearchParams {
  const shared: Partial<Record<keyof FigureRequest, string | readonly string[] | null>> = {
    asOf: briefing.asOf,
    compare: briefing.compare,
    recordedAt: briefing.recordedAt,
    parties: briefing.parties,
    issues: briefing.issues,
  };
  const search = new URLSearchParams();
  const append = (key: string, value: string | readonly string[]) => {
    for (const each of typeof value === "string" ? [value] : value) search.append(key, each);
  };
  for (const key of FIGURE_PARAMETERS[name]) {
    const value = shared[key] ?? null;
    if (value !== null && !Object.hasOwn(parameters, key)) append(key, value);
  }
  for (const [key, value] of Object.entries(parameters)) append(key, value);
  return search;
}

/** The request that a part makes, and what of its parameters the record does not have. */
export function readPartRequest(
  record: NegotiationRecord,
  briefing: Briefing,
  choice: FigureChoice,
  now: Instant,
) {
  return readFigureState(record, choice.name, buildFigureParameters(briefing, choice), now);
}
