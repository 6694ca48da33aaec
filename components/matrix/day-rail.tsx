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

/** Percent of a label's usual width on the rail: labels nearer than this would touch. */
const LABEL_GAP = 7;

/** One button per day with events, its label left out where it would touch the one before. */
function buildStops(from: Day, span: number, events: readonly RailEvent[]) {
  const byDay = new Map<Day, string[]>();
  for (const event of events) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event.title]);
  let lastLabel = Number.NEGATIVE_INFINITY;
  return [...byDay]
    .map(([day, titles]) => ({ day, titles, offset: (daysBetween(from, day) / span) * 100 }))
    .filter(({ offset }) => offset >= 0 && offset <= 100)
    .sort((a, b) => a.offset - b.offset)
    .map((stop) => {
      const labelled = stop.offset - lastLabel >= LABEL_GAP;
      if (labelled) lastLabel = stop.offset;
      return { ...stop, labelled };
    });
}

/** The timeline of the coverage: a slider over its days, with a button for each day with events. */
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
      <ul aria-label={matrix.events} className="rail-stops">
        {buildStops(from, span, events).map((stop) => (
          <li key={stop.day} style={{ left: `${stop.offset}%` }}>
            <button
              type="button"
              aria-pressed={stop.day === value}
              aria-label={matrix.eventOn(stop.titles.join("; "), stop.day)}
              title={matrix.eventOn(stop.titles.join("; "), stop.day)}
              onClick={() => onChange(stop.day)}
            >
              {stop.labelled && <span>{days.short(stop.day, value)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
