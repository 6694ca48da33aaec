import { describeField, Field as Labelled } from "@/components/desk/field";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import type { Json, JsonObject } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import { Combobox } from "./combobox";
import { controlId, type EntryForm } from "./entry-form";
import { type Choice, listChoices } from "./reference-choices";

interface ReferenceFieldProps {
  readonly form: EntryForm;
  readonly field: Extract<Field, { type: "reference" }>;
  readonly control: ControlName;
  readonly label: string;
  readonly value: Json;
  /** What the field stands in, for the issue beside an option. */
  readonly inside: JsonObject;
}

/** Something referred to, chosen by its name. */
export function ReferenceField({ form, field, control, label, value, inside }: ReferenceFieldProps) {
  const id = controlId(control);
  const fault = form.faultOf(control);
  const waits = field.to === "option" && !inside.issue;
  const hint = waits ? texts.issueFirst : texts.hint(form.kind, field.path);
  const note = form.noteOf(control);
  const choices = listChoices(form.record, {
    to: field.to,
    by: { kind: form.kind, name: form.target },
    issue: inside.issue ?? null,
  });
  const chosen = typeof value === "string" && value !== "" ? value : null;
  const isMany = field.to === "source" || field.to === "statement";
  return (
    <Labelled
      id={id}
      label={label}
      hint={hint}
      fault={fault}
      className={isMany || field.to === "option" ? "wide" : ""}
    >
      {isMany ? (
        <Combobox
          {...describeField(id, { hint, fault })}
          value={chosen}
          choices={choices}
          onChoose={(next) => form.set(control, next)}
          onClear={field.isOptional ? () => form.set(control, null) : undefined}
        />
      ) : (
        <select
          {...describeField(id, { hint, fault })}
          className="input"
          disabled={waits}
          value={chosen ?? ""}
          onChange={(event) => form.set(control, event.target.value || (field.isOptional ? null : ""))}
        >
          <option value="">{tellNone(field)}</option>
          {chosen !== null && !choices.some((choice) => choice.value === chosen) && (
            <option value={chosen}>{chosen}</option>
          )}
          <Choices choices={choices} />
        </select>
      )}
      {note}
    </Labelled>
  );
}

function tellNone({ to, isOptional }: ReferenceFieldProps["field"]): string {
  if (!isOptional) return texts.unchosen;
  return to === "option" ? texts.noOption : texts.none;
}

/** Those without a heading first, the others under theirs. */
function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ));
    return group === undefined ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    );
  });
}
