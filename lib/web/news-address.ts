import { createSerializer, parseAsString } from "nuqs/server";
import type { Day } from "@/lib/domain/day";
import type { Negotiation, Slug } from "@/lib/domain/model";
import type { CellNewsSpec } from "@/lib/figures/chronicle-spec";
import { cellAddress } from "./matrix-address";

/** The lasting address of the cell as it stood when the news were published. */
export function newsAddress({ slug, coverage }: Negotiation, news: CellNewsSpec): string {
  const { party, issue, day, at } = news;
  const show = (asOf: Day) => cellAddress(slug, { party, issue, asOf, recordedAt: at });
  if (day < coverage.from) return show(coverage.from);
  if (day > coverage.through) return show(coverage.through);
  return show(day);
}

const serialize = createSerializer({ party: parseAsString, issue: parseAsString, before: parseAsString });

/** What of the history is shown; null where it does not matter. */
export interface HistoryView {
  readonly party: Slug | null;
  readonly issue: Slug | null;
  /** The cursor of the page before. */
  readonly before: string | null;
}

/** The address of the history, as a page and as a feed. */
export const historyAddress = {
  page: (negotiation: Slug, view: Partial<HistoryView> = {}) => serialize(`/${negotiation}/history`, view),
  feed: (negotiation: Slug, { party = null, issue = null }: Partial<HistoryView> = {}) =>
    serialize(`/${negotiation}/history.atom`, { party, issue }),
} as const;
