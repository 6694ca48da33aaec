"use client";

interface PickFieldProps {
  readonly label: string;
  /** Empty for the first of the options. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few values. */
export function PickField({ label, value, options, onChange }: PickFieldProps) {
  return (
    <label className="block min-w-0">
      <span className="block text-xs text-mute">{label}</span>
      <select
        className="control max-w-full"
        value={value === "" ? options[0]?.value : value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
