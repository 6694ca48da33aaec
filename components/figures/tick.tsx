interface TickProps {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly isOn: boolean;
}

/** One of several values that a list may hold, as a field of a plain form. */
export function Tick({ name, value, text, isOn }: TickProps) {
  return (
    <label className="flex flex-1 items-center gap-2">
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} key={String(isOn)} />
      {text}
    </label>
  );
}
