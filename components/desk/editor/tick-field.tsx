interface TickFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One thing that is so or not, with what it means. */
export function TickField({ id, label, hint, isTicked, onTick }: TickFieldProps) {
  return (
    <div>
      <label className="tick">
        <input
          id={id}
          type="checkbox"
          checked={isTicked}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onTick(event.target.checked)}
        />
        {label}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}
