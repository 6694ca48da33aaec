import type { Metadata } from "next";
import { headers } from "next/headers";
import { FigurePage } from "@/components/figures/figure-page";
import { Unavailable } from "@/components/ui/unavailable";
import { settleAppearance } from "@/lib/api/settle-appearance";
import { getAccountSettings } from "@/lib/auth/settings";
import { ParleyError } from "@/lib/errors";
import { type Composed, composePages } from "@/lib/export/compose-pages";
import { hashFigure } from "@/lib/export/hash-figure";
import { listParameters } from "@/lib/web/figure-page";
import { findNewerThanPage, loadFigurePage } from "@/lib/web/load-figure-page";
import { getPageOrigin } from "@/lib/web/request-origin";
import { buildSocialPreview } from "@/lib/web/social-preview";
import { figurePages } from "@/messages";

type Props = PageProps<"/[negotiation]/figures/[figure]">;

async function load({ params, searchParams }: Props) {
  const { rest, ...look } = settleAppearance(listParameters(await searchParams));
  const loaded = await loadFigurePage(await params, rest);
  return loaded === null ? null : { ...loaded, look };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  if (loaded === null) return {};
  const { figure: name, title, negotiation } = loaded.figure;
  const preview = await buildSocialPreview(loaded.record, name, listParameters(await props.searchParams));
  return { title: figurePages.page.title(title, negotiation.title), ...preview };
}

export default async function Page(props: Props) {
  const loaded = await load(props);
  if (loaded === null) return <Unavailable />;
  const { record, look, state, figure } = loaded;
  const origin = getPageOrigin(await headers(), getAccountSettings());
  const pages = tryToCount({
    figure,
    appearance: look.appearance,
    origin,
    hash: hashFigure(figure),
  });
  return (
    <FigurePage
      record={record}
      state={state}
      figure={figure}
      newer={findNewerThanPage(loaded)}
      appearance={look.appearance}
      look={look.search}
      usualLook={look.usual}
      faults={[...state.faults, ...look.faults]}
      pages={pages}
      origin={origin}
    />
  );
}

/** How many pages its pictures have; where there are too many that is told, so that another size can be chosen. */
function tryToCount(drawn: Composed): number | { readonly told: string } {
  try {
    return composePages(drawn).length;
  } catch (error) {
    if (error instanceof ParleyError) return { told: error.message };
    throw error;
  }
}
