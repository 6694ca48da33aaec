import { findField, isJsonObject, type Json, type JsonObject } from "./json";

/** The path of a field within the object at `at`. */
export function fieldPath(at: string, field: string): string {
  return at === "" ? field : `${at}.${field}`;
}

/** The path of the item called `name` within the list at `at`. */
export function itemPath(at: string, name: string): string {
  return `${at}[${name}]`;
}

/** The items of a list that all have a name of their own, by that name and in their order. */
export type NamedItems = ReadonlyMap<string, JsonObject>;

const NAMES = ["slug", "id", "key", "statement"] as const;

/**
 * The items of several versions of a list by the field that names all of them, or null where there is no such
 * field, where two items of a version have one name, and where all versions are empty.
 */
export function findNamedItems(versions: readonly (readonly Json[])[]): readonly NamedItems[] | null {
  if (versions.every((items) => items.length === 0)) return null;
  for (const field of NAMES) {
    const named = versions.map((items) => nameItems(items, field));
    const whole = named.filter((items) => items !== null);
    if (whole.length === named.length) return whole;
  }
  return null;
}

function nameItems(items: readonly Json[], field: string): NamedItems | null {
  const named = new Map<string, JsonObject>();
  for (const item of items) {
    const name = isJsonObject(item) ? findField(item, field) : undefined;
    if (!isJsonObject(item) || typeof name !== "string" || named.has(name)) return null;
    named.set(name, item);
  }
  return named;
}
