"use client";

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { findPageColour } from "@/components/figures/page-colour";
import { listPlans } from "@/lib/drawing/list-plans";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { Chart } from "./chart";

const PEN = { colour: findPageColour };

interface MeasuredChartProps {
  readonly body: ChartBody;
  readonly summary: string;
}

/** The chart as wide as its place. */
export function MeasuredChart({ body, summary }: MeasuredChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const plans = useMemo(() => (width === 0 ? [] : listPlans(body, { width, height: null })), [body, width]);
  return (
    <div className="figure-chart" ref={place}>
      {plans.map((plan, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: charts are told apart by their place alone
        <div key={at} onKeyDownCapture={plan.kind === "rows" ? turnArrows : undefined}>
          <Chart plan={plan} pen={PEN} summary={summary} />
        </div>
      ))}
    </div>
  );
}

/* Recharts counts rows from the bottom, and knows only the arrows to the sides. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowLeft",
  ArrowRight: "ArrowLeft",
  ArrowUp: "ArrowRight",
  ArrowLeft: "ArrowRight",
};

/** Down and right go to the next row, up and left to the one before. */
function turnArrows(event: KeyboardEvent) {
  const key = TURNED[event.key];
  if (key === undefined || !event.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true }));
}
