"use client";

import { addDays, type Day, daysBetween } from "@/lib/domain/day";
import type { NegotiationEvent } from "@/lib/domain/model";
import { days, matrix } from "@/messages";

export type RailEvent = Pick<NegotiationEvent, "slug" | "title" | "day">;

interface DayRailProps {
  readonly from: Day;
  readonly through: Day;
  readonly value: Day;
  readonly events: readonly RailEvent[];
  readonly onChange: (day: Day) => void;
}

/** Percent of the rail that a label takes: labels nearer than this would touch. */
const LABEL_GAP = 7;

/** One tick per day with events, its label left out where it would touch the one before. */
function buildTicks(from: Day, span: number, events: readonly RailEvent[]) {
  let lastLabel = Number.NEGATIVE_INFINITY;
  return [...new Set(events.map(({ day }) => day))]
    .map((day) => ({ day, offset: (daysBetween(from, day) / span) * 100 }))
    .filter(({ offset }) => offset >= 0 && offset <= 100)
    .sort((a, b) => a.offset - b.offset)
    .map((tick) => {
      const labelled = tick.offset - lastLabel >= LABEL_GAP;
      if (labelled) lastLabel = tick.offset;
      return { ...tick, labelled };
    });
}

/** The timeline of the coverage: a slider over its days, with a tick on each day with events. */
export function DayRail({ from, through, value, events, onChange }: DayRailProps) {
  const span = Math.max(1, daysBetween(from, through));
  const offset = Math.min(span, Math.max(0, daysBetween(from, value)));
  return (
    <div className="rail script-only">
      <input
        type="range"
        aria-label={matrix.slider}
        aria-valuetext={matrix.sliderValue(value)}
        min={0}
        max={span}
        value={offset}
        onChange={(event) => onChange(addDays(from, event.target.valueAsNumber))}
      />
      <div aria-hidden="true" className="rail-ticks">
        {buildTicks(from, span, events).map((tick) => (
          <span key={tick.day} style={{ left: `${tick.offset}%` }} data-on={tick.day === value || undefined}>
            {tick.labelled ? days.short(tick.day, value) : ""}
          </span>
        ))}
      </div>
    </div>
  );
}
