import type { ReactNode } from "react";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import { entries as texts } from "@/messages";
import { controlId, type EntryForm } from "./entry-form";

interface FieldsetProps {
  readonly form: EntryForm;
  readonly control: ControlName;
  readonly path: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Several controls under one name, with its hint and what is wrong with all of them together. */
export function Fieldset({ form, control, path, label, children }: FieldsetProps) {
  const id = controlId(control);
  const hint = texts.hint(form.kind, path);
  const fault = form.faultOf(control);
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(
    (each) => each !== null,
  );
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="field wide"
      data-faulty={fault ? true : undefined}
      aria-describedby={described.length > 0 ? described.join(" ") : undefined}
    >
      <legend className="field-label">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint mt-0! mb-1.5">
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
