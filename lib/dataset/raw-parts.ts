import type { Fault } from "@/lib/errors";
import { readJson } from "./json-text";
import { DATASET_FORMAT, DATASET_VERSION } from "./schema";

export type RawJson = { readonly value: unknown } | { readonly faults: readonly Fault[] };

/** The JSON value in a file's bytes or text, or what is wrong with it by line and column. */
export function readRawJson(input: Uint8Array | string, file: string): RawJson {
  const text = typeof input === "string" ? input : findText(input);
  if (text === null) return { faults: [{ at: `${file}: the whole file`, reason: "is not text in UTF-8" }] };
  const reading = readJson(text);
  if ("value" in reading) return reading;
  return {
    faults: reading.faults.map(({ line, column, reason }) => ({
      at: `${file}: line ${line}, column ${column}`,
      reason: `is not good JSON: ${reason}`,
    })),
  };
}

function findText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The fields of an object that should have exactly the fields `names`; an absent one is told and left out. */
export function readFields<Name extends string>(
  value: unknown,
  names: readonly Name[],
  file: string,
): { readonly fields: Readonly<Partial<Record<Name, unknown>>>; readonly faults: readonly Fault[] } {
  const fields: Partial<Record<Name, unknown>> = {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { fields, faults: [{ at: `${file}: the whole file`, reason: "should be an object" }] };
  }
  const faults: Fault[] = [];
  for (const name of names) {
    const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (field === undefined) faults.push({ at: `${file}: ${name}`, reason: "is missing" });
    else fields[name] = field;
  }
  for (const key of Object.keys(value)) {
    if (names.some((name) => name === key)) continue;
    faults.push({ at: `${file}: ${key}`, reason: "is not a field of the format" });
  }
  return { fields, faults };
}

/** Why this reader cannot judge the rest: it is another format, or another version of it. */
export function findForeign(format: unknown, version: unknown, file: string): Fault | null {
  if (format !== undefined && format !== DATASET_FORMAT) {
    return { at: `${file}: format`, reason: `should be "${DATASET_FORMAT}"` };
  }
  if (version !== undefined && version !== DATASET_VERSION) {
    const reason = `is ${JSON.stringify(version)}; this Parley reads version ${DATASET_VERSION}`;
    return { at: `${file}: version`, reason };
  }
  return null;
}
