import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { FIGURE_PARAMETERS, type FigureName, type FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildLiveSearch } from "./figure-search";
import { type FigureState, readRequest } from "./figure-state";

/** The parameters of an address as a page is given them. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address of a page with figures asks for. */
export interface FigurePageState extends FigureState {
  /** The parameters that the page knows, each once. */
  readonly parameters: readonly (keyof FigureRequest)[];
  /** Whether the address names the instant as of whose record it shows; else the page follows the record. */
  readonly isFrozen: boolean;
}

/** As the parameters of an address; a field that a plain form sent empty counts as not given. */
export function listParameters(raw: RawParameters): URLSearchParams {
  return new URLSearchParams(
    Object.entries(raw).flatMap(([name, value]) =>
      [value ?? []]
        .flat()
        .filter((text) => text !== "")
        .map((text) => [name, text]),
    ),
  );
}

/** The state of a page that shows these figures, all from one address. */
export function readFigurePage(
  record: NegotiationRecord,
  figures: readonly FigureName[],
  search: URLSearchParams,
  now: Instant,
): FigurePageState {
  const parameters = [...new Set(figures.flatMap((figure) => FIGURE_PARAMETERS[figure]))];
  const state = readRequest(record, parameters, search, now);
  const isRead = state.faults.every(({ at }) => at !== "recordedAt");
  return { ...state, parameters, isFrozen: isRead && search.has("recordedAt") };
}

/** The parameters that show some of a page again, frozen if the page is: all of them, or those of one figure. */
export function buildPageSearch(
  record: NegotiationRecord,
  { request, isFrozen, parameters }: FigurePageState,
  figure: FigureName | null = null,
): URLSearchParams {
  const search = buildLiveSearch(record, figure === null ? parameters : FIGURE_PARAMETERS[figure], request);
  if (isFrozen) search.append("recordedAt", request.recordedAt);
  return search;
}
