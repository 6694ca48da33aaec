/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** The value as it comes back from its JSON text. Throws TypeError for what JSON cannot say. */
export function toJson(value: unknown): Json {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return JSON.parse(text);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object as it is, and an empty one in place of anything else. */
export function asJsonObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The object's own field, or undefined: a field may have the name of one that every object inherits. */
export function findField(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether two values say the same; the order of an object's fields says nothing. */
export function isSameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (isJsonList(a) || isJsonList(b)) {
    return (
      isJsonList(a) &&
      isJsonList(b) &&
      a.length === b.length &&
      a.every((each, index) => isSameJson(each, b[index] ?? null))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key] ?? null, b[key] ?? null))
  );
}
