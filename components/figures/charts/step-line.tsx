interface StepLineProps {
  readonly points?: readonly { readonly x: number | null; readonly y: number | null }[];
  readonly stroke?: string;
  readonly strokeWidth?: string | number;
  readonly strokeDasharray?: string | number;
}

/** Each value holds until the next one; where none is known there is no line. */
export function StepLine({ points = [], stroke, strokeWidth, strokeDasharray }: StepLineProps) {
  const steps: string[] = [];
  for (const [at, { x, y }] of points.entries()) {
    const next = points[at + 1];
    if (x === null || y === null || next === undefined || next.x === null) continue;
    const before = points[at - 1]?.y ?? null;
    steps.push(
      `${before === null ? `M${x} ${y}` : ""}H${next.x}${next.y === null || next.y === y ? "" : `V${next.y}`}`,
    );
  }
  return (
    <path
      d={steps.join("")}
      fill="none"
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={strokeDasharray}
    />
  );
}
