import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import { buildBlank } from "@/lib/desk/fields/field-content";
import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import { controlId, type EntryForm } from "./entry-form";
import { Fieldset } from "./fieldset";

interface RowsFieldProps {
  readonly form: EntryForm;
  readonly field: Extract<Field, { type: "rows" }>;
  readonly control: ControlName;
  readonly label: string;
  readonly value: Json;
  /** The fields of one row. */
  readonly children: (row: JsonObject, index: number) => ReactNode;
}

/** Rows of fields, which can be added, moved and removed; an option that is published is retired instead. */
export function RowsField({ form, field, control, label, value, children }: RowsFieldProps) {
  const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const set = (next: readonly JsonObject[]) => form.set(control, next);
  function move(index: number, step: 1 | -1) {
    const [row] = rows.slice(index, index + 1);
    if (row === undefined) return;
    const others = rows.toSpliced(index, 1);
    set(others.toSpliced(index + step, 0, row));
    // The row keeps the focus where it goes.
    focusSoon(`${controlId(control)}.${index + step}.${step === 1 ? "down" : "up"}`);
  }
  return (
    <Fieldset form={form} control={control} path={field.path} label={label}>
      {rows.length === 0 && <p className="text-sm text-mute">{texts.noRows}</p>}
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => {
          const name = texts.rowName[field.name]?.(index + 1) ?? texts.row(label, index + 1);
          const isHeld = field.name === "options" && isPublished(form, row);
          const at = `${controlId(control)}.${index}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed.
            <li key={index} className="entry-row">
              <fieldset aria-labelledby={`${at}.name`}>
                <div className="entry-row-head">
                  <p id={`${at}.name`} className="small-title">
                    {name}
                  </p>
                  <div className="entry-row-acts">
                    <button
                      type="button"
                      id={`${at}.up`}
                      className="control"
                      aria-label={texts.up(name)}
                      aria-disabled={index === 0}
                      onClick={() => index > 0 && move(index, -1)}
                    >
                      <ArrowUp aria-hidden="true" size={15} />
                    </button>
                    <button
                      type="button"
                      id={`${at}.down`}
                      className="control"
                      aria-label={texts.down(name)}
                      aria-disabled={index === rows.length - 1}
                      onClick={() => index < rows.length - 1 && move(index, 1)}
                    >
                      <ArrowDown aria-hidden="true" size={15} />
                    </button>
                    <button
                      type="button"
                      className="control"
                      aria-label={isHeld ? texts.retireRow(name) : texts.removeRow(name)}
                      onClick={() => {
                        set(rows.toSpliced(index, 1));
                        focusSoon(controlId(control));
                      }}
                    >
                      {isHeld ? texts.retire : texts.remove}
                    </button>
                  </div>
                </div>
                <div className="entry-grid">{children(row, index)}</div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      {rows.length < field.mostItems && (
        <button
          type="button"
          className="control mt-3"
          onClick={() => {
            set([...rows, buildBlank(field.fields)]);
            const [first] = field.fields.filter(({ type }) => type !== "own");
            focusSoon(`${controlId(control)}.${rows.length}.${first?.name}`);
          }}
        >
          {texts.add[field.name]}
        </button>
      )}
    </Fieldset>
  );
}

function isPublished({ held }: EntryForm, row: JsonObject): boolean {
  return held?.options.some(({ key }) => key === row.key) ?? false;
}

function focusSoon(id: string) {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
