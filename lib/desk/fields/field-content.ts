import { isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { Field } from "./field";

/** The content of a form in which nothing is filled in yet. */
export function buildBlank(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(fields.map((field) => [field.name, buildBlankValue(field)]));
}

/**
 * The content as the form holds it: exactly its fields, each of its type; what has another type, as an API may
 * have saved it, is blank.
 */
export function readFields(fields: readonly Field[], content: JsonObject): JsonObject {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      readValue(field, Object.hasOwn(content, field.name) ? content[field.name] : undefined),
    ]),
  );
}

function buildBlankValue(field: Field): Json {
  switch (field.type) {
    case "name":
    case "line":
    case "prose":
    case "address":
    case "language":
    case "day":
    case "reference":
      return field.isOptional ? null : "";
    case "number":
    case "choice":
    case "own":
      return null;
    case "switch":
      return false;
    case "references":
    case "lines":
    case "rows":
      return [];
    case "group":
      return field.isOptional ? null : buildBlank(field.fields);
  }
}

function readValue(field: Field, value: Json | undefined): Json {
  const blank = buildBlankValue(field);
  if (value === undefined || (value === null && blank !== "")) return blank;
  switch (field.type) {
    case "name":
    case "line":
    case "prose":
    case "address":
    case "language":
    case "day":
    case "reference":
    case "choice":
      return typeof value === "string" ? value : blank;
    case "number":
      return typeof value === "number" ? value : blank;
    case "switch":
      return typeof value === "boolean" ? value : blank;
    case "references":
    case "lines":
      return isJsonList(value) ? value.filter((each) => typeof each === "string") : blank;
    case "rows":
      return isJsonList(value)
        ? value.filter(isJsonObject).map((row) => readFields(field.fields, row))
        : blank;
    case "group":
      return isJsonObject(value) ? readFields(field.fields, value) : blank;
    case "own":
      return value;
  }
}

/** Whether nothing was filled in. */
export function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "" || (isJsonList(value) && value.length === 0);
}
