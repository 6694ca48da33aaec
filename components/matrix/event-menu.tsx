"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import type { Day } from "@/lib/domain/day";
import { days, matrix } from "@/messages";
import type { RailEvent } from "./day-rail";

interface EventMenuProps {
  readonly events: readonly RailEvent[];
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}

/** The events as buttons that set their day, and a step to the one before and after. */
export function EventMenu({ events, value, onChange }: EventMenuProps) {
  const inOrder = [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const before = inOrder.findLast(({ day }) => day < value);
  const after = inOrder.find(({ day }) => day > value);
  if (inOrder.length === 0) return null;
  return (
    <div className="script-only flex items-end gap-1 max-sm:w-full">
      <button
        type="button"
        className="control step"
        aria-label={matrix.eventBefore}
        title={before ? matrix.eventOn(before.title, before.day) : matrix.eventBefore}
        disabled={!before}
        onClick={() => before && onChange(before.day)}
      >
        <ChevronLeft aria-hidden="true" size={16} />
      </button>
      <Menu label={matrix.events}>
        <ul className="events">
          {inOrder.map((event) => (
            <li key={event.slug}>
              <button type="button" aria-pressed={event.day === value} onClick={() => onChange(event.day)}>
                <span>{days.short(event.day, value)}</span> {event.title}
              </button>
            </li>
          ))}
        </ul>
      </Menu>
      <button
        type="button"
        className="control step"
        aria-label={matrix.eventAfter}
        title={after ? matrix.eventOn(after.title, after.day) : matrix.eventAfter}
        disabled={!after}
        onClick={() => after && onChange(after.day)}
      >
        <ChevronRight aria-hidden="true" size={16} />
      </button>
    </div>
  );
}
