import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureHeadline } from "@/lib/domain/headline";
import { buildRecord, gridOf, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { reverseScales } from "@/tests/support/reverse-scales";

const EIGHT = ["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"];

/** What each party prefers on each of some issues: one character per issue, the option's number or a dot. */
function positionsOf(
  rows: Readonly<Record<string, string>>,
  sources: readonly string[] = ["s1", "s2", "s3"],
) {
  return Object.entries(rows).flatMap(([party, row]) =>
    [...row].flatMap((character, at): PositionSketch[] =>
      character === "."
        ? []
        : [
            {
              party,
              issue: EIGHT[at] ?? "",
              from: "2025-03-01",
              prefers: `o${character}`,
              source: sources[at % sources.length],
            },
          ],
    ),
  );
}

function headline(
  rows: Readonly<Record<string, string>>,
  sources?: readonly string[],
  extra: PositionSketch[] = [],
) {
  const record = buildRecord({
    parties: Object.keys(rows),
    issues: EIGHT,
    positions: [...positionsOf(rows, sources), ...extra],
  });
  return measureHeadline(record, gridOf(record), "default");
}

describe("the headline", () => {
  it("counts where all are known, where all of them are the same, and where only some are", () => {
    expect(headline({ a: "112.....", b: "112..1..", c: "113....." })).toMatchObject({
      asOf: "2025-05-31",
      parties: ["a", "b", "c"],
      issues: 8,
      allKnown: 3,
      allSame: 2,
      someKnown: 1,
    });
  });

  it("leaves rumours out unless the reader lets them in", () => {
    const record = buildRecord({
      positions: [
        { party: "a", issue: "i", from: "2025-03-01", prefers: "o1" },
        { party: "b", issue: "i", from: "2025-03-01", prefers: "o1", attribution: "anonymous" },
      ],
    });
    expect(measureHeadline(record, gridOf(record), "default")).toMatchObject({ allKnown: 0, someKnown: 1 });
    expect(measureHeadline(record, gridOf(record), "all")).toMatchObject({
      allKnown: 1,
      allSame: 1,
      someKnown: 0,
    });
  });

  it("names the closest and the furthest pair, and those that tie", () => {
    const found = headline({ a: "11111111", b: "11111112", c: "55555555", d: "55555554" });
    expect(found.rankedPairs).toBe(6);
    expect(found.closest?.pairs.map(({ parties }) => parties)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(found.closest?.agreement).toBe(31 / 32);
    expect(found.furthest).toMatchObject({
      agreement: 0,
      pairs: [{ parties: ["a", "c"], coverage: 8, joint: 0 }],
    });
  });

  it("ranks a pair only with eight shared issues from three sources", () => {
    const rows = { a: "11111111", b: "1111111.", c: "55555555", d: "55555554" };
    expect(headline(rows).rankedPairs).toBe(3);
    expect(headline(rows).closest?.pairs.map(({ parties }) => parties)).toEqual([["c", "d"]]);
    expect(headline(rows, ["s1", "s2"])).toMatchObject({ rankedPairs: 0, closest: null, furthest: null });
  });

  it("calls nobody closest where one pair alone can be ranked or all tie", () => {
    expect(headline({ a: "11111111", b: "11111112" })).toMatchObject({
      rankedPairs: 1,
      closest: null,
      furthest: null,
    });
    expect(headline({ a: "11111111", b: "11111111", c: "11111111" })).toMatchObject({
      rankedPairs: 3,
      closest: null,
      furthest: null,
    });
  });

  it("claims nothing about nobody", () => {
    expect(headline({})).toMatchObject({ issues: 8, allKnown: 0, allSame: 0, someKnown: 0, closest: null });
  });

  it("tells the last move", () => {
    const moved: PositionSketch = { party: "a", issue: "i1", from: "2025-04-01", prefers: "o2" };
    expect(headline({ a: "1.......", b: "1......." }).lastMove).toBeNull();
    expect(headline({ a: "1.......", b: "1......." }, undefined, [moved]).lastMove).toMatchObject({
      day: "2025-04-01",
      moves: [{ party: "a", issue: "i1" }],
    });
  });

  it("counts every issue at most once, and is exactly the same whichever way the scales are read", () => {
    fc.assert(
      fc.property(recordArbitrary, fc.constantFrom("own", "default", "all"), (record, basis) => {
        const found = measureHeadline(record, gridOf(record), basis);
        expect(found.allSame).toBeLessThanOrEqual(found.allKnown);
        expect(found.allKnown + found.someKnown).toBeLessThanOrEqual(found.issues);
        const reversed = reverseScales(record);
        const { lastMove: _, ...again } = measureHeadline(reversed, gridOf(reversed), basis);
        expect(found).toMatchObject(again);
      }),
    );
  });
});
