import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Basis } from "@/lib/domain/basis";
import type { NegotiationRecord } from "@/lib/domain/model";
import { findPlace } from "@/lib/domain/place";
import { measureVerdict } from "@/lib/domain/verdict";
import { buildRecord, gridOf, type IssueSketch, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { reverseScales } from "@/tests/support/reverse-scales";

const BASES: readonly Basis[] = ["own", "default", "all"];
const PARTIES = ["a", "b", "c", "d"];

/** The verdict on one issue where the parties prefer these options; an empty one is not researched. */
function judge(
  issue: Omit<IssueSketch, "slug">,
  options: readonly string[],
  rest: Partial<PositionSketch> = {},
  basis: Basis = "default",
) {
  const record = buildRecord({
    parties: PARTIES.slice(0, options.length),
    issues: [{ slug: "i", ...issue }],
    positions: options.flatMap((prefers, at) =>
      prefers === "" ? [] : [{ party: PARTIES[at] ?? "", issue: "i", from: "2025-03-01", prefers, ...rest }],
    ),
  });
  const grid = gridOf(record);
  const [shown, cells] = [grid.issues[0], grid.cells[0]];
  if (shown === undefined || cells === undefined) throw new Error("no issue");
  return measureVerdict(shown, cells, basis);
}

function judgeAll(record: NegotiationRecord, basis: Basis) {
  const grid = gridOf(record);
  return grid.issues.map((issue, at) => measureVerdict(issue, grid.cells[at] ?? [], basis));
}

describe("the verdict on an issue", () => {
  it.each([
    [5, ["o2", "o2"], "agree", 0],
    [5, ["o2", "o3"], "close", 0.25],
    [5, ["o2", "o4"], "apart", 0.5],
    [5, ["o1", "o4"], "apart", 0.75],
    [5, ["o1", "o5"], "opposed", 1],
    [5, ["o1", "o3", "o5"], "opposed", 1],
    [3, ["o1", "o2"], "close", 0.5],
    [2, ["o1", "o2"], "opposed", 1],
    [5, ["o1", ""], "unknown", null],
    [5, ["", ""], "unknown", null],
  ] as const)("of %i ordered options, %j are %s", (options, preferred, verdict, spread) => {
    expect(judge({ options }, preferred)).toMatchObject({ verdict, spread });
  });

  it.each([
    [["x", "x"], "agree"],
    [["x", "y"], "differ"],
    [["x", "y", "x", ""], "differ"],
    [["x", ""], "unknown"],
  ] as const)("without order, %j %s", (preferred, verdict) => {
    const issue = { level: "nominal", options: ["x", "y", "z"] } as const;
    expect(judge(issue, preferred)).toMatchObject({ verdict, spread: null, unadvocatedEnds: [] });
  });

  it.each([
    [["none", "none"], "agree"],
    [["none", "third"], "close"],
    [["none", "half"], "apart"],
    [["third", "all"], "opposed"],
    [["none", "all"], "opposed"],
  ] as const)("on a numeric scale, %j are %s", (preferred, verdict) => {
    const scale = { min: 0, max: 0.3, unit: "share" };
    const options = { none: 0, third: 0.1, half: 0.15, all: 0.3 };
    expect(judge({ level: "interval", options, scale }, preferred).verdict).toBe(verdict);
  });

  it("groups the parties on the same option into camps in the order of the parties", () => {
    expect(judge({}, ["o2", "o5", "o2", ""])).toMatchObject({
      camps: [["a", "c"], ["b"]],
      comparable: 3,
      unplaced: ["d"],
    });
  });

  it("counts reports and rumours unless the reader wants parties' own words only", () => {
    const reported = { attribution: "reported" } as const;
    expect(judge({}, ["o1", "o5"], reported, "default").verdict).toBe("opposed");
    expect(judge({}, ["o1", "o5"], reported, "all").verdict).toBe("opposed");
    expect(judge({}, ["o1", "o5"], reported, "own")).toMatchObject({
      verdict: "unknown",
      camps: [],
      unplaced: ["a", "b"],
    });
  });

  it("gives a place only to a preferred option", () => {
    const stances = [
      { state: "ambiguous", span: ["o1", "o2"] },
      { state: "conditional", preferred: null, offers: [{ options: ["o3"], condition: "If so." }] },
      { state: "no-position" },
    ] as const;
    for (const stance of stances) {
      const record = buildRecord({
        positions: [
          { party: "a", issue: "i", stance },
          { party: "b", issue: "i", from: "2025-03-01", prefers: "o3" },
        ],
      });
      expect(judgeAll(record, "all")[0]).toMatchObject({
        verdict: "unknown",
        unplaced: ["a"],
        camps: [["b"]],
      });
    }
  });

  it("names the ends that nobody prefers or accepts", () => {
    expect(judge({}, ["o2", "o5"]).unadvocatedEnds).toEqual(["low"]);
    expect(judge({}, ["o2", "o3"]).unadvocatedEnds).toEqual(["low", "high"]);
    expect(judge({}, ["o2", "o2"], { acceptable: ["o1", "o2"] }).unadvocatedEnds).toEqual(["high"]);
    expect(judge({}, ["o1", "o5"], { attribution: "reported" }, "own").unadvocatedEnds).toEqual([]);
    expect(judge({}, ["", ""]).unadvocatedEnds).toEqual([]);
  });

  it("places options exactly, and none where there is no order", () => {
    const [issue] = buildRecord({
      issues: [
        {
          slug: "i",
          level: "interval",
          options: { low: 0.1, mid: 0.25 },
          scale: { min: 0.1, max: 0.4, unit: "x" },
        },
      ],
    }).issues;
    if (issue === undefined) throw new Error("no issue");
    expect(findPlace(issue, "low")).toEqual({ numerator: 0, denominator: 30 });
    expect(findPlace(issue, "mid")).toEqual({ numerator: 15, denominator: 30 });
    expect(findPlace(issue, "none")).toBeNull();
    const [nominal] = buildRecord({ issues: [{ slug: "i", level: "nominal" }] }).issues;
    expect(nominal && findPlace(nominal, "o1")).toBeNull();
  });

  it("is exactly the same whichever way any scale is read", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        fc.constantFrom(...BASES),
        fc.infiniteStream(fc.boolean()),
        (record, basis, flips) => {
          const reversed = new Set(record.issues.map(({ slug }) => slug).filter(() => flips.next().value));
          const turned = judgeAll(reverseScales(record, reversed), basis).map((verdict, at) => {
            const isTurned = reversed.has(record.issues[at]?.slug ?? "");
            const ends = verdict.unadvocatedEnds.map((end) =>
              isTurned ? (end === "low" ? "high" : "low") : end,
            );
            return { ...verdict, unadvocatedEnds: ends.sort().reverse() };
          });
          const straight = judgeAll(record, basis).map((verdict) => ({
            ...verdict,
            unadvocatedEnds: verdict.unadvocatedEnds.toSorted().reverse(),
          }));
          expect(turned).toEqual(straight);
        },
      ),
    );
  });

  it("places or lists every party once, and agrees exactly when there is one camp", () => {
    fc.assert(
      fc.property(recordArbitrary, fc.constantFrom(...BASES), (record, basis) => {
        const parties = record.parties.filter(({ parent }) => parent === null).map(({ slug }) => slug);
        for (const { camps, unplaced, comparable, verdict, spread } of judgeAll(record, basis)) {
          expect([...camps.flat(), ...unplaced].sort()).toEqual(parties.toSorted());
          expect(camps.flat()).toHaveLength(comparable);
          expect(verdict === "agree").toBe(comparable >= 2 && camps.length === 1);
          if (spread !== null) expect(spread).toBeLessThanOrEqual(1);
          if (verdict === "opposed") expect(spread).toBeGreaterThanOrEqual(2 / 3);
        }
      }),
    );
  });
});
