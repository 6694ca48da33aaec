import { notFound } from "next/navigation";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { findNewer } from "@/lib/snapshots/find-newer";
import { buildPageSearch, readFigurePage } from "./figure-page";
import { getNow } from "./load-record";
import { findPageRecord } from "./page-record";
import { findRequestedFigure } from "./requested-figure";

/**
 * What a page of one figure shows, by its path and the parameters that are the figure's; null while the record cannot
 * be read. Ends in the page of what is not there where the address names no figure of the record.
 */
export async function loadFigurePage(
  { negotiation, figure: name }: { readonly negotiation: string; readonly figure: string },
  search: URLSearchParams,
) {
  const figure = FIGURES.find((each) => each === name);
  const record = await findPageRecord(negotiation);
  if (figure === undefined) notFound();
  if (record === null) return null;
  const state = readFigurePage(record, [figure], search, getNow());
  const framed = findRequestedFigure(record, figure, state.request);
  if (framed === null) notFound();
  return { record, state, figure: framed };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadFigurePage>>>;

/** What has been recorded since the address was frozen; null for one that follows the record. */
export function findNewerThanPage({ record, state, figure }: Loaded) {
  if (!state.isFrozen) return null;
  const search = String(buildPageSearch(record, state));
  return findNewer(record, figure, { figure: figure.figure, search }, getNow());
}
