"use client";

import { X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { type Day, findDay } from "@/lib/domain/day";

interface DayInputProps {
  readonly label: string;
  readonly value: Day | null;
  readonly from: Day;
  readonly through: Day;
  /** Null when the field was emptied, which only a field with `clear` can be. */
  readonly onChange: (day: Day | null) => void;
  /** The name of the button that empties the field. */
  readonly clear?: string;
}

/** A day within bounds. Half-typed days stay in the field and change nothing. */
export function DayInput({ label, value, from, through, onChange, clear }: DayInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = input;
    // A day that came from elsewhere; what somebody is typing just now is left alone.
    if (current && current !== document.activeElement) current.value = value ?? "";
  }, [value]);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-xs text-mute">
        {label}
      </label>
      <span className="flex items-center gap-1">
        <input
          ref={input}
          id={id}
          type="date"
          className="control"
          defaultValue={value ?? ""}
          min={from}
          max={through}
          onChange={(event) => {
            const day = findDay(event.target.value);
            if (day !== null && day >= from && day <= through && day !== value) onChange(day);
          }}
          onBlur={(event) => {
            event.target.value = value ?? "";
          }}
        />
        {clear && value !== null && (
          <button
            type="button"
            className="rounded p-1.5 hover:bg-line"
            aria-label={clear}
            title={clear}
            onClick={() => {
              if (input.current) input.current.value = "";
              onChange(null);
              input.current?.focus();
            }}
          >
            <X aria-hidden="true" size={15} />
          </button>
        )}
      </span>
    </div>
  );
}
