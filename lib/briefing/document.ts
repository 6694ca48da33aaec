import type { Day, Instant } from "@/lib/domain/day";
import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";

/** A run of words with one look. Only http and https addresses are links. */
export interface Inline {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

/** What commentary is made of once its Markdown has been read: text, never markup of any other language. */
export type Prose =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "heading"; readonly inlines: readonly Inline[] }
  | { readonly kind: "quote"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** One section of a briefing: a heading in the contents, then commentary, then a figure. */
export interface DocumentPart {
  readonly heading: string;
  readonly prose: readonly Prose[];
  /** The numbers of the sources that its words name, ascending; a figure lists its own. */
  readonly sources: readonly number[];
  readonly figure: FramedFigure | null;
  /** The figure's own address at full length. */
  readonly permalink: string | null;
  /** SHA-256 of the figure's data. */
  readonly hash: string | null;
}

export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

/** The house's mark: one raster picture that was checked and has known pixels. */
export interface Logo {
  readonly mediaType: "image/png" | "image/jpeg";
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/** A whole briefing, ready to be written in any format: plain JSON that needs nothing else. */
export interface BriefingDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly negotiation: { readonly slug: string; readonly title: string };
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly paper: Paper;
  /** Such as "Internal": printed at head and foot of every page. */
  readonly marking: string | null;
  readonly footer: string | null;
  readonly logo: Logo | null;
  readonly parts: readonly DocumentPart[];
  /** Every source of every figure, each once, numbered through the whole document. */
  readonly sources: readonly NumberedSource[];
  readonly permalink: string;
  /** SHA-256 of everything above, hexadecimal. */
  readonly hash: string;
}
