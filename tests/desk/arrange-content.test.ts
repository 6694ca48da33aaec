import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeContent } from "@/lib/desk/arrange-content";
import { ENTITY_KINDS } from "@/lib/desk/entry-kind";
import { FIELD_PLANS } from "@/lib/desk/fields/field-plan";
import { EMPTY_POSITION } from "@/lib/desk/position-content";
import type { JsonObject } from "@/lib/domain/json";

const shuffled = (content: JsonObject) =>
  fc
    .shuffledSubarray(Object.entries(content), { minLength: Object.keys(content).length })
    .map((entries): JsonObject => Object.fromEntries(entries));

describe("the order in which a draft's fields are told", () => {
  it("is that of the form, however the database gave them, and nothing is lost", () => {
    for (const kind of ENTITY_KINDS) {
      const names = FIELD_PLANS[kind].map(({ name }) => name);
      const content: JsonObject = Object.fromEntries(names.map((name) => [name, name]));
      fc.assert(
        fc.property(shuffled({ ...content, elsewhere: 1 }), (mixed) => {
          const arranged = arrangeContent(kind, mixed);
          expect(Object.keys(arranged)).toEqual([...names, "elsewhere"]);
          expect(arranged).toEqual(mixed);
        }),
      );
    }
  });

  it("puts the stance of a position before its reasons, and arranges the statements that it brings along", () => {
    const arranged = arrangeContent("position", {
      statements: [{ id: "s", kind: "demand", source: "bbc" }],
      rationale: "Why.",
      preferred: "a",
      validFrom: "2025-05-01",
      act: "moved",
    });
    expect(Object.keys(arranged)).toEqual(["act", "validFrom", "preferred", "rationale", "statements"]);
    expect(JSON.stringify(arranged.statements)).toBe('[{"source":"bbc","kind":"demand","id":"s"}]');
    expect(Object.keys(arrangeContent("position", { ...EMPTY_POSITION }))).toEqual(
      Object.keys(EMPTY_POSITION),
    );
  });
});
