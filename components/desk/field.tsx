import type { ReactNode } from "react";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | null;
  /** The control; give it `id`, and what `describeField` says. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A label, its control, what helps to fill it, and what is wrong with it. */
export function Field({ id, label, hint, fault, children, className = "" }: FieldProps) {
  return (
    <div className={`field ${className}`} data-faulty={fault ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}

/** What ties a control to the texts of its field. */
export function describeField(
  id: string,
  { hint, fault }: { readonly hint?: unknown; readonly fault?: string | null },
) {
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(
    (each) => each !== null,
  );
  return {
    id,
    "aria-invalid": fault ? (true as const) : undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}
