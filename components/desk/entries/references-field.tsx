import { describeField } from "@/components/desk/field";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import type { Json } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import { Combobox } from "./combobox";
import { controlId, type EntryForm } from "./entry-form";
import { Fieldset } from "./fieldset";
import { type Choice, listChoices } from "./reference-choices";

interface ReferencesFieldProps {
  readonly form: EntryForm;
  readonly field: Extract<Field, { type: "references" }>;
  readonly control: ControlName;
  readonly label: string;
  readonly value: Json;
}

/** Several things referred to: boxes to tick where there are few, a list to add to where there are many. */
export function ReferencesField({ form, field, control, label, value }: ReferencesFieldProps) {
  const chosen = (Array.isArray(value) ? value : []).map(String);
  const choices = listChoices(form.record, { to: field.to, by: { kind: form.kind, name: form.target } });
  const toggle = (name: string) =>
    form.set(control, chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  const parts = { control, label, choices, chosen, toggle };
  return (
    <Fieldset form={form} control={control} path={field.path} label={label}>
      {field.to === "statement" ? <Added {...parts} /> : <Ticks {...parts} />}
    </Fieldset>
  );
}

interface PartProps {
  readonly control: ControlName;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly toggle: (name: string) => void;
}

function Ticks({ choices, chosen, toggle }: PartProps) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => (
    <div key={group ?? ""} className="flex flex-wrap items-center gap-x-5 gap-y-1">
      {group && <span className="text-sm text-mute">{group}:</span>}
      {choices
        .filter((choice) => choice.group === group)
        .map(({ value, title }) => (
          <label key={value} className="tick">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {title}
          </label>
        ))}
    </div>
  ));
}

function Added({ control, label, choices, chosen, toggle }: PartProps) {
  const id = `${controlId(control)}.add`;
  return (
    <>
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-col gap-1.5 text-sm">
          {chosen.map((name) => {
            const title = choices.find(({ value }) => value === name)?.title ?? name;
            return (
              <li key={name} className="flex items-start justify-between gap-3">
                <span className="min-w-0 wrap-anywhere">{title}</span>
                <button
                  type="button"
                  className="control flex-none"
                  aria-label={texts.removeRow(title)}
                  onClick={() => toggle(name)}
                >
                  {texts.remove}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <Combobox
        {...describeField(id, {})}
        value={null}
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        onChoose={toggle}
      />
    </>
  );
}
