import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildOrdinalMeasures } from "@/lib/figures/build-issue-measures";

const vector = fc
  .array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 7 })
  .filter((counts) => counts.some((count) => count > 0));
const measure = (counts: readonly number[]) => {
  const spec = buildOrdinalMeasures(counts);
  if (spec === null) throw new Error("nothing measured");
  return spec;
};
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe("the arithmetic shown for an issue", () => {
  it("adds up to the value of A", () => {
    fc.assert(
      fc.property(vector, (counts) => {
        const a = measure(counts).agreementA;
        expect(a === null).toBe(counts.length < 3);
        if (a) expect(sum(a.layers.map((layer) => layer.weight * layer.agreement))).toBeCloseTo(a.value, 10);
      }),
    );
  });

  it("adds up to the value of the consensus", () => {
    fc.assert(
      fc.property(vector, (counts) => {
        const { value, terms } = measure(counts).consensus;
        const shown = 1 + sum(terms.map(({ share, deviation }) => share * Math.log2(1 - deviation)));
        expect(shown).toBeCloseTo(value, 10);
      }),
    );
  });

  it("adds up to the values of the dispersion and of l squared", () => {
    fc.assert(
      fc.property(vector, (counts) => {
        const { cumulative, leik, lSquared } = measure(counts);
        const half = cumulative.length / 2;
        expect(sum(cumulative.map((share) => Math.min(share, 1 - share))) / half).toBeCloseTo(leik, 10);
        expect(sum(cumulative.map((share) => (share - 0.5) ** 2)) / (half / 2)).toBeCloseTo(lSquared, 10);
      }),
    );
  });

  it("names the mean as a step of the scale", () => {
    expect(measure([0, 0, 4, 0]).consensus).toEqual({
      value: 1,
      mean: 3,
      terms: [{ share: 1, deviation: 0 }],
    });
  });

  it("says nothing of a scale that nobody is placed on", () => {
    expect(buildOrdinalMeasures([0, 0, 0])).toBeNull();
  });
});
