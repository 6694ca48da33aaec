import type { ChartPlan } from "@/lib/drawing/chart-plan";

/** What all charts are told. They can be walked through by arrow keys. */
export function buildFrameProps({ width, height }: ChartPlan, summary: string) {
  return { width, height, accessibilityLayer: true, "aria-label": summary };
}
