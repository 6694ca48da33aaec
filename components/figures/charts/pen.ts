import type { Paint } from "@/lib/figures/framed/framed-figure";

/** What a chart is drawn with. */
export interface Pen {
  readonly colour: (paint: Paint) => string;
}
