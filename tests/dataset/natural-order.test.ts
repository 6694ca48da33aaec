import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNatural } from "@/lib/dataset/natural-order";

test("numbers in ids count as numbers", () => {
  const sorted = ["brs-p2-1", "brs-p2-2", "brs-p2-10", "brs-p10-1", "csm-p1-1", "csm-p1-1-1"];
  expect(sorted.toReversed().sort(compareNatural)).toEqual(sorted);
});

test("it is a total order: antisymmetric, transitive, and equal only for equal texts", () => {
  const name = fc.stringMatching(/^[a1-3.0-]{0,6}$/);
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b)) + Math.sign(compareNatural(b, a))).toBe(0);
      expect(compareNatural(a, b) === 0).toBe(a === b);
      if (compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0) {
        expect(compareNatural(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 2000 },
  );
});
