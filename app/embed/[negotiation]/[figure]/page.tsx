import type { Metadata } from "next";
import { EmbeddedFigure } from "@/components/figures/embedded-figure";
import { Unavailable } from "@/components/ui/unavailable";
import { figureAddress } from "@/lib/web/figure-address";
import { buildPageSearch, listParameters } from "@/lib/web/figure-page";
import { findNewerThanPage, loadFigurePage } from "@/lib/web/load-figure-page";
import { settleScheme } from "@/lib/web/scheme";
import { buildSocialPreview } from "@/lib/web/social-preview";

type Props = PageProps<"/embed/[negotiation]/[figure]">;

async function load({ params, searchParams }: Props) {
  const { rest, ...look } = settleScheme(listParameters(await searchParams));
  const loaded = await loadFigurePage(await params, rest);
  return loaded === null ? null : { ...loaded, look };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  // Whoever searches should find the page itself.
  const robots = { index: false };
  if (loaded === null) return { robots };
  const { record, figure } = loaded;
  const preview = await buildSocialPreview(record, figure.figure, listParameters(await props.searchParams));
  return { title: figure.title, robots, ...preview };
}

export default async function Page(props: Props) {
  const loaded = await load(props);
  if (loaded === null) return <Unavailable />;
  const { record, look, state, figure } = loaded;
  const { slug } = record.negotiation;
  const search = buildPageSearch(record, state);
  return (
    <EmbeddedFigure
      figure={figure}
      newer={findNewerThanPage(loaded)}
      faults={[...state.faults, ...look.faults]}
      scheme={look.scheme}
      page={figureAddress.page(slug, figure.figure, search)}
      picture={figureAddress.file(slug, figure.figure, "svg", search)}
    />
  );
}
