/** The sizes that figures come in. Height null: as high as the figure needs. */
export const PAGE_SIZES = {
  // On a slide of 13.33 inches the smallest text is 9 points, for people at the far end of a table.
  slide: { width: 1280, height: 720, margin: 28, zoom: 12 / 11 },
  column: { width: 720, height: null, margin: 24, zoom: 1 },
  square: { width: 1080, height: 1080, margin: 40, zoom: 1 },
  a4: { width: 794, height: 1123, margin: 48, zoom: 1 },
  card: { width: 1200, height: 630, margin: 28, zoom: 1 },
} as const satisfies Record<string, PageSize>;

export type PageSizeName = keyof typeof PAGE_SIZES;

/** In CSS pixels, 96 to the inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number | null;
  readonly margin: number;
  /** How much larger a page is shown than it is laid out. */
  readonly zoom: number;
}
