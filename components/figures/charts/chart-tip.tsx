import { useEffect, useRef } from "react";
import { keepTogether } from "@/components/ui/keep-together";
import type { Tip } from "@/lib/drawing/chart-plan";

interface ChartTipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: { readonly tip: Tip } }[];
}

/** What the place under the pointer, or the one reached by arrow keys, stands for. Recharts fills in the rest. */
export function ChartTip({ active, payload }: ChartTipProps) {
  const box = useRef<HTMLDivElement>(null);
  const tip = active ? payload?.[0]?.payload?.tip : undefined;
  const heading = tip?.heading;
  useEffect(() => {
    // By keyboard one may come to a row that is out of sight; a pointer is always on what it points at.
    const isByKeyboard = document.activeElement?.matches("svg:focus-visible") ?? false;
    if (heading !== undefined && isByKeyboard) box.current?.scrollIntoView({ block: "nearest" });
  }, [heading]);
  if (tip === undefined) return null;
  return (
    <div ref={box} role="status" className="card max-w-[min(24rem,85vw)] px-3 py-2 text-tiny shadow-sm">
      <p className="font-semibold">{tip.heading}</p>
      <ul>
        {tip.lines.map((line) => (
          <li key={line}>{keepTogether(line)}</li>
        ))}
      </ul>
    </div>
  );
}
