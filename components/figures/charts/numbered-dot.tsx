import type { DotsPlan } from "@/lib/drawing/chart-plan";
import { LABEL_LINE } from "@/lib/drawing/chart-plan";
import { DOT } from "@/lib/drawing/plan-dots";
import { LabelLines } from "./label-lines";
import { Mark } from "./mark";
import type { Pen } from "./pen";

interface NumberedDotProps {
  readonly dot: DotsPlan["dots"][number] | null;
  readonly cx: number;
  readonly cy: number;
  readonly pen: Pen;
}

/** Farther away than this a line leads from a dot to its number. */
const NEAR = 18;

/** As far from a dot a finger still means it. */
const REACH = 12;

/** A dot, and its number beside it. */
export function NumberedDot({ dot, cx, cy, pen }: NumberedDotProps) {
  if (dot === null) return <g />;
  const { dx, dy, number, label } = dot;
  return (
    <Mark label={label}>
      {Math.hypot(dx, dy) > NEAR && (
        <line
          x1={cx}
          y1={cy}
          x2={cx + dx}
          y2={cy + dy}
          stroke={pen.colour("line-strong")}
          strokeWidth={0.8}
        />
      )}
      <circle cx={cx} cy={cy} r={REACH} fill="transparent" />
      <circle cx={cx} cy={cy} r={DOT} fill={pen.colour("camp-1-mark")} />
      <LabelLines
        lines={[String(number)]}
        x={cx + dx}
        y={cy + dy - LABEL_LINE / 2}
        pen={pen}
        anchor="middle"
        paint="ink"
        bold
      />
    </Mark>
  );
}
