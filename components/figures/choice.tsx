interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** One of a few values, as a field of a plain form. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="block min-w-0">
      <span className="block text-xs text-mute">{label}</span>
      {/* Re-made when the address changes: a field keeps what was chosen in it. */}
      <select name={name} className="control max-w-full" defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
