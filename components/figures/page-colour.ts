import type { Paint } from "@/lib/figures/framed/framed-figure";

/** The paint as a colour of the page, so that it follows the page's theme. */
export function findPageColour(paint: Paint): string {
  if (typeof paint !== "number") return paint === "ground" ? "var(--bg)" : `var(--${paint})`;
  const share = Math.round(Math.min(1, Math.max(0, paint)) * 1000) / 10;
  return `color-mix(in oklab, var(--ramp-high) ${share}%, var(--ramp-low))`;
}
