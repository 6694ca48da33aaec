import { findColour, type ThemeName } from "@/lib/drawing/theme";
import type { Paint } from "@/lib/figures/framed/framed-figure";

/** Colours by what they mean, as #rrggbb. */
export interface SlideColours {
  readonly theme: ThemeName;
  find(paint: Paint): string;
}

/** Slides have a ground of their own, so a figure without one has that of light. */
export function chooseColours(theme: ThemeName): SlideColours {
  const own = theme === "transparent" ? "light" : theme;
  return { theme: own, find: (paint) => findColour(paint, own) };
}
