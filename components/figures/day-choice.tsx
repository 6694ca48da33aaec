import type { Day } from "@/lib/domain/day";

interface DayChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: Day | null;
  readonly coverage: { readonly from: Day; readonly through: Day };
}

/** A day, as a field of a plain form. */
export function DayChoice({ name, label, value, coverage }: DayChoiceProps) {
  return (
    <label className="block min-w-0">
      <span className="block text-xs text-mute">{label}</span>
      <input
        type="date"
        name={name}
        className="control"
        key={value}
        defaultValue={value ?? ""}
        min={coverage.from}
        max={coverage.through}
      />
    </label>
  );
}
