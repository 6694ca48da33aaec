import type { Metadata } from "next";
import { headers } from "next/headers";
import { getAccountSettings } from "@/lib/auth/settings";
import type { NegotiationRecord } from "@/lib/domain/model";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { FIGURE_PARAMETERS, type FigureName } from "@/lib/figures/framed/figure-request";
import { shell } from "@/messages";
import { figureAddress } from "./figure-address";
import { buildPageSearch, readFigurePage } from "./figure-page";
import { getNow } from "./load-record";
import { getPageOrigin } from "./request-origin";
import { findRequestedFigure } from "./requested-figure";

type Preview = Pick<Metadata, "openGraph" | "twitter">;

/**
 * What other programs show for a link to a page of a negotiation: a figure on it as a picture, and in words what
 * it says. Of `given`, the figure takes what it knows.
 */
export async function buildSocialPreview(
  record: NegotiationRecord,
  figure: FigureName,
  given: URLSearchParams = new URLSearchParams(),
): Promise<Preview> {
  const names = new Set<string>(FIGURE_PARAMETERS[figure]);
  const known = new URLSearchParams([...given].filter(([name]) => names.has(name)));
  const state = readFigurePage(record, [figure], known, getNow());
  const framed = findRequestedFigure(record, figure, state.request);
  if (framed === null) return {};
  const search = buildPageSearch(record, state);
  search.append("scale", "1");
  const path = figureAddress.file(record.negotiation.slug, figure, "png", search);
  return buildPicturePreview(path, framed.summary);
}

/** The same for any picture of ours that has the size of a slide. */
async function buildPicturePreview(path: string, alt: string): Promise<Preview> {
  const url = getPageOrigin(await headers(), getAccountSettings()) + path;
  const { width, height } = PAGE_SIZES.slide;
  return {
    openGraph: {
      type: "website",
      siteName: shell.product,
      locale: shell.language,
      images: [{ url, alt, width, height, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", images: [{ url, alt }] },
  };
}
