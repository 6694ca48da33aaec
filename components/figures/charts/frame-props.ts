import type { ChartPlan } from "@/lib/drawing/chart-plan";
import type { Pen } from "./pen";

/** What all charts are told. Only on a page can they be walked through by arrow keys. */
export function buildFrameProps({ width, height }: ChartPlan, { isStill }: Pen, summary: string) {
  return { width, height, accessibilityLayer: !isStill, ...(isStill ? {} : { "aria-label": summary }) };
}
