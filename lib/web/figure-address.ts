import type { Slug } from "@/lib/domain/model";
import type { Format } from "@/lib/export/export-job";
import type { FigureName } from "@/lib/figures/framed/figure-request";

/** The addresses under which figures are shown and had. Each takes parameters, or none. */
export const figureAddress = {
  /** The page with all figures. */
  overview: (negotiation: Slug, search: URLSearchParams) => join(`/${negotiation}/agreement`, search),
  /** One figure with everything for taking it out. */
  page: (negotiation: Slug, figure: FigureName, search: URLSearchParams) =>
    join(`/${negotiation}/figures/${figure}`, search),
  file: (negotiation: Slug, figure: FigureName, format: Format, search: URLSearchParams) =>
    join(`/api/v1/negotiations/${negotiation}/figures/${figure}.${format}`, search),
  embed: (negotiation: Slug, figure: FigureName, search: URLSearchParams) =>
    join(`/embed/${negotiation}/${figure}`, search),
} as const;

// A colon may stand in a query as it is, and instants stay readable.
const join = (path: string, search: URLSearchParams) =>
  search.size === 0 ? path : `${path}?${String(search).replaceAll("%3A", ":")}`;
