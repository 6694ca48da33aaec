import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonList, type Json, type JsonObject } from "@/lib/domain/json";
import { listDifferences } from "@/lib/domain/json-difference";
import { findNamedItems } from "@/lib/domain/json-path";
import { type Clash, mergeThreeWay } from "@/lib/domain/three-way";
import { jsonObjectArbitrary } from "@/tests/support/json-arbitrary";

/** Three versions that are often alike in part. */
const versions = fc
  .tuple(jsonObjectArbitrary, jsonObjectArbitrary, jsonObjectArbitrary, fc.nat({ max: 3 }))
  .map(([base, mine, theirs, shared]): [JsonObject, JsonObject, JsonObject] => [
    base,
    shared % 2 === 0 ? mine : { ...base, ...mine },
    shared < 2 ? theirs : { ...base, ...theirs },
  ]);

const first = { statement: "s-1", role: "supports" };
const second = { statement: "s-2", role: "context" };
const base = {
  preferred: "o1",
  rationale: "Because.",
  salience: { value: 50, reason: "Some." },
  acceptable: ["o1", "o2"],
  evidence: [first, second],
} satisfies JsonObject;

const swap = ({ at, base, mine, theirs }: Clash): Clash => ({ at, base, mine: theirs, theirs: mine });
const sort = (clashes: readonly Clash[]) => clashes.map((clash) => JSON.stringify(clash)).sort();

describe("merging three versions", () => {
  it("takes my changes where theirs is unchanged, and theirs where mine is", () => {
    fc.assert(
      fc.property(versions, ([before, mine, theirs]) => {
        expect(mergeThreeWay(before, mine, before)).toEqual({ merged: mine, clashes: [] });
        expect(mergeThreeWay(before, before, theirs)).toEqual({ merged: theirs, clashes: [] });
      }),
    );
  });

  it("takes what both changed alike, without a clash", () => {
    fc.assert(
      fc.property(versions, ([before, both]) => {
        expect(mergeThreeWay(before, both, both)).toEqual({ merged: both, clashes: [] });
      }),
    );
  });

  it("finds the same clashes from either side", () => {
    fc.assert(
      fc.property(versions, ([before, mine, theirs]) => {
        const here = mergeThreeWay(before, mine, theirs).clashes;
        const there = mergeThreeWay(before, theirs, mine).clashes;
        expect(sort(here)).toEqual(sort(there.map(swap)));
      }),
    );
  });

  it("gives both sides the same where nothing clashes, but for the order of items", () => {
    fc.assert(
      fc.property(versions, ([before, mine, theirs]) => {
        const here = mergeThreeWay(before, mine, theirs);
        fc.pre(here.clashes.length === 0);
        expect(listChanges(here.merged, mergeThreeWay(before, theirs, mine).merged)).toEqual([]);
      }),
    );
  });

  it("loses nothing that I typed or took away", () => {
    fc.assert(
      fc.property(versions, ([before, mine, theirs]) => {
        const { merged } = mergeThreeWay(before, mine, theirs);
        const changed = listChanges(before, mine);
        const lost = listChanges(mine, merged).filter((at) =>
          changed.some((path) => isWithin(path, at) || isWithin(at, path)),
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it("changes none of the versions", () => {
    fc.assert(
      fc.property(versions, (three) => {
        const before = structuredClone(three);
        mergeThreeWay(...three);
        expect(three).toEqual(before);
      }),
    );
  });

  it("goes field by field into objects", () => {
    const merge = mergeThreeWay(
      base,
      { ...base, salience: { value: 60, reason: "Some." } },
      { ...base, salience: { value: 50, reason: "Much." }, rationale: "Since." },
    );
    expect(merge.clashes).toEqual([]);
    expect(merge.merged).toEqual({ ...base, salience: { value: 60, reason: "Much." }, rationale: "Since." });
  });

  it("keeps mine where both changed a field, and says where", () => {
    const merge = mergeThreeWay(
      base,
      { ...base, salience: { value: 60, reason: "Some." } },
      { ...base, salience: { value: 70, reason: "Some." } },
    );
    expect(merge.merged).toEqual({ ...base, salience: { value: 60, reason: "Some." } });
    expect(merge.clashes).toEqual([{ at: "salience.value", base: 50, mine: 60, theirs: 70 }]);
  });

  it("takes a list without names as one value", () => {
    const merge = mergeThreeWay(
      base,
      { ...base, acceptable: ["o1"] },
      { ...base, acceptable: ["o1", "o2", "o3"] },
    );
    expect(merge.merged.acceptable).toEqual(["o1"]);
    expect(merge.clashes.map(({ at }) => at)).toEqual(["acceptable"]);
  });

  it("merges named items one by one: changed, added on either side, and taken away", () => {
    const merge = mergeThreeWay(
      base,
      { ...base, evidence: [{ ...first, role: "context" }, second, { statement: "s-3", role: "supports" }] },
      { ...base, evidence: [{ statement: "s-0", role: "supports" }, first] },
    );
    expect(merge.clashes).toEqual([]);
    expect(merge.merged.evidence).toEqual([
      { statement: "s-0", role: "supports" },
      { statement: "s-1", role: "context" },
      { statement: "s-3", role: "supports" },
    ]);
  });

  it("is a clash to change what the other side takes away", () => {
    const changed = { ...second, role: "supports" };
    const merge = mergeThreeWay(
      base,
      { ...base, evidence: [first, changed] },
      { ...base, evidence: [first] },
    );
    expect(merge.merged.evidence).toEqual([first, changed]);
    expect(merge.clashes).toEqual([{ at: "evidence[s-2]", base: second, mine: changed, theirs: undefined }]);
  });

  it("follows a new order of items that one side gave, and keeps mine where both did", () => {
    const items = (...keys: readonly string[]) => ({ options: keys.map((key) => ({ key })) });
    expect(mergeThreeWay(items("a", "b"), items("a", "b", "c"), items("b", "a"))).toEqual({
      merged: items("b", "c", "a"),
      clashes: [],
    });
    const both = mergeThreeWay(items("a", "b", "c"), items("b", "a", "c"), items("a", "c", "b"));
    expect(both.merged).toEqual(items("b", "a", "c"));
    expect(both.clashes.map(({ at }) => at)).toEqual(["options"]);
  });

  it("is not taken in by the names of what objects inherit", () => {
    const mine: JsonObject = JSON.parse('{"__proto__": {"polluted": true}, "toString": "mine"}');
    const { merged } = mergeThreeWay({}, mine, { constructor: "theirs" });
    expect(Object.keys(merged).sort()).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });
});

/** Where two values differ, but for the order of named items. */
function listChanges(before: Json, after: Json): string[] {
  return listDifferences(before, after)
    .filter(
      (change) =>
        !isJsonList(change.before) ||
        !isJsonList(change.after) ||
        findNamedItems([change.before, change.after]) === null,
    )
    .map(({ at }) => at);
}

function isWithin(outer: string, at: string): boolean {
  return at === outer || at.startsWith(`${outer}.`) || at.startsWith(`${outer}[`);
}
