import type { Metadata } from "next";
import { OverviewPage } from "@/components/figures/overview-page";
import { LiveChanges } from "@/components/live/live-changes";
import { Unavailable } from "@/components/ui/unavailable";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { findChangesSince } from "@/lib/snapshots/find-newer";
import { listParameters, readFigurePage } from "@/lib/web/figure-page";
import { getNow } from "@/lib/web/load-record";
import { findLoadedPage, findPageRecord } from "@/lib/web/page-record";
import { findRequestedFigure } from "@/lib/web/requested-figure";
import { buildSocialPreview } from "@/lib/web/social-preview";
import { figurePages } from "@/messages";

type Props = PageProps<"/[negotiation]/agreement">;

/** In the order in which the page tells them; the matrix has a page of its own. */
const FIGURES: readonly FigureName[] = [
  "agreement",
  "over-time",
  "divergence",
  "profile",
  "scale",
  "salience",
  "scorecard",
];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const record = await findPageRecord((await params).negotiation);
  if (record === null) return {};
  const preview = await buildSocialPreview(record, "agreement", listParameters(await searchParams));
  return { title: figurePages.overview.pageTitle(record.negotiation.title), ...preview };
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await findLoadedPage((await params).negotiation);
  if (loaded === null) return <Unavailable />;
  const { record, version } = loaded;
  const now = getNow();
  // A form that freezes a figure without a script ends here when it fails.
  const { problem, ...asked } = await searchParams;
  const state = readFigurePage(record, FIGURES, listParameters(asked), now);
  const figures = FIGURES.flatMap((figure) => findRequestedFigure(record, figure, state.request) ?? []);
  return (
    <>
      <OverviewPage
        record={record}
        state={state}
        figures={figures}
        problem={typeof problem === "string" ? problem : null}
        hasChanged={findChangesSince(record, state.request, now).hasChanged}
      />
      {!state.isFrozen && <LiveChanges negotiation={record.negotiation.slug} version={version} />}
    </>
  );
}
