import { readFileSync } from "node:fs";
import { parseDocument } from "@/lib/dataset/read-document";
import type { NegotiationRecord } from "@/lib/domain/model";

const README = new URL("../../prisma/datasets/README.md", import.meta.url);

/** The one-document example that people read in prisma/datasets/README.md. */
export function getExampleText(): string {
  const text = /```json\n([\s\S]*?)```/.exec(readFileSync(README, "utf8"))?.[1];
  if (text === undefined) throw new Error("the README has no example");
  return text;
}

export function getExampleRecord(): NegotiationRecord {
  const reading = parseDocument(getExampleText());
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults, null, 1));
  return reading.record;
}

export type Step = string | number;

/** The value at `path` of a JSON value. */
export function getAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== "object" || inner === null) throw new Error(`nothing at ${path.join(".")}`);
    return Reflect.get(inner, step);
  }, value);
}

/** A copy of a JSON value with another value at `path`; `undefined` takes the field away. */
export function withAt(value: unknown, path: readonly Step[], replacement: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const parent = getAt(copy, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== "object" || parent === null || last === undefined) throw new Error("no such place");
  if (replacement === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, replacement);
  return copy;
}
