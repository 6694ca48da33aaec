import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameJson, toJson } from "@/lib/domain/json";
import { listDifferences } from "@/lib/domain/json-difference";
import { jsonArbitrary } from "@/tests/support/json-arbitrary";

describe("telling two values apart", () => {
  it("finds no difference just where they say the same", () => {
    fc.assert(
      fc.property(jsonArbitrary, jsonArbitrary, (before, after) => {
        expect(listDifferences(before, after).length === 0).toBe(isSameJson(before, after));
        expect(listDifferences(before, before)).toEqual([]);
      }),
    );
  });

  it("finds the same places from either end", () => {
    fc.assert(
      fc.property(jsonArbitrary, jsonArbitrary, (before, after) => {
        const swapped = listDifferences(after, before).map(({ at, before, after }) => ({
          at,
          before: after,
          after: before,
        }));
        const sort = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
        expect(sort(listDifferences(before, after))).toEqual(sort(swapped));
      }),
    );
  });

  it("names fields by path and items by name, with both values", () => {
    const before = {
      stance: { state: "stated", preferred: "o1" },
      acceptable: ["o1"],
      evidence: [
        { statement: "s-1", role: "supports" },
        { statement: "s-2", role: "context" },
      ],
    };
    const after = {
      stance: { state: "stated", preferred: "o2" },
      acceptable: ["o1", "o2"],
      evidence: [
        { statement: "s-1", role: "contradicts" },
        { statement: "s-3", role: "supports" },
      ],
      note: null,
    };
    expect(listDifferences(before, after)).toEqual([
      { at: "stance.preferred", before: "o1", after: "o2" },
      { at: "acceptable", before: ["o1"], after: ["o1", "o2"] },
      { at: "evidence[s-1].role", before: "supports", after: "contradicts" },
      { at: "evidence[s-3]", before: undefined, after: { statement: "s-3", role: "supports" } },
      { at: "evidence[s-2]", before: { statement: "s-2", role: "context" }, after: undefined },
      { at: "note", before: undefined, after: null },
    ]);
  });

  it("tells another order of the same items as one difference of their list", () => {
    const [before, after] = [
      [{ slug: "a" }, { slug: "b" }],
      [{ slug: "b" }, { slug: "a" }],
    ];
    expect(listDifferences({ parties: before }, { parties: after })).toEqual([
      { at: "parties", before, after },
    ]);
  });
});

describe("a value as JSON", () => {
  it("is what its text says", () => {
    expect(toJson({ day: new Date(0), left: undefined, list: [undefined] })).toEqual({
      day: "1970-01-01T00:00:00.000Z",
      list: [null],
    });
    expect(() => toJson(undefined)).toThrow(TypeError);
    expect(() => toJson(1n)).toThrow(TypeError);
  });
});
