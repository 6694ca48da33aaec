import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRestoration } from "@/lib/domain/restore";
import { buildRecord, instant, NOW } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";

const BY = { publishedAt: instant(NOW), correction: "It was right before." };

describe("restoring a revision", () => {
  it("says again what it said, as the next revision, and changes none", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        for (const position of record.positions) {
          const before = structuredClone(position);
          for (const revision of position.revisions) {
            expect(buildRestoration(position, revision.number, BY)).toEqual({
              ...revision,
              ...BY,
              number: position.revisions.length + 1,
            });
          }
          expect(position).toEqual(before);
        }
      }),
    );
  });

  it("needs a revision of that number", () => {
    const [position] = buildRecord({ positions: [{ party: "a", issue: "i", prefers: "o1" }] }).positions;
    if (position === undefined) throw new Error("no position");
    expect(() => buildRestoration(position, 2, BY)).toThrow(RangeError);
  });
});
