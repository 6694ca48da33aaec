import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgreementOptions, measureAgreement, measurePair } from "@/lib/domain/agreement";
import type { Basis } from "@/lib/domain/basis";
import type { Cell, Grid, HeldCell } from "@/lib/domain/grid";
import { listOpenOptions } from "@/lib/domain/issue-agreement";
import type { Issue, OptionKey, Slug } from "@/lib/domain/model";
import { buildRecord, gridOf, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { reverseScales } from "@/tests/support/reverse-scales";

const PLAIN: AgreementOptions = { measure: "distance", balance: "issue", joint: "include", basis: "default" };

const optionsArbitrary: fc.Arbitrary<AgreementOptions> = fc.record({
  measure: fc.constantFrom("distance", "same-option"),
  balance: fc.constantFrom("issue", "category"),
  joint: fc.constantFrom("include", "exclude"),
  basis: fc.constantFrom("own", "default", "all"),
});

const on = (
  party: Slug,
  issue: Slug,
  prefers: OptionKey,
  rest: Partial<PositionSketch> = {},
): PositionSketch => ({
  party,
  issue,
  from: "2025-03-01",
  prefers,
  ...rest,
});

/** The cell as it would be if it turned out to be this option, said by the party itself. */
function settle(cell: Cell, option: OptionKey): HeldCell {
  const [sample] = gridOf(buildRecord({ positions: [on("a", "i", option)] })).cells.flat();
  if (sample === undefined || sample.state === "not-researched") throw new Error("no sample");
  if (cell.state === "not-researched")
    return { ...sample, party: cell.party, issue: cell.issue, restsOn: [] };
  return { ...cell, state: "stated", preferred: option, attribution: "own" };
}

describe("how far two parties agree", () => {
  const record = buildRecord({
    parties: ["a", "b", "c"],
    issues: [
      "i",
      "j",
      { slug: "k", options: 4, category: "other" },
      { slug: "n", level: "nominal", category: "other" },
      "u",
    ],
    statements: [{ id: "joint", parties: ["a", "b"], saidOn: "2025-03-01" }],
    positions: [
      on("a", "i", "o1"),
      on("b", "i", "o4"),
      on("a", "j", "o2", { rests: ["joint"] }),
      on("b", "j", "o2", { rests: ["joint"] }),
      on("a", "k", "o1"),
      on("b", "k", "o2"),
      on("a", "n", "o1"),
      on("b", "n", "o2"),
      on("a", "u", "o5", { redLines: ["o1", "o2"] }),
      on("c", "u", "o5", { attribution: "reported" }),
    ],
  });
  const grid = gridOf(record);

  it("is the mean over the issues where both are known, with its coverage and shared texts", () => {
    expect(measurePair(grid, "a", "b", PLAIN)).toMatchObject({
      parties: ["a", "b"],
      issues: 5,
      agreement: (1 / 4 + 1 + 2 / 3 + 0) / 4,
      coverage: 4,
      sameOption: 1,
      joint: 1,
      weights: "equal",
    });
  });

  it("shows the arithmetic in whole numbers", () => {
    const { contributions } = measurePair(grid, "a", "b", PLAIN);
    expect(
      contributions.map(({ issue, agreement, joint, counted }) => ({ issue, agreement, joint, counted })),
    ).toEqual([
      { issue: "i", agreement: { numerator: 1, denominator: 4 }, joint: false, counted: true },
      { issue: "j", agreement: { numerator: 4, denominator: 4 }, joint: true, counted: true },
      { issue: "k", agreement: { numerator: 2, denominator: 3 }, joint: false, counted: true },
      { issue: "n", agreement: { numerator: 0, denominator: 1 }, joint: false, counted: true },
      { issue: "u", agreement: null, joint: false, counted: false },
    ]);
    expect(contributions.at(-1)?.states).toEqual(["stated", "not-researched"]);
  });

  it("leaves a band for what is unknown, and it may lie away from the mean", () => {
    const known = 1 / 4 + 1 + 2 / 3 + 0;
    expect(measurePair(grid, "a", "b", PLAIN)).toMatchObject({ low: known / 5, high: (known + 1) / 5 });
    const narrow = gridOf(
      buildRecord({
        issues: ["i", "j"],
        positions: [
          on("a", "i", "o1"),
          on("b", "i", "o1"),
          on("a", "j", "o1"),
          {
            party: "b",
            issue: "j",
            from: "2025-03-01",
            stance: { state: "ambiguous", span: ["o3", "o4", "o5"] },
            redLines: ["o3"],
          },
        ],
      }),
    );
    expect(measurePair(narrow, "a", "b", PLAIN)).toMatchObject({ agreement: 1, low: 0.5, high: 1.25 / 2 });
  });

  it("lets a red line rule out, and a conditional without a preferred option be anything else", () => {
    const pair = gridOf(
      buildRecord({
        positions: [
          on("a", "i", "o1"),
          {
            party: "b",
            issue: "i",
            from: "2025-03-01",
            stance: {
              state: "conditional",
              preferred: null,
              offers: [{ options: ["o1"], condition: "If so." }],
            },
            redLines: ["o1", "o5"],
          },
        ],
      }),
    );
    expect(measurePair(pair, "a", "b", PLAIN)).toMatchObject({ agreement: null, low: 0.25, high: 0.75 });
  });

  it("takes no word from a cell that is kept out of the numbers, not even its red lines", () => {
    const pair = gridOf(
      buildRecord({
        positions: [on("a", "i", "o1"), on("b", "i", "o5", { attribution: "reported", redLines: ["o1"] })],
      }),
    );
    expect(measurePair(pair, "a", "b", PLAIN)).toMatchObject({ coverage: 0, low: 0, high: 1 });
    expect(measurePair(pair, "a", "b", { ...PLAIN, basis: "own" }).coverage).toBe(0);
    expect(measurePair(pair, "a", "b", { ...PLAIN, basis: "all" })).toMatchObject({
      agreement: 0,
      coverage: 1,
    });
  });

  it("as same-option share counts only the same option", () => {
    expect(measurePair(grid, "a", "b", { ...PLAIN, measure: "same-option" }).agreement).toBe(1 / 4);
  });

  it("balanced by category is the mean of the category means", () => {
    const { agreement } = measurePair(grid, "a", "b", { ...PLAIN, balance: "category" });
    expect(agreement).toBe(((1 / 4 + 1) / 2 + 2 / 3 / 2) / 2);
  });

  it("without joint texts leaves their issues out of coverage and out of N", () => {
    const pair = measurePair(grid, "a", "b", { ...PLAIN, joint: "exclude" });
    expect(pair).toMatchObject({
      issues: 4,
      coverage: 3,
      joint: 0,
      sameOption: 0,
      agreement: (1 / 4 + 2 / 3 + 0) / 3,
    });
    expect(pair.low).toBe((1 / 4 + 2 / 3) / 4);
    expect(pair.contributions[1]).toMatchObject({ issue: "j", joint: true, counted: false, weight: 0 });
  });

  it("is unknown, and never a half, where no issue is comparable", () => {
    expect(measurePair(grid, "a", "c", PLAIN)).toMatchObject({ agreement: null, coverage: 0 });
    expect(measureAgreement(gridOf(buildRecord({ issues: [] })), PLAIN)).toMatchObject({
      agreement: [
        [1, null],
        [null, 1],
      ],
      low: [
        [1, 0],
        [0, 1],
      ],
    });
  });

  it("weighs by the mean of both saliences where both coded them on every shared issue, else equally", () => {
    const salient = (last: number | null) =>
      gridOf(
        buildRecord({
          issues: ["i", "j", "u"],
          positions: [
            on("a", "i", "o1", { salience: 80 }),
            on("b", "i", "o1", { salience: 40 }),
            on("a", "j", "o1", { salience: 10 }),
            on("b", "j", "o5", last === null ? {} : { salience: last }),
          ],
        }),
      );
    const weighted = measurePair(salient(30), "a", "b", PLAIN);
    expect(weighted).toMatchObject({ agreement: 60 / 80, weights: "salience", low: 1 / 3, high: 2 / 3 });
    expect(weighted.contributions.map(({ weight }) => weight)).toEqual([60, 20, 0]);
    expect(measurePair(salient(null), "a", "b", PLAIN)).toMatchObject({ agreement: 0.5, weights: "equal" });
  });

  it("weighs the band by salience only where both coded it on all issues, joint ones left out aside", () => {
    const salient = (unknown: Partial<PositionSketch>) =>
      gridOf(
        buildRecord({
          issues: ["i", "j", "u"],
          statements: [{ id: "joint", parties: ["a", "b"], saidOn: "2025-03-01" }],
          positions: [
            on("a", "i", "o1", { salience: 30 }),
            on("b", "i", "o1", { salience: 30 }),
            on("a", "j", "o1", { rests: ["joint"], ...unknown }),
            on("b", "j", "o1", { rests: ["joint"], ...unknown }),
            on("a", "u", "o1", { salience: 10 }),
            { ...on("b", "u", "o1"), stance: { state: "ambiguous", span: ["o3", "o5"] }, salience: 10 },
          ],
        }),
      );
    const [full, partial] = [salient({ salience: 60 }), salient({})];
    expect(measurePair(full, "a", "b", PLAIN)).toMatchObject({
      low: 90 / 100,
      high: 95 / 100,
      weights: "salience",
    });
    expect(measurePair(partial, "a", "b", PLAIN)).toMatchObject({
      low: 2 / 3,
      high: 2.5 / 3,
      weights: "equal",
    });
    expect(measurePair(partial, "a", "b", { ...PLAIN, joint: "exclude" })).toMatchObject({
      low: 30 / 40,
      high: 35 / 40,
      weights: "salience",
    });
  });

  it("refuses a party that the grid does not show", () => {
    expect(() => measurePair(grid, "a", "x", PLAIN)).toThrow(RangeError);
  });

  it("is one number, whether measured for all pairs, for one, or from the other side", () => {
    fc.assert(
      fc.property(recordArbitrary, optionsArbitrary, (generated, options) => {
        const shown = gridOf(generated);
        const all = measureAgreement(shown, options);
        for (const [row, a] of all.parties.entries()) {
          for (const [column, b] of all.parties.entries()) {
            if (row === column) continue;
            const pair = measurePair(shown, a, b, options);
            expect(pair).toMatchObject({
              agreement: all.agreement[row]?.[column],
              low: all.low[row]?.[column],
              high: all.high[row]?.[column],
              coverage: all.coverage[row]?.[column],
              sameOption: all.sameOption[row]?.[column],
              joint: all.joint[row]?.[column],
            });
            const { agreement, low, high, coverage } = measurePair(shown, b, a, options);
            expect({ agreement, low, high, coverage }).toEqual({
              agreement: pair.agreement,
              low: pair.low,
              high: pair.high,
              coverage: pair.coverage,
            });
          }
        }
      }),
    );
  });

  it("is what the contributions come to", () => {
    fc.assert(
      fc.property(recordArbitrary, optionsArbitrary, (generated, options) => {
        const pair = measurePair(gridOf(generated), "a", "b", options);
        const counted = pair.contributions.filter((contribution) => contribution.counted);
        expect(counted).toHaveLength(pair.coverage);
        const groups = new Map<string, typeof counted>();
        for (const contribution of counted) {
          const name = options.balance === "category" ? contribution.category : "all";
          groups.set(name, [...(groups.get(name) ?? []), contribution]);
        }
        const means = [...groups.values()].flatMap((group) => {
          const weights = group.reduce((sum, { weight }) => sum + weight, 0);
          const sum = group.reduce(
            (all, { agreement, weight }) =>
              all +
              (agreement === null ? Number.NaN : (weight * agreement.numerator) / agreement.denominator),
            0,
          );
          return weights === 0 ? [] : [sum / weights];
        });
        if (pair.agreement === null) expect(means).toEqual([]);
        else
          expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeCloseTo(pair.agreement, 12);
      }),
    );
  });

  it("stays in its bounds, and is 1 with itself", () => {
    fc.assert(
      fc.property(recordArbitrary, optionsArbitrary, (generated, options) => {
        const all = measureAgreement(gridOf(generated), options);
        for (const [row] of all.parties.entries()) {
          expect(all.agreement[row]?.[row]).toBe(1);
          for (const [column] of all.parties.entries()) {
            const at = (matrix: readonly (readonly (number | null)[])[]) => matrix[row]?.[column] ?? 0;
            expect(at(all.agreement)).toBeGreaterThanOrEqual(0);
            expect(at(all.agreement)).toBeLessThanOrEqual(1);
            expect(at(all.low)).toBeGreaterThanOrEqual(0);
            expect(at(all.low)).toBeLessThanOrEqual(at(all.high));
            expect(at(all.high)).toBeLessThanOrEqual(1 + 1e-12);
            expect(at(all.sameOption)).toBeLessThanOrEqual(at(all.coverage));
            expect(at(all.joint)).toBeLessThanOrEqual(at(all.coverage));
            expect(at(all.coverage)).toBeLessThanOrEqual(all.issues);
          }
        }
      }),
    );
  });

  it("is exactly the same whichever way any scale is read", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        optionsArbitrary,
        fc.infiniteStream(fc.boolean()),
        (generated, options, flips) => {
          const reversed = new Set(generated.issues.map(({ slug }) => slug).filter(() => flips.next().value));
          const turned = measureAgreement(gridOf(reverseScales(generated, reversed)), options);
          expect(turned).toEqual(measureAgreement(gridOf(generated), options));
        },
      ),
    );
  });

  it("lies within its band however the unknown turn out", () => {
    const chosen = fc.tuple(recordArbitrary, optionsArbitrary, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(chosen, ([generated, options, picks]) => {
        const shown = gridOf(generated);
        const before = measurePair(shown, "a", "b", options);
        const { agreement } = measurePair(settleAll(shown, options.basis, picks), "a", "b", options);
        if (agreement === null) return;
        expect(agreement).toBeGreaterThanOrEqual(before.low - 1e-12);
        expect(agreement).toBeLessThanOrEqual(before.high + 1e-12);
      }),
    );
  });

  it("reaches both ends of its band", () => {
    const pair = gridOf(
      buildRecord({
        issues: ["i", "j"],
        positions: [
          on("a", "i", "o2"),
          {
            party: "b",
            issue: "i",
            from: "2025-03-01",
            stance: { state: "ambiguous", span: ["o1", "o3", "o4"] },
          },
        ],
      }),
    );
    const { low, high } = measurePair(pair, "a", "b", PLAIN);
    const reached = new Set<number>();
    const row = (issue: Issue, cells: readonly Cell[]) =>
      cells.map((cell) => listOpenOptions(issue, cell, "default").map((option) => settle(cell, option)));
    const [first, second] = pair.issues.map((issue, at) => row(issue, pair.cells[at] ?? []));
    for (const a of first?.[0] ?? []) {
      for (const b of first?.[1] ?? []) {
        for (const c of second?.[0] ?? []) {
          for (const d of second?.[1] ?? []) {
            const full: Grid = {
              ...pair,
              cells: [
                [a, b],
                [c, d],
              ],
            };
            reached.add(measurePair(full, "a", "b", PLAIN).agreement ?? Number.NaN);
          }
        }
      }
    }
    expect([Math.min(...reached), Math.max(...reached)]).toEqual([low, high]);
  });
});

function settleAll(grid: Grid, basis: Basis, picks: Iterator<number>): Grid {
  return {
    ...grid,
    cells: grid.issues.map((issue, at) =>
      (grid.cells[at] ?? []).map((cell) => {
        const open = listOpenOptions(issue, cell, basis);
        return settle(cell, open[picks.next().value % open.length] ?? "o1");
      }),
    ),
  };
}
