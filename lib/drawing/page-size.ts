/** The sizes that figures come in. Height null: as high as the figure needs. */
export const PAGE_SIZES = {
  slide: { width: 1280, height: 720, margin: 40 },
  column: { width: 720, height: null, margin: 24 },
  square: { width: 1080, height: 1080, margin: 40 },
  a4: { width: 794, height: 1123, margin: 48 },
} as const satisfies Record<string, PageSize>;

export type PageSizeName = keyof typeof PAGE_SIZES;

/** In CSS pixels, 96 to the inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number | null;
  readonly margin: number;
}
