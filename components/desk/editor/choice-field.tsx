import type { ReactNode } from "react";
import { describeField, Field } from "@/components/desk/field";
import { editor } from "@/messages";

interface ChoiceFieldProps<Choice extends string> {
  readonly id: string;
  readonly label: string;
  /** What is chosen; blank or unknown where nothing is. */
  readonly value: string | null;
  /** Each choice with its words. */
  readonly choices: readonly (readonly [Choice, string])[];
  readonly hint?: ReactNode;
  readonly fault?: string | null;
  readonly className?: string;
  readonly onChoose: (choice: Choice) => void;
}

/** One of several, from a list that begins with nothing chosen. */
export function ChoiceField<Choice extends string>({
  id,
  label,
  value,
  choices,
  hint,
  fault,
  className,
  onChoose,
}: ChoiceFieldProps<Choice>) {
  const isChosen = choices.some(([choice]) => choice === value);
  return (
    <Field id={id} label={label} hint={hint} fault={fault ?? null} {...(className && { className })}>
      <select
        {...describeField(id, { hint, fault: fault ?? null })}
        className="input"
        value={isChosen ? (value ?? "") : ""}
        onChange={(event) => {
          const found = choices.find(([choice]) => choice === event.target.value);
          if (found) onChoose(found[0]);
        }}
      >
        {!isChosen && <option value="">{editor.unchosen}</option>}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
