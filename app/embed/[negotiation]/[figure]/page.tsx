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
import { buildSocialPreview } from "@/lib/web/social-preview";

type Props = PageProps<"/embed/[negotiation]/[figure]">;

async function load({ params, searchParams }: Props) {
  const { negotiation, figure: name } = await params;
  const figure = FIGURES.find((each) => each === name);
  const record = await findPageRecord(negotiation);
  if (figure === undefined) notFound();
  if (record === null) return null;
  const { rest, ...look } = settleScheme(listParameters(await searchParams));
  const state = readFigurePage(record, [figure], rest, getNow());
  const framed = findRequestedFigure(record, figure, state.request);
  if (framed === null) notFound();
  return { record, figure, look, state, framed };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  // Whoever searches should find the page itself.
  const robots = { index: false };
  if (loaded === null) return { robots };
  const { record, figure, framed } = loaded;
  const preview = await buildSocialPreview(record, figure, listParameters(await props.searchParams));
  return { title: framed.title, robots, ...preview };
}

export default async function Page(props: Props) {
  const loaded = await load(props);
  if (loaded === null) return <Unavailable />;
  const { record, figure, look, state, framed } = loaded;
  const { slug } = record.negotiation;
  const search = buildPageSearch(record, state);
  const newer = state.isFrozen
    ? findNewer(record, framed, { figure, search: String(search) }, getNow())
    : null;
  return (
    <EmbeddedFigure
      figure={framed}
      newer={newer}
      faults={[...state.faults, ...look.faults]}
      scheme={look.scheme}
      page={figureAddress.page(slug, figure, search)}
      picture={figureAddress.file(slug, figure, "svg", search)}
    />
  );
}
