import { describe, expect, it } from "vitest";
import { checkEntry, getContentSchema } from "@/lib/desk/check-entry";
import { ENTITY_FIELDS, entitySchemas } from "@/lib/desk/entity-schemas";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { buildFields } from "@/lib/desk/fields/build-fields";
import type { Field } from "@/lib/desk/fields/field";
import { buildBlank, readFields } from "@/lib/desk/fields/field-content";
import { buildPrefill } from "@/lib/desk/prefill";
import { findInstant } from "@/lib/domain/day";
import { isJsonList, isJsonObject, type Json, type JsonObject, toJson } from "@/lib/domain/json";
import { entries as texts } from "@/messages";
import { getBuiltIn } from "../support/built-in";

const record = getBuiltIn();
const now = findInstant("2026-11-22T00:00:00.000Z");
if (now === null) throw new Error("no instant");

const KINDS: readonly EntityKind[] = [
  "statement",
  "source",
  "party",
  "category",
  "issue",
  "proposal",
  "event",
  "negotiation",
];

const ENTRIES: Readonly<Record<EntityKind, readonly object[]>> = {
  statement: record.statements,
  source: record.sources,
  party: record.parties,
  category: record.categories,
  issue: record.issues,
  proposal: record.proposals,
  event: record.events,
  negotiation: [record.negotiation],
};

const nameOf = (kind: EntityKind, entry: JsonObject) => String(kind === "statement" ? entry.id : entry.slug);

function listFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) =>
    field.type === "group" || field.type === "rows" ? [field, ...listFields(field.fields)] : [field],
  );
}

describe.each(KINDS)("the form of a %s", (kind) => {
  const fields = buildFields(kind);
  const names = fields.map(({ name }) => name);
  const held = ENTRIES[kind].map((entry) => {
    const prefill = buildPrefill(record, { kind, target: nameOf(kind, asObject(toJson(entry))) });
    if (prefill === null) throw new Error(`no ${kind}`);
    return prefill;
  });

  it("has every field that a draft of it may have, and nothing else", () => {
    expect([...names].sort()).toEqual([...ENTITY_FIELDS[kind]].sort());
  });

  it("has every field of what is published, at every depth, and nothing else", () => {
    const missing: Json[] = [];
    for (const entry of held) if (!isSameShape(readFields(fields, entry), entry)) missing.push(entry);
    expect(missing).toEqual([]);
  });

  it("holds what is published unchanged", () => {
    for (const entry of held) expect(readFields(fields, entry)).toEqual(entry);
  });

  it("changes nothing when what is published is handed in as it is", () => {
    for (const entry of held) {
      const target = nameOf(kind, entry);
      expect(checkEntry(record, { kind, target }, readFields(fields, entry), now).faults).toEqual([]);
    }
  });

  it("can be saved while nothing is filled in, and says at each field that must be what it lacks", () => {
    const blank = buildBlank(fields);
    expect(getContentSchema(kind).safeParse(blank).success).toBe(true);
    const { changes, faults } = checkEntry(record, { kind, target: null }, blank, now);
    expect(changes).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter(({ at }) => !names.includes(at.split(/[.[]/)[0] ?? ""))).toEqual([]);
  });

  it("reads back what it holds, whatever else there is", () => {
    const blank = buildBlank(fields);
    expect(readFields(fields, {})).toEqual(blank);
    expect(readFields(fields, blank)).toEqual(blank);
    const odd: JsonObject = Object.fromEntries([...names, "odd"].map((name) => [name, { odd: [1, null] }]));
    expect(Object.keys(readFields(fields, odd)).sort()).toEqual([...names].sort());
  });

  it("has words for every field and every choice", () => {
    for (const field of listFields(fields)) {
      expect(texts.label(kind, field.path), field.path).not.toBeNull();
      if (field.type !== "choice") continue;
      expect(Object.keys(texts.choices(kind, field.path)).sort()).toEqual([...field.choices].sort());
    }
  });
});

describe("words", () => {
  it("are there for no field that is not", () => {
    const paths = KINDS.flatMap((kind) => listFields(buildFields(kind)).map(({ path }) => `${kind}.${path}`));
    expect(texts.worded.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe("limits", () => {
  const first = (kind: EntityKind) => {
    const [entry] = ENTRIES[kind];
    return asObject(toJson(entry));
  };
  const TEXTS = KINDS.flatMap((kind) =>
    buildFields(kind)
      .filter(({ type }) => type === "line" || type === "prose")
      .map((field) => ({ kind, field, title: `${kind}.${field.name}` })),
  );

  it.each(TEXTS)("$title takes as many characters as its schema, and not one more", ({ kind, field }) => {
    if (field.type !== "line" && field.type !== "prose") throw new Error("no text");
    const withText = (length: number) => ({ ...first(kind), [field.name]: "x".repeat(length) });
    expect(entitySchemas[kind].safeParse(withText(field.most)).success).toBe(true);
    expect(entitySchemas[kind].safeParse(withText(field.most + 1)).success).toBe(false);
  });

  it.each(TEXTS)("$title has several lines just where its schema takes them", ({ kind, field }) => {
    const read = entitySchemas[kind].safeParse({ ...first(kind), [field.name]: "a\nb" });
    expect(read.success).toBe(field.type === "prose");
  });

  it.each(TEXTS)("$title may be blank just where its schema takes null", ({ kind, field }) => {
    const read = entitySchemas[kind].safeParse({ ...first(kind), [field.name]: null });
    expect(read.success).toBe(field.isOptional);
  });
});

function asObject(value: Json): JsonObject {
  if (!isJsonObject(value)) throw new Error("no object");
  return value;
}

/** Whether `form` has just the fields that `entry` has. */
function isSameShape(form: Json, entry: Json): boolean {
  if (isJsonList(form) && isJsonList(entry)) {
    return (
      form.length === entry.length && form.every((each, index) => isSameShape(each, entry[index] ?? null))
    );
  }
  if (!isJsonObject(form) || !isJsonObject(entry)) return !isJsonObject(form) && !isJsonObject(entry);
  const keys = Object.keys(form);
  return (
    keys.length === Object.keys(entry).length &&
    keys.every((key) => Object.hasOwn(entry, key) && isSameShape(form[key] ?? null, entry[key] ?? null))
  );
}
