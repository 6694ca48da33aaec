import { TextField } from "@/components/desk/editor/text-field";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Json, JsonObject } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import type { EntryForm } from "./entry-form";

interface NameFieldProps {
  readonly form: EntryForm;
  readonly control: ControlName;
  readonly shared: {
    readonly id: string;
    readonly label: string;
    readonly hint: string | null;
    readonly fault: string | null;
  };
  readonly value: Json;
  readonly inside: JsonObject;
}

/** By what an entry or an option is named: suggested and free while it is new, told once others may refer to it. */
export function NameField({ form, control, shared, value, inside }: NameFieldProps) {
  const name = typeof value === "string" ? value : "";
  const isOption = control.includes(".");
  const isFixed = isOption
    ? (form.held?.options ?? []).some(({ key }) => key === inside.key)
    : form.target !== null;
  if (isFixed) {
    return (
      <div className="field">
        <p className="field-label">{shared.label}</p>
        <p className="text-sm wrap-anywhere">{isOption ? name : texts.fixedName(name)}</p>
      </div>
    );
  }
  return <TextField {...shared} value={name} onType={(typed) => form.set(control, typed)} />;
}
