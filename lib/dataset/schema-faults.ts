import type { z } from "zod";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A fault inside one value: the path in it (`.stance.preferred`, `[2].role`), and why. */
export interface InnerFault {
  readonly path: string;
  readonly reason: string;
}

/** What a schema found wrong with `raw`, in plain words, one fault per field. */
export function listSchemaFaults(error: z.ZodError, raw: unknown): InnerFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: writePath([...issue.path, key], raw),
        reason: "is not a field of the format",
      }));
    }
    return [{ path: writePath(issue.path, raw), reason: reasonOf(issue, valueAt(issue.path, raw)) }];
  });
}

/** The name by which an item of a list is known, or null where it has none that can be read. */
export function findItemName(item: unknown): string | null {
  const isReading = Array.isArray(fieldOf(item, "paragraphs"));
  for (const field of isReading ? ["source"] : ["slug", "id", "key"]) {
    const name = fieldOf(item, field);
    if (typeof name === "string" && /^[\w.-]{1,240}$/.test(name)) return name;
  }
  return null;
}

function fieldOf(value: unknown, field: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

function valueAt(path: Path, raw: unknown): unknown {
  return path.reduce<unknown>((value, field) => fieldOf(value, field), raw);
}

function writePath(path: Path, raw: unknown): string {
  return path
    .map((field, depth) => {
      if (typeof field !== "number") return `.${String(field)}`;
      return `[${findItemName(valueAt(path.slice(0, depth + 1), raw)) ?? field}]`;
    })
    .join("");
}

function reasonOf(issue: Issue, value: unknown): string {
  if (value === undefined) return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return `should be ${KINDS[issue.expected] ?? issue.expected}, not ${nameValue(value)}`;
    case "invalid_value":
      return `should be ${listNames(issue.values)}, not ${nameValue(value)}`;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? `should be ${listNames(issue.options)}, not ${nameValue(value)}`
        : issue.message;
    case "too_big":
      return tooBig(issue.origin, issue.maximum, value);
    case "too_small":
      return tooSmall(issue.origin, issue.minimum);
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function tooBig(origin: string, maximum: number | bigint, value: unknown): string {
  if (origin === "string") return `has ${String(value).length} characters, at most ${maximum} are allowed`;
  if (origin === "array") return `has more than ${maximum} items`;
  return `is above ${maximum}`;
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === "array") return Number(minimum) === 1 ? "is empty" : `has fewer than ${minimum} items`;
  return `is below ${minimum}`;
}

function listNames(names: readonly unknown[]): string {
  const texts = names.map((name) => JSON.stringify(name));
  return texts.length === 1 ? `${texts[0]}` : `one of ${texts.join(", ")}`;
}

function nameValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
