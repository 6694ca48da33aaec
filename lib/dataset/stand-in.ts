import type { z } from "zod";

/** Fields that only people read: whatever stands in them, the rest of the item keeps its sense. */
const FREE_TEXTS: ReadonlySet<PropertyKey> = new Set([
  "title",
  "summary",
  "short",
  "question",
  "label",
  "unit",
  "publisher",
  "dateNote",
  "speaker",
  "role",
  "text",
  "translator",
  "rationale",
  "correction",
  "condition",
  "note",
]);

/**
 * A copy of a broken JSON value that can stand in for it while the rest is judged: without unknown
 * fields, and with a letter for each broken text. It may still be broken.
 */
export function buildStandIn(raw: unknown, error: z.ZodError): unknown {
  const copy: unknown = structuredClone(raw);
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      const owner = findObject(copy, issue.path);
      for (const key of issue.keys) if (owner !== null) Reflect.deleteProperty(owner, key);
      continue;
    }
    const field = issue.path.at(-1);
    const owner = findObject(copy, issue.path.slice(0, -1));
    if (owner !== null && field !== undefined && FREE_TEXTS.has(field)) Reflect.set(owner, field, "x");
  }
  return copy;
}

function findObject(value: unknown, path: readonly PropertyKey[]): object | null {
  let at = value;
  for (const step of path) at = typeof at === "object" && at !== null ? Reflect.get(at, step) : null;
  return typeof at === "object" ? at : null;
}
