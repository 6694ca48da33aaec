import { splitPlace } from "@/lib/desk/field-names";
import { findDay } from "@/lib/domain/day";
import { isJsonList, type Json, type JsonObject } from "@/lib/domain/json";
import { days, desk, dossier, editor, entries, fields, marks } from "@/messages";

/** Gives slugs, keys and ids in words where a field names something by them, and all else as it is. */
export type NameOf = (value: string, field: string) => string;

/** The words of choices, by the field that they are made in. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: editor.states,
  confidence: editor.confidences,
  attribution: marks.attribution,
  kind: dossier.kinds,
  role: dossier.roles,
  dateBasis: entries.choices("statement", "dateBasis"),
  tier: { ...entries.choices("issue", "tier"), ...entries.choices("source", "tier") },
  level: entries.choices("issue", "level"),
  origin: entries.choices("issue", "options.origin"),
};

/** A field's name in words, with what it stands in. */
export function nameField(at: string): string {
  return splitPlace(at)
    .map((part) => (part.startsWith("[") ? part.slice(1, -1) : (fields.names[part] ?? part)))
    .join(" · ");
}

/** The field that a place ends in, without the item: `offers[1].condition` is condition. */
export function findLastField(at: string): string {
  return splitPlace(at).findLast((part) => !part.startsWith("[")) ?? "";
}

/** A value of a field in words; lists one item after another. Nothing is an empty text. */
export function tellValue(value: Json | undefined, nameOf: NameOf, field = ""): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "boolean") return value ? desk.yes : desk.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return tellText(value, nameOf, field);
  if (isJsonList(value)) return value.map((item) => tellValue(item, nameOf, field)).join("; ");
  return listFields(value, nameOf)
    .map(({ name, text }) => desk.draft.field(name, text))
    .join(", ");
}

/** The fields of an object that are filled in, each with its name and its value in words. */
export function listFields(
  value: JsonObject,
  nameOf: NameOf,
): readonly { readonly field: string; readonly name: string; readonly text: string }[] {
  return Object.entries(value)
    .map(([field, inner]) => ({
      field,
      name: fields.names[field] ?? field,
      text: tellValue(inner, nameOf, field),
    }))
    .filter(({ text }) => text !== "");
}

function tellText(value: string, nameOf: NameOf, field: string): string {
  const choices = CHOICES[field];
  const choice = choices !== undefined && Object.hasOwn(choices, value) ? choices[value] : undefined;
  if (choice !== undefined) return choice;
  const day = findDay(value);
  return day === null ? nameOf(value, field) : days.long(day);
}
