import { z } from "zod";
import { entitySchemas } from "@/lib/desk/entity-schemas";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { isJsonList, isJsonObject, type Json, type JsonObject, toJson } from "@/lib/domain/json";
import type { Field } from "./field";
import { FIELD_PLANS, type FieldPlan } from "./field-plan";

/**
 * The fields of the form for a kind of entry. Their limits, choices and whether they may be blank are read off the
 * schema of the dataset package, so that the form and the check say the same. Throws RangeError when the plan and
 * the schema do not fit together.
 */
export function buildFields(kind: EntityKind): readonly Field[] {
  const document = readObject(toJson(z.toJSONSchema(entitySchemas[kind], { io: "input" })));
  const schemas: Schemas = { definitions: readObject(document.$defs ?? {}) };
  return buildAll(schemas, FIELD_PLANS[kind], unfold(schemas, document), "");
}

interface Schemas {
  readonly definitions: JsonObject;
}

/** A JSON schema without its references, and whether null is one of its values. */
interface Unfolded {
  /** The name of the definition, as `Day`, where it has one. */
  readonly definition: string | null;
  readonly schema: JsonObject;
  readonly isOptional: boolean;
}

function buildAll(
  schemas: Schemas,
  plans: readonly FieldPlan[],
  { schema }: Unfolded,
  inside: string,
): Field[] {
  const properties = readObject(schema.properties ?? {});
  return plans.map((plan) => {
    const path = inside + plan.name;
    const common = { name: plan.name, path, ...(plan.when && { when: plan.when }) };
    // What has a part of its own may have no schema of its own either.
    if (plan.as === "own") return { ...common, isOptional: true, type: "own" };
    const unfolded = unfold(schemas, readObject(properties[plan.name] ?? null));
    return { ...common, isOptional: unfolded.isOptional, ...typeField(schemas, plan, unfolded, path) };
  });
}

type OfType<Type = Field> = Type extends Field ? Omit<Type, "name" | "path" | "isOptional" | "when"> : never;

function typeField(schemas: Schemas, plan: FieldPlan, unfolded: Unfolded, path: string): OfType {
  const { schema, definition } = unfolded;
  if (Array.isArray(schema.enum)) return { type: "choice", choices: schema.enum.map(String) };
  switch (schema.type) {
    case "boolean":
      return { type: "switch" };
    case "integer":
    case "number":
      return {
        type: "number",
        isWhole: schema.type === "integer",
        least: findNumber(schema.minimum),
        most: findNumber(schema.maximum),
      };
    case "object":
      return { type: "group", fields: buildAll(schemas, plan.fields ?? [], unfolded, `${path}.`) };
    case "array": {
      const mostItems = getNumber(schema.maxItems, path);
      if (plan.to !== undefined) return { type: "references", to: plan.to, most: mostItems };
      const item = unfold(schemas, readObject(schema.items ?? null));
      if (item.schema.type === "string")
        return { type: "lines", most: getNumber(item.schema.maxLength, path), mostItems };
      return { type: "rows", mostItems, fields: buildAll(schemas, plan.fields ?? [], item, `${path}.`) };
    }
    case "string": {
      if (definition === "Day") return { type: "day" };
      if (plan.to !== undefined) return { type: "reference", to: plan.to };
      const most = getNumber(schema.maxLength, path);
      if (definition === "WebAddress") return { type: "address", most };
      if (definition === "Language") return { type: "language", most };
      return { type: plan.as === "prose" || plan.as === "name" ? plan.as : "line", most };
    }
    default:
      throw new RangeError(`no field can show ${path}`);
  }
}

function unfold(schemas: Schemas, schema: JsonObject, definition: string | null = null): Unfolded {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.replace("#/$defs/", "");
    return unfold(schemas, readObject(schemas.definitions[name] ?? null), name);
  }
  if (isJsonList(schema.anyOf)) {
    const [some, ...others] = schema.anyOf.map(readObject).filter(({ type }) => type !== "null");
    if (some === undefined || others.length > 0) throw new RangeError("a field has one type, or null");
    return { ...unfold(schemas, some, definition), isOptional: true };
  }
  if (isJsonList(schema.type)) {
    const type = schema.type.find((each) => each !== "null");
    return {
      definition,
      schema: { ...schema, type: type ?? null },
      isOptional: schema.type.includes("null"),
    };
  }
  return { definition, schema, isOptional: false };
}

function readObject(value: Json): JsonObject {
  if (!isJsonObject(value)) throw new RangeError("the schema lacks a field of the plan");
  return value;
}

function findNumber(value: Json | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function getNumber(value: Json | undefined, path: string): number {
  const number = findNumber(value);
  if (number === null) throw new RangeError(`the schema has no limit for ${path}`);
  return number;
}
