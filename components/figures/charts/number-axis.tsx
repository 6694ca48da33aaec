import type { Tick } from "@/lib/drawing/chart-plan";
import { LabelLines } from "./label-lines";
import type { Pen } from "./pen";

interface TickPlace {
  readonly x: number | string;
  readonly y: number | string;
  readonly index: number;
}

/** An axis of numbers with these ticks. `top` is where the first line of a label begins, from the tick's own place. */
export function buildNumberAxis(
  ticks: readonly Tick[],
  pen: Pen,
  anchor: "middle" | "end",
  top: (y: number) => number,
) {
  return {
    type: "number",
    ticks: ticks.map(({ at }) => at),
    interval: 0,
    tick: ({ x, y, index }: TickPlace) => (
      <g>
        <LabelLines
          lines={ticks[index]?.lines ?? []}
          x={Number(x)}
          y={top(Number(y))}
          pen={pen}
          anchor={anchor}
        />
      </g>
    ),
  } as const;
}
