import type { BriefingDocument, DocumentPart } from "@/lib/briefing/document";
import type { PageSizeName } from "@/lib/drawing/page-size";
import type { ThemeName } from "@/lib/drawing/theme";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

/** The formats of a figure, with what the web calls them and how their files end. */
export const FORMATS = {
  svg: { mediaType: "image/svg+xml", isPicture: true },
  png: { mediaType: "image/png", isPicture: true },
  pdf: { mediaType: "application/pdf", isPicture: true },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    isPicture: false,
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isPicture: false,
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", isPicture: false },
  csv: { mediaType: "text/csv; charset=utf-8", isPicture: false },
  json: { mediaType: "application/json", isPicture: false },
  md: { mediaType: "text/markdown; charset=utf-8", isPicture: false },
} as const;

export type Format = keyof typeof FORMATS;

/** How pictures look, whichever page they show. */
export interface Look {
  readonly size: PageSizeName;
  readonly theme: ThemeName;
  /** Device pixels per CSS pixel, 1 to 4, for PNG. */
  readonly scale: number;
}

/** How an SVG holds its texts: with the fonts that they are set in, or as outlines. */
export const TEXT_FORMS = ["fonts", "outlines"] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** How a picture is drawn; of no matter to a format that is no picture. */
export interface Appearance extends Look {
  /** From 1: which page of a figure that does not fit on one. All of them are a ZIP file of SVG or PNG. */
  readonly page: number | "all";
  readonly text: TextForm;
}

/** One file to make: everything that it depends on, and nothing else. */
export interface FigureJob {
  readonly kind: "figure";
  readonly figure: FramedFigure;
  readonly format: Format;
  readonly appearance: Appearance;
  /** Scheme and host of this copy, for the addresses in the file. */
  readonly origin: string;
  /** SHA-256 of the figure's data, hexadecimal. */
  readonly hash: string;
}

/** The formats of a whole briefing. */
export const BRIEFING_FORMATS = {
  pdf: { mediaType: FORMATS.pdf.mediaType },
  pptx: { mediaType: FORMATS.pptx.mediaType },
  docx: { mediaType: FORMATS.docx.mediaType },
} as const;

export type BriefingFormat = keyof typeof BRIEFING_FORMATS;

/** A whole briefing as one file. */
export interface BriefingJob {
  readonly kind: "briefing";
  readonly document: BriefingDocument;
  readonly format: BriefingFormat;
}

/** The pages of a briefing's PDF as pictures, to be looked at. */
export interface PagesJob {
  readonly kind: "pages";
  readonly document: BriefingDocument;
}

export type FileJob = FigureJob | BriefingJob;
export type ExportJob = FileJob | PagesJob;

/** How far a briefing's file is: how many of its figures stand in it. */
export interface Progress {
  readonly drawn: number;
  readonly of: number;
}

/** What a writer of briefings calls with each part that stands in its file. */
export type OnPart = (part: DocumentPart) => void;

/** Whether the file is a ZIP file of pictures, one for each page. */
export function isBundle(job: FileJob): boolean {
  if (job.kind === "briefing" || job.appearance.page !== "all") return false;
  return job.format === "svg" || job.format === "png";
}

export const ZIP = "application/zip";

/** What the web calls the file. */
export const findMediaType = (job: FileJob): string => (isBundle(job) ? ZIP : FORMATS[job.format].mediaType);

export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many pages the figure has at this size; 1 for what has no pages. */
  readonly pages: number;
}
