import { LIST_PARTS, locateInDocument } from "./layout";
import { findForeign, readFields, readRawJson } from "./raw-parts";
import { type DatasetReading, validateParts } from "./validate";

/**
 * Reads a whole negotiation from one document: its text, its bytes, or its value when it was parsed
 * before. Gives the record, or every fault in it; `file` is the name that the faults tell.
 */
export function parseDocument(input: unknown, file = "dataset.json"): DatasetReading {
  const isText = typeof input === "string" || input instanceof Uint8Array;
  const json = isText ? readRawJson(input, file) : { value: input };
  if ("faults" in json) return { faults: json.faults };
  const names = ["format", "version", "negotiation", ...LIST_PARTS] as const;
  const { fields, faults } = readFields(json.value, names, file);
  const foreign = findForeign(fields.format, fields.version, file);
  if (foreign !== null) return { faults: [foreign] };
  return validateParts(fields, locateInDocument(file), faults);
}
