import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureConsensus, measureLeik, measureLSquared, measureSpread } from "@/lib/domain/spread";
import { listAgreementLayers, measureAgreementA } from "@/lib/domain/van-der-eijk";

const vignette = [30, 40, 210, 130, 530, 50, 10];

describe("spread over one issue's options", () => {
  it.each([
    [vignette, 0.6113333],
    [[2, 0, 1, 1], 0.083333],
    [[4, 0, 0, 0], 1],
    [[1, 1, 1, 1], 0],
    [[3, 0, 0, 0, 1], 0],
    [[2, 0, 0, 0, 2], -1],
  ])("van der Eijk's A of %j is %d", (frequencies, expected) => {
    expect(measureAgreementA(frequencies)).toBeCloseTo(expected, 6);
  });

  it.each([
    [vignette, 0.7256876],
    [[0.1, 0.2, 0.4, 0.2, 0.1], 0.63],
    [[0.5, 0, 0, 0, 0.5], 0],
    [[0, 3, 0], 1],
  ])("Tastle and Wierman's consensus of %j is %d", (frequencies, expected) => {
    const digits = expected === 0.63 ? 2 : 6;
    expect(measureConsensus(frequencies)).toBeCloseTo(expected, digits);
  });

  it("Leik's dispersion of the vignette's vector is 0.286667", () => {
    expect(measureLeik(vignette)).toBeCloseTo(0.286667, 6);
    expect(measureLeik([2, 0, 2])).toBe(1);
    expect(measureLeik([0, 2, 0])).toBe(0);
  });

  it("l squared is 0 when split between the ends and 1 on one option", () => {
    expect(measureLSquared([0.5, 0, 0, 0, 0.5])).toBe(0);
    expect(measureLSquared([1, 0, 0, 0, 0])).toBe(1);
  });

  it("is unknown without counts or without enough options", () => {
    for (const measure of [measureAgreementA, measureConsensus, measureLeik, measureLSquared]) {
      expect(measure([0, 0, 0])).toBeNull();
      expect(measure([3])).toBeNull();
    }
    expect(measureAgreementA([1, 1])).toBeNull();
    expect(measureConsensus([1, 1])).toBe(0);
  });

  it("says so where A takes three against one for an even spread and the others do not", () => {
    expect(measureSpread([3, 0, 0, 0, 1])).toMatchObject({ agreementA: 0, disagree: true });
    expect(measureSpread([2, 0, 3, 3])).toMatchObject({ agreementA: 0, disagree: true });
    expect(measureSpread([4, 0, 0, 0, 0]).disagree).toBe(false);
    expect(measureSpread([3, 3, 3, 3]).disagree).toBe(false);
    expect(measureSpread([2, 0, 0, 0, 2]).disagree).toBe(false);
  });

  const vectors = fc
    .array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 9 })
    .filter((counts) => counts.some((count) => count > 0));

  it("every measure is exactly the same when the scale is reversed", () => {
    fc.assert(
      fc.property(vectors, (counts) => {
        expect(measureSpread(counts.toReversed())).toEqual(measureSpread(counts));
      }),
    );
  });

  it("every measure stays in its bounds", () => {
    fc.assert(
      fc.property(vectors, (counts) => {
        const slack = 1e-9;
        const { agreementA, consensus, leik, lSquared } = measureSpread(counts);
        expect(agreementA).toBeGreaterThanOrEqual(-1 - slack);
        expect(agreementA).toBeLessThanOrEqual(1 + slack);
        for (const value of [consensus, leik, lSquared]) {
          expect(value).toBeGreaterThanOrEqual(-slack);
          expect(value).toBeLessThanOrEqual(1 + slack);
        }
      }),
    );
  });

  it("the layers of A carry all counts and add up to A", () => {
    fc.assert(
      fc.property(vectors, (counts) => {
        const layers = listAgreementLayers(counts);
        const rebuilt = counts.map((_, option) =>
          layers.reduce((sum, layer) => sum + (layer.pattern[option] ? layer.height : 0), 0),
        );
        expect(rebuilt).toEqual(counts);
        const sum = layers.reduce((all, layer) => all + layer.weight * layer.agreement, 0);
        expect(sum).toBe(measureAgreementA(counts));
      }),
    );
  });
});
