import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import type { ComparableRecord } from "@/lib/domain/model";
import { matrixAddress } from "@/lib/web/matrix-address";
import { BASES, DENSITIES, LENSES, loadMatrixParameters, SORTS } from "@/lib/web/matrix-parameters";
import { listStateFaults, type MatrixState, settleMatrixState } from "@/lib/web/matrix-state";
import { buildRecord } from "../support/record";

const record = buildRecord({
  parties: ["a", "b", { slug: "b-east", parent: "b" }, "c"],
  issues: ["i", { slug: "j", category: "other" }],
});

const read = (address: string, of: ComparableRecord = record): MatrixState =>
  settleMatrixState(loadMatrixParameters(new URL(address, "http://localhost")), of);

const raw = (address: string) => {
  const found: Record<string, string[]> = {};
  for (const [name, value] of new URL(address, "http://localhost").searchParams) {
    found[name] = [...(found[name] ?? []), value];
  }
  return found;
};

const faults = (address: string) =>
  listStateFaults(raw(address), loadMatrixParameters(new URL(address, "http://localhost")), record);

const stateArbitrary = fc
  .record({
    asOf: fc.integer({ min: -10, max: 100 }),
    compare: fc.option(fc.integer({ min: 0, max: 80 })),
    lens: fc.constantFrom(...LENSES),
    parties: fc.shuffledSubarray(["a", "b", "b-east", "c"], { minLength: 1 }),
    categories: fc.subarray(record.categories.map(({ slug }) => slug)),
    diff: fc.boolean(),
    basis: fc.constantFrom(...BASES),
    q: fc.string({ maxLength: 20 }),
    sort: fc.constantFrom(...SORTS),
    density: fc.constantFrom(...DENSITIES),
    cell: fc.option(fc.constant({ party: "a", issue: "j" })),
  })
  .map((chosen): MatrixState => {
    const from = record.negotiation.coverage.from;
    return {
      ...read("/n"),
      ...chosen,
      to: chosen.parties[0] ?? "a",
      asOf: addDays(from, chosen.asOf),
      compare: chosen.compare === null ? null : addDays(from, chosen.compare),
    };
  });

describe("the state of the matrix", () => {
  it("is what its address says, and the address is what the state says", () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const address = matrixAddress("n", state);
        expect(read(address)).toEqual(state);
        expect(faults(address)).toEqual([]);
      }),
    );
  });

  it("needs no parameter for what is usual", () => {
    expect(matrixAddress("n", read("/n"))).toBe("/n");
    expect(read("/n")).toMatchObject({
      asOf: record.negotiation.coverage.through,
      parties: ["a", "b", "c"],
      lens: "camps",
      basis: "default",
    });
  });

  it("shows members beside the party that they belong to", () => {
    expect(read("/n?members=true").parties).toEqual(["a", "b", "b-east", "c"]);
  });

  it("keeps to the parties that exist, each once", () => {
    expect(read("/n?parties=c&parties=a&parties=c&parties=z").parties).toEqual(["c", "a"]);
    expect(read("/n?parties=z").parties).toEqual(["a", "b", "c"]);
  });

  it.each([
    ["asOf", "2025-02-30"],
    ["asOf", "yesterday"],
    ["compare", "x"],
    ["recordedAt", "2025-05-01"],
    ["lens", "pink"],
    ["to", "z"],
    ["parties", "z"],
    ["members", "perhaps"],
    ["categories", "z"],
    ["diff", "1"],
    ["basis", "mine"],
    ["sort", "random"],
    ["density", "x"],
    ["cell", "a"],
    ["cell", "a.z"],
  ])("names %s where it cannot be used: %s", (name, value) => {
    expect(faults(`/n?${name}=${value}`)).toEqual([{ at: name, reason: value }]);
  });

  it("takes an empty field of a form as not given", () => {
    expect(faults("/n?compare=&q=")).toEqual([]);
  });
});
