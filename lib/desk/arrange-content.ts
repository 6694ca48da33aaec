import { isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { EntryKind } from "./entry-kind";
import { FIELD_PLANS, type FieldPlan } from "./fields/field-plan";
import { EMPTY_POSITION } from "./position-content";

type Order = readonly Pick<FieldPlan, "name" | "fields">[];

const POSITION: Order = Object.keys(EMPTY_POSITION).map((name) => {
  if (name === "statements") return { name, fields: FIELD_PLANS.statement };
  return name === "sources" ? { name, fields: FIELD_PLANS.source } : { name };
});

/** A draft's content with its fields in the order in which its form asks for them: the database keeps none. */
export function arrangeContent(kind: EntryKind, content: JsonObject): JsonObject {
  if (kind === "import") return content;
  return arrange(kind === "position" ? POSITION : FIELD_PLANS[kind], content);
}

function arrange(order: Order, content: JsonObject): JsonObject {
  const known = order.filter(({ name }) => Object.hasOwn(content, name));
  const names = new Set(known.map(({ name }) => name));
  return Object.fromEntries([
    ...known.map(({ name, fields }) => [name, arrangeValue(fields, content[name] ?? null)] as const),
    ...Object.entries(content).filter(([name]) => !names.has(name)),
  ]);
}

function arrangeValue(fields: Order | undefined, value: Json): Json {
  if (fields === undefined) return value;
  if (isJsonList(value)) return value.map((item) => arrangeValue(fields, item));
  return isJsonObject(value) ? arrange(fields, value) : value;
}
