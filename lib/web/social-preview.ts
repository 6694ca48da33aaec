import type { Metadata } from "next";
import { headers } from "next/headers";
import { getAccountSettings } from "@/lib/auth/settings";
import type { NegotiationRecord } from "@/lib/domain/model";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { FIGURE_PARAMETERS, type FigureName } from "@/lib/figures/framed/figure-request";
import type { Snapshot } from "@/lib/snapshots/snapshot";
import { shell } from "@/messages";
import { figureAddress } from "./figure-address";
import { buildPageSearch, readFigurePage } from "./figure-page";
import { getNow } from "./load-record";
import { getPageOrigin } from "./request-origin";
import { findRequestedFigure } from "./requested-figure";

type Preview = Pick<Metadata, "openGraph" | "twitter">;

/* As large as programs show a link at most, and no larger. */
const CARD = { size: "card", scale: "1" } as const;

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
  for (const [name, value] of Object.entries(CARD)) search.append(name, value);
  const path = figureAddress.file(record.negotiation.slug, figure, "png", search);
  return buildPicturePreview(path, framed.summary);
}

/** The same for what was frozen: its figure, or of a briefing its first; else the picture of the product. */
export async function buildSnapshotPreview({ content, hash }: Snapshot): Promise<Preview> {
  const search = new URLSearchParams(CARD);
  const path = () => `/api/v1/snapshots/${hash}.png?${search}`;
  if (content.kind === "figure") return buildPicturePreview(path(), content.figure.summary);
  const part = content.document.parts.findIndex(({ figure }) => figure !== null);
  const figure = content.document.parts[part]?.figure ?? null;
  if (figure === null) return buildProductPreview();
  search.append("part", String(part + 1));
  return buildPicturePreview(path(), figure.summary);
}

/** The same for a page that is about no figure: what the product is. */
export const buildProductPreview = () => buildPicturePreview("/card.png", shell.description);

/** `path` is that of a picture of the size of a card. */
async function buildPicturePreview(path: string, alt: string): Promise<Preview> {
  const url = getPageOrigin(await headers(), getAccountSettings()) + path;
  const { width, height } = PAGE_SIZES[CARD.size];
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
