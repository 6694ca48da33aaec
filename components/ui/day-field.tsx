"use client";

import { X } from "lucide-react";
import type { Day } from "@/lib/domain/day";

interface DayFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: Day | null;
  readonly from: Day;
  readonly through: Day;
  readonly onChange: (text: string) => void;
  /** The name of the button that empties the field, where it can be emptied. */
  readonly clear?: string | undefined;
}

export function DayField({ label, name, value, from, through, onChange, clear }: DayFieldProps) {
  return (
    <div>
      <label htmlFor={`day-${name}`} className="block text-xs text-mute">
        {label}
      </label>
      <span className="flex items-center gap-1">
        <input
          id={`day-${name}`}
          type="date"
          name={name}
          className="control"
          // Re-made when the day changes elsewhere; while typing, the browser keeps half-entered dates.
          key={value}
          defaultValue={value ?? ""}
          min={from}
          max={through}
          onChange={(event) => onChange(event.target.value)}
        />
        {clear && (
          <button
            type="button"
            className="script-only rounded p-1 hover:bg-line"
            aria-label={clear}
            title={clear}
            onClick={() => onChange("")}
          >
            <X aria-hidden="true" size={15} />
          </button>
        )}
      </span>
    </div>
  );
}
