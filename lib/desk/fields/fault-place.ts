import { splitPlace } from "@/lib/desk/field-names";
import { asJsonObject, isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { Field } from "./field";
import { isBlank } from "./field-content";

/** The control of a field: `options.0.label`, with the numbers of rows from 0. */
export type ControlName = string;

/**
 * The control at a fault's place (`options[later].label`, `claims[1].option`), or the nearest one around it; null
 * where the form has none, as for what is wrong elsewhere in the record.
 */
export function findControl(fields: readonly Field[], content: JsonObject, at: string): ControlName | null {
  const [name = "", ...rest] = splitPlace(at).map((part) => part.replace(/^\[(.*)\]$/, "$1"));
  const field = fields.find((each) => each.name === name);
  return field === undefined ? null : [name, ...follow(field, content[name] ?? null, rest)].join(".");
}

function follow(field: Field, value: Json, [next, ...rest]: readonly string[]): string[] {
  if (next === undefined) return [];
  switch (field.type) {
    case "own":
      return [next, ...rest];
    case "group":
      return step(field.fields, asJsonObject(value), next, rest);
    case "rows": {
      const rows = isJsonList(value) ? value.filter(isJsonObject) : [];
      const index = findRow(rows, next);
      const row = rows[index];
      if (row === undefined) return [];
      const [inner, ...more] = rest;
      const inside = inner === undefined ? [] : step(field.fields, row, inner, more);
      return inside.length > 0 || rest.length > 0
        ? [String(index), ...inside]
        : [String(index), nameField(field.fields)];
    }
    default:
      return [];
  }
}

function step(fields: readonly Field[], value: JsonObject, name: string, rest: readonly string[]): string[] {
  const field = fields.find((each) => each.name === name);
  return field === undefined ? [] : [name, ...follow(field, value[name] ?? null, rest)];
}

function nameField(fields: readonly Field[]): string {
  return (fields.find(({ type }) => type === "name") ?? fields[0])?.name ?? "";
}

/** Rows are named by what names them, as schemas and rules do, and by their number where nothing does. */
function findRow(rows: readonly JsonObject[], name: string): number {
  const named = rows.findLastIndex((row) => [row.slug, row.id, row.key].includes(name));
  return named >= 0 || !/^\d+$/.test(name) ? named : Number(name);
}

/** What stands at a control. */
export function findValue(content: JsonObject, control: ControlName): Json | undefined {
  return control.split(".").reduce<Json | undefined>((value, part) => {
    if (isJsonList(value)) return value[Number(part)];
    return isJsonObject(value) ? value[part] : undefined;
  }, content);
}

/** The faults of a form by control, those of blank fields as what they are: missing. */
export function placeFaults(
  fields: readonly Field[],
  content: JsonObject,
  faults: readonly { readonly at: string; readonly reason: string }[],
): ReadonlyMap<ControlName, string> {
  const placed = new Map<ControlName, string>();
  for (const { at, reason } of faults) {
    const control = findControl(fields, content, at);
    if (control !== null && !placed.has(control)) placed.set(control, reason);
  }
  return placed;
}

/** Says of a blank field that it is missing, rather than which type it should have had. */
export function tellMissing<At extends { readonly at: string; readonly reason: string }>(
  fields: readonly Field[],
  content: JsonObject,
  fault: At,
): At {
  const control = findControl(fields, content, fault.at);
  const isTyped = /^(should be (text|a|one of)|is blank)/.test(fault.reason);
  const isMissing = control !== null && isTyped && isBlank(findValue(content, control));
  return isMissing ? { ...fault, reason: "is missing" } : fault;
}

/** The content with another value at a control. */
export function withValue(content: JsonObject, control: ControlName, value: Json): JsonObject {
  const [name = "", ...rest] = control.split(".");
  return { ...content, [name]: place(content[name] ?? null, rest, value) };
}

function place(held: Json, [part, ...rest]: readonly string[], value: Json): Json {
  if (part === undefined) return value;
  if (isJsonList(held)) {
    return held.map((item, index) => (index === Number(part) ? place(item, rest, value) : item));
  }
  const inside = asJsonObject(held);
  return { ...inside, [part]: place(inside[part] ?? null, rest, value) };
}
