import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmbeddedFigure } from "@/components/figures/embedded-figure";
import { Unavailable } from "@/components/ui/unavailable";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { findNewer } from "@/lib/snapshots/find-newer";
import { figureAddress } from "@/lib/web/figure-address";
import { buildPageSearch, listParameters, readFigurePage } from "@/lib/web/figure-page";
import { getNow } from "@/lib/web/load-record";
import { findPageRecord } from "@/lib/web/page-record";
import { findRequestedFigure } from "@/lib/web/requested-figure";
import { settleScheme } from "@/lib/web/scheme";

type Props = PageProps<"/embed/[negotiation]/[figure]">;

/** Whoever searches should find the page itself. */
export const metadata: Metadata = { robots: { index: false } };

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, figure: name } = await params;
  const figure = FIGURES.find((each) => each === name);
  const record = await findPageRecord(negotiation);
  if (figure === undefined) notFound();
  if (record === null) return <Unavailable />;
  const { scheme, rest, faults } = settleScheme(listParameters(await searchParams));
  const now = getNow();
  const state = readFigurePage(record, [figure], rest, now);
  const framed = findRequestedFigure(record, figure, state.request);
  if (framed === null) notFound();
  const search = buildPageSearch(record, state);
  const newer = state.isFrozen ? findNewer(record, framed, { figure, search: String(search) }, now) : null;
  return (
    <EmbeddedFigure
      figure={framed}
      newer={newer}
      faults={[...state.faults, ...faults]}
      scheme={scheme}
      page={figureAddress.page(negotiation, figure, search)}
      picture={figureAddress.file(negotiation, figure, "svg", search)}
    />
  );
}
