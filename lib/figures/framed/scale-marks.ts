import type { OptionViewSpec } from "@/lib/figures/issue-spec";
import type { ScaleBody } from "./scale-body";

/** Whether the options are drawn along an axis; else each stands for itself, with who says what of it. */
export function hasAxis({ scale }: ScaleBody): boolean {
  return scale.ordered && scale.ends !== null;
}

/** What parties may say of an option, in the order in which it is listed. */
export const SAYINGS = [
  "preferredBy",
  "offeredBy",
  "leftOpenBy",
  "acceptableTo",
  "ruledOutBy",
] as const satisfies readonly (keyof OptionViewSpec)[];

/** How many marks the drawing has: one for each thing that a party says of an option, one for a whole span. */
export function countScaleMarks(body: ScaleBody): number {
  if (!hasAxis(body)) {
    return body.options.reduce(
      (sum, option) => sum + SAYINGS.reduce((count, saying) => count + option[saying].length, 0),
      0,
    );
  }
  return body.scale.lanes.reduce(
    (sum, { place, acceptable, redLines, offers, span }) =>
      sum +
      (place === null ? 0 : 1) +
      acceptable.length +
      redLines.length +
      offers.length +
      (span === null ? 0 : 1),
    0,
  );
}
