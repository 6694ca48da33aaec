import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlphaLevel, measureAlpha } from "@/lib/domain/alpha";

const LEVELS: readonly AlphaLevel[] = ["nominal", "ordinal", "interval", "ratio"];

function readCoders(...rows: readonly string[]): (number | null)[][] {
  return rows.map((row) => [...row].map((value) => (value === "*" ? null : Number(value))));
}

const coders = readCoders("123321412***", "1233224125*3", "*3332342251*", "12332441251*");

describe("Krippendorff's alpha", () => {
  it.each([
    ["nominal", 0.743421, 6],
    ["ordinal", 0.815, 3],
    ["interval", 0.849107, 6],
    ["ratio", 0.797, 3],
  ] as const)("at %s level is %d for Krippendorff's four coders", (level, expected, digits) => {
    expect(measureAlpha(coders, level)).toBeCloseTo(expected, digits);
  });

  it("is 1 where coders agree and values vary", () => {
    for (const level of LEVELS) expect(measureAlpha(readCoders("1234", "1234"), level)).toBe(1);
  });

  it("is unknown where no unit was coded twice or nothing varies", () => {
    for (const level of LEVELS) {
      expect(measureAlpha([], level)).toBeNull();
      expect(measureAlpha(readCoders("12**", "**12"), level)).toBeNull();
      expect(measureAlpha(readCoders("11", "11"), level)).toBeNull();
    }
  });

  const matrices = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 8 }))
    .chain(([rows, units]) =>
      fc.array(
        fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), {
          minLength: units,
          maxLength: units,
        }),
        { minLength: rows, maxLength: rows },
      ),
    );

  it("does not depend on the order of coders or of units, and never exceeds 1", () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(...LEVELS), (given, level) => {
        const value = measureAlpha(given, level);
        const others = [given.toReversed(), given.map((row) => row.toReversed())];
        for (const other of others) {
          const again = measureAlpha(other, level);
          if (value === null) expect(again).toBeNull();
          else expect(again).toBeCloseTo(value, 9);
        }
        if (value !== null) expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("at ordinal level takes the order alone", () => {
    fc.assert(
      fc.property(matrices, (given) => {
        const stretched = given.map((row) => row.map((value) => (value === null ? null : value ** 3)));
        expect(measureAlpha(stretched, "ordinal")).toBe(measureAlpha(given, "ordinal"));
      }),
    );
  });
});
