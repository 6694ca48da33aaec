import type { RowLane } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { LabelLines } from "./label-lines";
import { Mark } from "./mark";
import type { Pen } from "./pen";

interface RowBarProps {
  readonly lane: RowLane | null;
  readonly x: number;
  readonly length: number;
  readonly height: number;
  readonly pen: Pen;
}

/** What shows that a bar of no length is a value. */
const LEAST = 2;
const MARGIN = 2;

/** One bar with its value at its end. */
export function RowBar({ lane, x, length, height, pen }: RowBarProps) {
  if (lane === null || lane.value === null) return <g />;
  return (
    <Mark label={lane.label}>
      <rect
        x={x}
        y={lane.y + MARGIN}
        width={Math.max(LEAST, length)}
        height={height - 2 * MARGIN}
        fill={pen.colour(lane.paint)}
      />
      <LabelLines
        lines={[lane.text]}
        x={x + Math.max(LEAST, length) + 5}
        y={lane.y + (height - LABEL_LINE) / 2}
        pen={pen}
        paint="ink"
        bold
      />
    </Mark>
  );
}
