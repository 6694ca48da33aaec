import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listFaults } from "@/lib/domain/validity";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { reverseScales } from "@/tests/support/reverse-scales";

describe("a valid record", () => {
  it("has no fault, generated and reversed records included", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        expect(listFaults(record)).toEqual([]);
        expect(listFaults(reverseScales(record))).toEqual([]);
      }),
    );
  });
});
