import type { ReactNode } from "react";
import { describeField, Field } from "@/components/desk/field";

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly fault?: string | null;
  readonly type?: "text" | "url" | "date";
  readonly maxLength?: number;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly className?: string;
  readonly lang?: string;
  readonly inputMode?: "numeric" | "decimal";
  readonly onType: (value: string) => void;
}

/** A text of one line or several. */
export function TextField({
  id,
  label,
  value,
  hint,
  fault,
  type = "text",
  maxLength,
  isLong = false,
  className,
  lang,
  inputMode,
  onType,
}: TextFieldProps) {
  const shared = {
    ...describeField(id, { hint, fault: fault ?? null }),
    className: "input",
    value,
    maxLength,
    lang,
    inputMode,
  };
  return (
    <Field id={id} label={label} hint={hint} fault={fault ?? null} {...(className && { className })}>
      {isLong ? (
        <textarea {...shared} onChange={(event) => onType(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => onType(event.target.value)} />
      )}
    </Field>
  );
}
