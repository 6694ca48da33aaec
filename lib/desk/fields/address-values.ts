import type { JsonObject } from "@/lib/domain/json";
import type { Field } from "./field";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address says of a form's fields, by their names: what the entry refers to, and what it is merged into. */
export function readAddressValues(fields: readonly Field[], query: Query): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const value = query[name];
      const isReferring = type === "reference" || name === "mergedInto";
      return isReferring && typeof value === "string" && value.length <= 240 ? [[name, value]] : [];
    }),
  );
}
