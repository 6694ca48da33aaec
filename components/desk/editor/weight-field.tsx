import { useState } from "react";
import { editor } from "@/messages";
import { TextField } from "./text-field";

interface WeightFieldProps {
  readonly value: number | null;
  readonly fault: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A weight between 0 and 100. What is no such number stays as it was typed, with the reason, and is not taken. */
export function WeightField({ value, fault, onChange }: WeightFieldProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  // After undo the value is another than what was typed last.
  const text = readWeight(typed) === value ? typed : String(value ?? "");
  const isOff = text.trim() !== "" && readWeight(text) === null;
  return (
    <TextField
      id="salience-value"
      label={editor.salience.value}
      value={text}
      fault={isOff ? editor.salience.off : fault}
      inputMode="decimal"
      onType={(next) => {
        setTyped(next);
        onChange(readWeight(next));
      }}
    />
  );
}

function readWeight(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !(value >= 0 && value <= 100) ? null : value;
}
