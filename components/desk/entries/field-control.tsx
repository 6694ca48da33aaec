import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import { buildBlank } from "@/lib/desk/fields/field-content";
import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import type { EntryForm } from "./entry-form";
import { Fieldset } from "./fieldset";
import { LeafField } from "./leaf-field";
import { RowsField } from "./rows-field";

interface FieldsProps {
  readonly form: EntryForm;
  readonly fields: readonly Field[];
  /** What the fields stand in, and the control of that; blank for the whole entry. */
  readonly inside: JsonObject;
  readonly at: ControlName;
}

/** The fields that are asked, one after another. */
export function Fields({ form, fields, inside, at }: FieldsProps) {
  return fields.flatMap((field) => {
    const { when } = field;
    const isAsked = when === undefined || form.content[when.field] === when.is;
    if (field.type === "own" || !isAsked) return [];
    const control = at === "" ? field.name : `${at}.${field.name}`;
    const shared = { form, control, label: texts.label(form.kind, field.path) ?? field.name };
    const value = inside[field.name] ?? null;
    switch (field.type) {
      case "group":
        return [<Group key={field.name} {...shared} field={field} value={value} />];
      case "rows":
        return [
          <RowsField key={field.name} {...shared} field={field} value={value}>
            {(row, index) => (
              <Fields form={form} fields={field.fields} inside={row} at={`${control}.${index}`} />
            )}
          </RowsField>,
        ];
      default:
        return [<LeafField key={field.name} form={form} field={field} control={control} inside={inside} />];
    }
  });
}

interface GroupProps {
  readonly form: EntryForm;
  readonly field: Extract<Field, { type: "group" }>;
  readonly control: ControlName;
  readonly label: string;
  readonly value: Json;
}

/** Fields that belong together; together they may be left out where that is an answer. */
function Group({ form, field, control, label, value }: GroupProps) {
  const inside = isJsonObject(value) ? value : null;
  const mayGo = field.isOptional && field.when === undefined;
  return (
    <Fieldset form={form} control={control} path={field.path} label={label}>
      {inside === null ? (
        <button type="button" className="control" onClick={() => form.set(control, buildBlank(field.fields))}>
          {texts.addGroup[field.name] ?? label}
        </button>
      ) : (
        <>
          <div className="entry-grid">
            <Fields form={form} fields={field.fields} inside={inside} at={control} />
          </div>
          {mayGo && (
            <button type="button" className="control mt-2" onClick={() => form.set(control, null)}>
              {texts.removeGroup[field.name] ?? label}
            </button>
          )}
        </>
      )}
    </Fieldset>
  );
}
