import type { Paint } from "@/lib/figures/framed/framed-figure";

/** How a chart is drawn: on a page, where it answers to mouse, touch and keyboard, or for a file. */
export interface Pen {
  readonly colour: (paint: Paint) => string;
  readonly isStill: boolean;
}
