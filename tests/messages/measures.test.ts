import { describe, expect, it } from "vitest";
import { buildOrdinalMeasures } from "@/lib/figures/build-issue-measures";
import { measures, numbers } from "@/messages";

describe("the arithmetic in words", () => {
  const spec = buildOrdinalMeasures([2, 0, 1, 1]);

  it("lays A out layer by layer", () => {
    expect(spec?.agreementA && measures.agreementA.arithmetic(spec.agreementA)).toEqual([
      "Layer 1 0 1 1, weight 0.75: U = (2 × 1 − 3 × 2) / (2 × 3) = −0.667; A = −0.667 × (1 − 2/3) = −0.222",
      "Layer 1 0 0 0, weight 0.25: one option filled, A = 1",
      "A = 0.75 × (−0.222) + 0.25 × 1 = 0.083",
    ]);
  });

  it("shows what the other measures are made of", () => {
    expect(spec && measures.leik.arithmetic(spec)).toEqual([
      "F = 0.5, 0.5, 0.75; d = 0.5, 0.5, 0.25",
      "1.25 / 1.5 = 0.833",
    ]);
    expect(spec && measures.lSquared.arithmetic(spec)).toEqual([
      "(0.5 − 0.5)² + (0.5 − 0.5)² + (0.75 − 0.5)² = 0.063",
      "0.063 / 0.75 = 0.083",
    ]);
    expect(spec && measures.consensus.arithmetic(spec.consensus)[0]).toBe("μ = 2.25");
  });
});

describe("a number", () => {
  it("has at most three decimals, none that say nothing, and a true minus sign", () => {
    expect([0.5, 1 / 3, 1, -0.25, -0.0001].map(numbers.decimals)).toEqual([
      "0.5",
      "0.333",
      "1",
      "−0.25",
      "0",
    ]);
  });
});
