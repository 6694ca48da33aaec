import { useState } from "react";
import { TextField } from "./text-field";

interface LinesFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly fault: string | null;
  readonly onChange: (value: string[]) => void;
}

/** Several short texts, one a line; blank lines stand while they are typed and count for nothing. */
export function LinesField({ id, label, value, fault, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(value.join("\n"));
  // After undo the value is another than what was typed last.
  const text = readLines(typed).join("\n") === value.join("\n") ? typed : value.join("\n");
  return (
    <TextField
      id={id}
      label={label}
      value={text}
      fault={fault}
      isLong
      onType={(next) => {
        setTyped(next);
        onChange(readLines(next));
      }}
    />
  );
}

function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
