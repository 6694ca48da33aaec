import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleAppearance } from "@/lib/api/settle-appearance";
import { addDays, findInstant, type Instant } from "@/lib/domain/day";
import { FIGURES, type FigureName, type FigureRequest } from "@/lib/figures/framed/figure-request";
import { figureAddress } from "@/lib/web/figure-address";
import { buildPageSearch, listParameters, readFigurePage } from "@/lib/web/figure-page";
import { matrixFigureAddress } from "@/lib/web/matrix-address";
import { BASES, DENSITIES, LENSES, loadMatrixParameters, SORTS } from "@/lib/web/matrix-parameters";
import { type MatrixState, settleMatrixState } from "@/lib/web/matrix-state";
import { settleScheme } from "@/lib/web/scheme";
import { buildRecord } from "../support/record";

const record = buildRecord({
  parties: ["a", "b", { slug: "b-east", parent: "b" }, "c"],
  issues: ["i", { slug: "j", category: "other" }],
});
const now = instant("2026-01-01T00:00:00.000Z");
const { coverage } = record.negotiation;

function instant(text: string): Instant {
  const found = findInstant(text);
  if (found === null) throw new Error(text);
  return found;
}

const matrixStates = fc
  .record({
    members: fc.boolean(),
    parties: fc.option(fc.shuffledSubarray(["a", "b", "b-east", "c"], { minLength: 1 })),
    asOf: fc.integer({ min: -10, max: 100 }).map((days) => addDays(coverage.from, days)),
    compare: fc.option(fc.integer({ min: 0, max: 80 }).map((days) => addDays(coverage.from, days))),
    recordedAt: fc.option(fc.constant(instant("2025-06-01T10:00:00.000Z"))),
    lens: fc.constantFrom(...LENSES),
    categories: fc.subarray(record.categories.map(({ slug }) => slug)),
    diff: fc.boolean(),
    basis: fc.constantFrom(...BASES),
    q: fc.string({ maxLength: 20, unit: "grapheme" }),
    sort: fc.constantFrom(...SORTS),
    density: fc.constantFrom(...DENSITIES),
    cell: fc.option(fc.constant({ party: "a", issue: "j" })),
  })
  .map(({ members, parties, ...chosen }): MatrixState => {
    const given = loadMatrixParameters(new URL(`http://localhost/n?members=${members}`));
    const settled = settleMatrixState(given, record);
    const shown = parties ?? settled.parties;
    return { ...settled, ...chosen, parties: shown, to: shown.at(-1) ?? "a" };
  });

const pageOf = (address: string, figures: readonly FigureName[]) =>
  readFigurePage(record, figures, new URL(address, "http://localhost").searchParams, now);

describe("the address of the matrix as a figure", () => {
  it("shows what the matrix shows, whatever its state", () => {
    fc.assert(
      fc.property(matrixStates, (state) => {
        const { request, faults, isFrozen } = pageOf(matrixFigureAddress("n", state), ["matrix"]);
        expect(faults).toEqual([]);
        const { asOf, compare, parties, categories, diff, basis, q, sort, lens } = state;
        expect(request).toMatchObject({ asOf, compare, parties, categories, diff, basis, q, sort, lens });
        if (lens === "relative") expect(request.to).toBe(state.to);
        expect(isFrozen).toBe(state.recordedAt !== null);
        if (state.recordedAt !== null) expect(request.recordedAt).toBe(state.recordedAt);
      }),
    );
  });
});

const requests = fc.record<Partial<FigureRequest>>(
  {
    asOf: fc.integer({ min: 0, max: 60 }).map((days) => addDays(coverage.from, days)),
    parties: fc.shuffledSubarray(["a", "b", "b-east", "c"], { minLength: 1 }),
    issues: fc.subarray(["i", "j"]),
    measure: fc.constantFrom("distance", "same-option"),
    joint: fc.constantFrom("include", "exclude"),
    to: fc.constantFrom("a", "b", "c"),
    issue: fc.constantFrom("i", "j"),
  },
  { requiredKeys: [] },
);

describe("the address of a page with figures", () => {
  it("shows the same again, frozen or not", () => {
    fc.assert(
      fc.property(
        requests,
        fc.subarray([...FIGURES], { minLength: 1 }),
        fc.boolean(),
        (chosen, figures, isFrozen) => {
          const first = { ...pageOf("/n", figures), isFrozen };
          const asked = Object.fromEntries(
            Object.entries(chosen).filter(([name]) => first.parameters.some((known) => known === name)),
          );
          const state = { ...first, request: { ...first.request, ...asked } };
          const again = pageOf(figureAddress.overview("n", buildPageSearch(record, state)), figures);
          expect(again).toEqual(state);
        },
      ),
    );
  });

  it("of one figure holds nothing that the figure would refuse", () => {
    const state = pageOf("/n?to=b&issue=j&from=2025-03-02&measure=same-option", FIGURES);
    for (const figure of FIGURES) {
      const search = buildPageSearch(record, state, figure);
      expect(readFigurePage(record, [figure], search, now).faults).toEqual([]);
    }
  });

  it("is short where everything is as usual", () => {
    expect(figureAddress.overview("n", buildPageSearch(record, pageOf("/n", FIGURES)))).toBe("/n/agreement");
  });

  it("is not frozen by an instant that cannot be read", () => {
    const { isFrozen, faults } = pageOf("/n?recordedAt=yesterday", ["agreement"]);
    expect(isFrozen).toBe(false);
    expect(faults).toMatchObject([{ at: "recordedAt" }]);
  });

  it("may come from a plain form, which sends empty fields", () => {
    const search = listParameters({ compare: "", q: "", parties: ["a", "c"], asOf: undefined });
    expect(String(search)).toBe("parties=a&parties=c");
  });
});

describe("how pictures are drawn", () => {
  it("is read from an address, the rest left to others", () => {
    const read = settleAppearance(new URLSearchParams("size=a4&scale=3&asOf=2025-03-02&theme=light"));
    expect(read.appearance).toEqual({ size: "a4", theme: "light", scale: 3 });
    expect(String(read.search)).toBe("size=a4&scale=3");
    expect(String(read.rest)).toBe("asOf=2025-03-02");
    expect(read.faults).toEqual([]);
  });

  it.each(["size=poster", "theme=pink", "scale=9", "scale=2&scale=3"])(
    "%s falls back and is told",
    (query) => {
      const { appearance, faults, search } = settleAppearance(new URLSearchParams(query));
      expect(appearance).toEqual({ size: "slide", theme: "light", scale: 2 });
      expect(faults).toHaveLength(1);
      expect(search.size).toBe(0);
    },
  );
});

it.each([
  ["", null, 0],
  ["theme=dark", "dark", 0],
  ["theme=pink", null, 1],
  ["theme=dark&theme=light", null, 1],
] as const)("an embedded page told %j is %j", (query, scheme, faults) => {
  const read = settleScheme(new URLSearchParams(query));
  expect([read.scheme, read.faults.length]).toEqual([scheme, faults]);
});
