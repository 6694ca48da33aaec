import { figureScale as words } from "@/messages";
import type { LegendEntry } from "./framed-figure";
import type { ScaleBody } from "./scale-body";
import { hasAxis } from "./scale-marks";

/** What the marks mean that this scale has. */
export function listScaleLegend(body: ScaleBody): readonly LegendEntry[] {
  const { scale, settlement, options } = body;
  const { legend } = words;
  const axis = hasAxis(body);
  const { lanes } = scale;
  const when = (shown: boolean, sample: LegendEntry["sample"], label: string) =>
    shown ? [{ sample, label }] : [];
  const some = (onAxis: boolean, without: boolean) => (axis ? onAxis : without);
  return [
    ...when(
      some(
        lanes.some(({ place, firm }) => place !== null && firm),
        options.some(({ preferredBy }) => preferredBy.length > 0),
      ),
      { kind: "dot", paint: "ink" },
      legend.preferred,
    ),
    ...when(
      some(
        lanes.some(({ place, firm }) => place !== null && !firm),
        false,
      ),
      { kind: "ring" },
      legend.conditional,
    ),
    ...when(
      some(
        lanes.some(({ acceptable }) => acceptable.length > 0),
        options.some(({ acceptableTo }) => acceptableTo.length > 0),
      ),
      { kind: "box" },
      legend.acceptable,
    ),
    ...when(
      some(
        lanes.some(({ redLines }) => redLines.length > 0),
        options.some(({ ruledOutBy }) => ruledOutBy.length > 0),
      ),
      { kind: "cross" },
      legend.redLine,
    ),
    ...when(
      some(
        lanes.some(({ span }) => span !== null),
        options.some(({ leftOpenBy }) => leftOpenBy.length > 0),
      ),
      axis ? { kind: "line", paint: "ink", dash: "3 2" } : { kind: "glyph", glyph: "span" },
      legend.span,
    ),
    ...when(
      some(
        lanes.some(({ offers }) => offers.length > 0),
        options.some(({ offeredBy }) => offeredBy.length > 0),
      ),
      { kind: "glyph", glyph: "offer" },
      legend.offer,
    ),
    ...when(settlement.outcome.kind === "zone", { kind: "swatch", paint: 0.35 }, legend.zone),
  ];
}
