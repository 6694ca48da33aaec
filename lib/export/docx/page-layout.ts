import { PageOrientation } from "docx";
import type { Paper } from "@/lib/briefing/document";

/* In twentieths of a point, upright. */
const PAPER_SIZES = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
} as const satisfies Record<Paper, { width: number; height: number }>;
const MARGIN = 1_134;
const TWIPS = 20;

/** A page with the room that its text has, in points. */
export interface PageLayout {
  readonly paper: Paper;
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
}

export function choosePage(paper: Paper, isWide: boolean): PageLayout {
  const { width, height } = PAPER_SIZES[paper];
  const inner = (length: number) => (length - 2 * MARGIN) / TWIPS;
  return isWide
    ? { paper, isWide, width: inner(height), height: inner(width) }
    : { paper, isWide, width: inner(width), height: inner(height) };
}

/** The page as the format describes it; the library turns the sides of a wide one. */
export const describePage = ({ paper, isWide }: PageLayout) => ({
  size: {
    ...PAPER_SIZES[paper],
    orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 500, footer: 450 },
});

export const toTwips = (points: number) => Math.round(points * TWIPS);
