import { ChoiceField } from "@/components/desk/editor/choice-field";
import { LinesField } from "@/components/desk/editor/lines-field";
import { TextField } from "@/components/desk/editor/text-field";
import type { ControlName } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import type { JsonObject } from "@/lib/domain/json";
import { countWords, LONGEST_QUOTE } from "@/lib/domain/quote-words";
import { entries as texts } from "@/messages";
import { controlId, type EntryForm } from "./entry-form";
import { NameField } from "./name-field";
import { NumberField } from "./number-field";
import { ReferenceField } from "./reference-field";
import { ReferencesField } from "./references-field";

interface LeafFieldProps {
  readonly form: EntryForm;
  readonly field: Exclude<Field, { type: "group" | "rows" | "own" }>;
  readonly control: ControlName;
  /** What the field stands in. */
  readonly inside: JsonObject;
}

/** A field that holds no others, with the control for its type. */
export function LeafField({ form, field, control, inside }: LeafFieldProps) {
  const value = inside[field.name] ?? null;
  const label = texts.label(form.kind, field.path) ?? field.name;
  const hint = texts.hint(form.kind, field.path);
  const shared = { id: controlId(control), label, hint, fault: form.faultOf(control) };
  const setText = (text: string) => form.set(control, text === "" && field.isOptional ? null : text);
  switch (field.type) {
    case "line":
    case "prose":
    case "address":
    case "language":
    case "day": {
      const text = typeof value === "string" ? value : "";
      return (
        <div className={`${isWide(field) ? "wide" : ""} ${field.type === "line" ? "line" : ""}`}>
          <TextField
            {...shared}
            hint={hint}
            value={text}
            isLong={isLong(field)}
            type={field.type === "day" ? "date" : "text"}
            className={field.type === "language" || field.type === "day" ? "short" : ""}
            onType={(typed) => setText(field.type === "prose" ? typed : typed.replace(/\s*\n\s*/g, " "))}
          />
          <Count field={field} text={text} />
          {form.noteOf(control)}
        </div>
      );
    }
    case "name":
      return <NameField form={form} control={control} shared={shared} value={value} inside={inside} />;
    case "number":
      return (
        <NumberField
          {...shared}
          value={value}
          isWhole={field.isWhole}
          onChange={(n) => form.set(control, n)}
        />
      );
    case "choice":
      return (
        <ChoiceField
          {...shared}
          value={typeof value === "string" ? value : null}
          choices={field.choices.map((choice) => [
            choice,
            texts.choices(form.kind, field.path)[choice] ?? choice,
          ])}
          onChoose={(choice) => form.set(control, choice)}
        />
      );
    case "switch":
      return (
        <div className="wide">
          <label className="tick">
            <input
              id={shared.id}
              type="checkbox"
              checked={value === true}
              onChange={(event) => form.set(control, event.target.checked)}
            />
            {label}
          </label>
          {form.noteOf(control)}
        </div>
      );
    case "reference":
      return (
        <ReferenceField
          form={form}
          field={field}
          control={control}
          label={label}
          value={value}
          inside={inside}
        />
      );
    case "references":
      return <ReferencesField form={form} field={field} control={control} label={label} value={value} />;
    case "lines":
      return (
        <LinesField
          {...shared}
          value={(Array.isArray(value) ? value : []).map(String)}
          onChange={(lines) => form.set(control, lines)}
        />
      );
  }
}

/** How much of what is allowed is used: words of a quote, characters where few are allowed or few are left. */
function Count({ field, text }: { readonly field: Field; readonly text: string }) {
  if (field.path === "quote.text")
    return <p className="field-hint">{texts.words(countWords(text), LONGEST_QUOTE)}</p>;
  if (field.type !== "line" && field.type !== "prose") return null;
  const used = [...text].length;
  if (field.most > 30 && used < field.most * 0.8) return null;
  return <p className="field-hint">{texts.characters(used, field.most)}</p>;
}

const LONG_LINE = 200;

function isLong(field: Field): boolean {
  return field.type === "prose" || (field.type === "line" && field.most > LONG_LINE);
}

function isWide(field: Field): boolean {
  if (field.type === "prose" || field.type === "address") return true;
  return (
    field.type === "line" &&
    field.most >= 120 &&
    !["speaker", "role", "translator", "publisher"].includes(field.name)
  );
}
