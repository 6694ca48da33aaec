import type { Paint } from "./framed-figure";

interface SeriesStyle {
  readonly paint: Paint;
  /** Lengths of strokes and gaps; null for a whole line. */
  readonly dash: string | null;
}

const PAINTS = [
  "camp-1-mark",
  "camp-2-mark",
  "camp-3-mark",
  "camp-4-mark",
  "camp-5-mark",
  "camp-6-mark",
] as const;
const DASHES = [null, "7 4", "2 3", "11 3 2 3", "4 2"] as const;

/**
 * How the series at a place of a chart looks. Colours and dashes repeat after different numbers, so that 30
 * series differ from each other, and any five that follow each other also without colour.
 */
export function styleSeries(place: number): SeriesStyle {
  return { paint: PAINTS[place % PAINTS.length] ?? "ink", dash: DASHES[place % DASHES.length] ?? null };
}
