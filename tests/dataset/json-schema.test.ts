import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildDatasetJsonSchema, writeDatasetJsonSchema } from "@/lib/dataset/json-schema";
import { getAt, getExampleText } from "./example";

const PUBLISHED = new URL("../../prisma/datasets/parley-dataset-1.schema.json", import.meta.url);

test("the published JSON Schema is the one that the reader follows", () => {
  expect(readFileSync(PUBLISHED, "utf8")).toBe(writeDatasetJsonSchema());
});

test("it names its version and draft 2020-12", () => {
  expect(buildDatasetJsonSchema()).toMatchObject({
    $id: "urn:parley:parley-dataset:1",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: { format: { const: "parley-dataset" }, version: { const: 1 } },
  });
});

test("every object in it refuses unknown fields and requires all of its own but for those with a default", () => {
  const objects = listObjects(buildDatasetJsonSchema());
  expect(objects.length).toBeGreaterThan(20);
  for (const object of objects) {
    expect(getAt(object, ["additionalProperties"])).toBe(false);
    const fields = Object.entries(Object(getAt(object, ["properties"])));
    const needed = fields.filter(([, field]) => !Object.hasOwn(Object(field), "default"));
    expect(getAt(object, ["required"])).toEqual(needed.map(([name]) => name));
  }
});

test("every definition in it says in words what it is", () => {
  for (const [name, definition] of Object.entries(Object(getAt(buildDatasetJsonSchema(), ["$defs"])))) {
    expect(getAt(definition, ["description"]), name).toEqual(expect.stringMatching(/\w+.*\.$/));
  }
});

test("it lists the parts in the order in which a document has them", () => {
  const properties = Object.keys(Object(getAt(buildDatasetJsonSchema(), ["properties"])));
  expect(properties).toEqual(Object.keys(JSON.parse(getExampleText())));
});

function listObjects(schema: unknown): object[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.values(schema).flatMap(listObjects);
  return Reflect.get(schema, "type") === "object" ? [schema, ...inner] : inner;
}
