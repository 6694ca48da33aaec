"use client";

import { useState } from "react";
import { TextField } from "@/components/desk/editor/text-field";
import type { Json } from "@/lib/domain/json";

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Json;
  readonly isWhole: boolean;
  readonly hint: string | null;
  readonly fault: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A number; what is no number yet stands while it is typed and counts for nothing. */
export function NumberField({ id, label, value, isWhole, hint, fault, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(tellNumber(value));
  // After undo the value is another than what was typed last.
  const text = readNumber(typed) === value ? typed : tellNumber(value);
  return (
    <TextField
      id={id}
      label={label}
      value={text}
      hint={hint}
      fault={fault}
      inputMode={isWhole ? "numeric" : "decimal"}
      onType={(next) => {
        setTyped(next);
        onChange(readNumber(next));
      }}
    />
  );
}

const tellNumber = (value: Json): string => (typeof value === "number" ? String(value) : "");

/** A decimal comma is one too. */
function readNumber(text: string): number | null {
  const number = Number(text.trim().replace(",", ".").replace("−", "-"));
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}
