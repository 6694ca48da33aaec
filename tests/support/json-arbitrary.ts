import fc from "fast-check";
import type { Json, JsonObject } from "@/lib/domain/json";

const FIELDS = ["title", "stance", "options", "__proto__", "constructor"] as const;

/** Values of every sort, with lists whose items have names and lists whose items have none. */
export const { json: jsonArbitrary, object: jsonObjectArbitrary } = fc.letrec<{
  json: Json;
  object: JsonObject;
  named: Json;
}>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, 1, "", "слово", "word"),
    fc.array(fc.constantFrom("o1", "o2", "o3"), { maxLength: 3 }),
    tie("named"),
    tie("object"),
  ),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), tie("json")), {
      maxLength: 4,
      selector: ([field]) => field,
    })
    .map((fields) => Object.fromEntries(fields)),
  named: fc
    .tuple(
      fc.constantFrom("slug", "id", "key", "statement"),
      fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), tie("object")), { maxLength: 4 }),
    )
    .map(([name, items]) => items.map(([of, item]) => ({ ...item, [name]: of }))),
}));
