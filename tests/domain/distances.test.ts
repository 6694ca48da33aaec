import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureEuclidean, measureManhattan, type WeightedDifference } from "@/lib/domain/distances";

/** Answers 1..5 as places 0..1. */
function pair(a: readonly number[], b: readonly number[], weights: readonly number[] = []) {
  return a.map((answer, at): WeightedDifference => {
    const other = b[at] ?? null;
    return { x: (answer - 1) / 4, y: other === null ? null : (other - 1) / 4, weight: weights[at] ?? 1 };
  });
}

const places = fc.option(
  fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100),
  { nil: null },
);
const differences = fc.array(fc.record({ x: places, y: places, weight: fc.integer({ min: 0, max: 100 }) }));

describe("distances over several issues", () => {
  it("Manhattan of [1,1,1,1,3] and [1,1,5,4,5] is 0.45", () => {
    expect(measureManhattan(pair([1, 1, 1, 1, 3], [1, 1, 5, 4, 5]))).toBeCloseTo(0.45, 12);
  });

  it("Manhattan of [1,3,5] and [1,1,1] with weights is 0.974378", () => {
    const weighted = pair([1, 3, 5], [1, 1, 1], [0.54234, 4.131231, 97.1134]);
    expect(measureManhattan(weighted)).toBeCloseTo(0.974378, 6);
  });

  it("Euclidean is 1 between opposite ends, whatever the weights, and weighs inside the square", () => {
    expect(measureEuclidean(pair([1, 1], [5, 5], [3, 70]))).toBe(1);
    expect(measureEuclidean(pair([1, 1], [5, 1], [3, 4]))).toBe(0.6);
  });

  it("is unknown where nothing is comparable or nothing weighs", () => {
    for (const measure of [measureManhattan, measureEuclidean]) {
      expect(measure([])).toBeNull();
      expect(measure([{ x: 0.5, y: null, weight: 1 }])).toBeNull();
      expect(measure([{ x: 0, y: 1, weight: 0 }])).toBeNull();
    }
  });

  it("is symmetric, between 0 and 1, 0 against itself, and blind to what is unknown", () => {
    fc.assert(
      fc.property(differences, (given) => {
        for (const measure of [measureManhattan, measureEuclidean]) {
          const value = measure(given);
          expect(measure(given.map(({ x, y, weight }) => ({ x: y, y: x, weight })))).toBe(value);
          expect(measure(given.filter(({ x, y }) => x !== null && y !== null))).toBe(value);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(measure(given.map(({ x, weight }) => ({ x, y: x, weight }))) ?? 0).toBe(0);
        }
      }),
    );
  });
});
