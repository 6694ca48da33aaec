"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { findPageColour } from "@/components/figures/page-colour";
import { listChartLists } from "@/lib/drawing/chart-lists";
import { explainEmpty, listPlans } from "@/lib/drawing/list-plans";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { Chart } from "./chart";
import { ListBelow } from "./list-below";

const PEN = { colour: findPageColour, isStill: false } as const;

interface MeasuredChartProps {
  readonly body: ChartBody;
  readonly summary: string;
}

/** The chart as wide as its place, with the lists that explain its numbers. */
export function MeasuredChart({ body, summary }: MeasuredChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const plans = useMemo(() => (width === 0 ? [] : listPlans(body, { width, height: null })), [body, width]);
  const empty = explainEmpty(body);
  return (
    <div className="figure-chart" ref={place}>
      {empty !== null && <p className="card text-mute">{empty}</p>}
      {plans.map((plan, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: charts are told apart by their place alone
        <div key={at} onKeyDownCapture={plan.kind === "rows" ? turnArrows : undefined}>
          <Chart plan={plan} pen={PEN} summary={summary} />
        </div>
      ))}
      {listChartLists(body).map((list) => (
        <ListBelow key={list.heading} list={list} />
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
