import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import type { Proposal, Term } from "@/lib/domain/model";
import { measureProposalFit } from "@/lib/domain/proposal-fit";
import { measureSettlement } from "@/lib/domain/settlement";
import { buildRecord, gridOf, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";

const position = (party: string, rest: Partial<PositionSketch>): PositionSketch => ({
  party,
  issue: "i",
  from: "2025-03-01",
  ...rest,
});

function settle(...positions: PositionSketch[]) {
  const record = buildRecord({ issues: [{ slug: "i", options: 4 }], positions });
  const grid = gridOf(record);
  const [issue, cells] = [grid.issues[0], grid.cells[0]];
  if (issue === undefined || cells === undefined) throw new Error("no issue");
  return measureSettlement(issue, cells);
}

describe("the settlement zone", () => {
  it("is what every party accepts and nobody rules out", () => {
    const zone = settle(
      position("a", { prefers: "o1", acceptable: ["o1", "o2", "o3"] }),
      position("b", { prefers: "o3", acceptable: ["o2", "o3"], redLines: ["o4"] }),
    );
    expect(zone.options).toEqual(["o2", "o3"]);
    expect(zone.unknown).toEqual([]);
  });

  it("names who blocks what where it is empty", () => {
    const zone = settle(
      position("a", { prefers: "o1", acceptable: ["o1"] }),
      position("b", { prefers: "o3", acceptable: ["o3"], redLines: ["o1"] }),
    );
    expect(zone.options).toEqual([]);
    expect(zone.blockers).toEqual([
      { option: "o1", parties: [{ party: "b", reason: "red-line" }] },
      {
        option: "o2",
        parties: [
          { party: "a", reason: "not-acceptable" },
          { party: "b", reason: "not-acceptable" },
        ],
      },
      { option: "o3", parties: [{ party: "a", reason: "not-acceptable" }] },
      {
        option: "o4",
        parties: [
          { party: "a", reason: "not-acceptable" },
          { party: "b", reason: "not-acceptable" },
        ],
      },
    ]);
  });

  it("stays unknown where a range is, and still knows the red lines", () => {
    const zone = settle(
      position("a", { prefers: "o1", acceptable: ["o1", "o2"] }),
      position("b", { prefers: "o2", redLines: ["o1"] }),
    );
    expect(zone.options).toBeNull();
    expect(zone.unknown).toEqual(["b"]);
    expect(zone.blockers[0]).toEqual({ option: "o1", parties: [{ party: "b", reason: "red-line" }] });
    expect(zone.blockers[1]?.parties).toEqual([]);
    expect(settle(position("a", { prefers: "o1", acceptable: ["o1"] })).unknown).toEqual(["b"]);
  });

  it("is unknown among nobody", () => {
    const [issue] = buildRecord().issues;
    expect(issue && measureSettlement(issue, []).options).toBeNull();
  });

  it("takes no conditional offer for acceptance", () => {
    const zone = settle(
      position("a", { prefers: "o1", acceptable: ["o1"] }),
      position("b", {
        stance: { state: "conditional", preferred: "o2", offers: [{ options: ["o1"], condition: "If so." }] },
      }),
    );
    expect(zone.options).toBeNull();
  });

  it("is null exactly where a range is unknown, and holds just the options that nobody blocks", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const grid = gridOf(record);
        for (const [at, issue] of grid.issues.entries()) {
          const { options, blockers, unknown } = measureSettlement(issue, grid.cells[at] ?? []);
          expect(options === null).toBe(unknown.length > 0);
          if (options === null) continue;
          expect(options).toEqual(
            blockers.filter(({ parties }) => parties.length === 0).map(({ option }) => option),
          );
        }
      }),
    );
  });
});

describe("a proposal against a party", () => {
  const term = (option: string | null, issue = "i"): Term => ({
    issue,
    option,
    summary: "A term.",
    statements: [],
  });
  const plan = (terms: readonly Term[]): Proposal => ({
    slug: "plan",
    title: "A plan",
    summary: "A plan.",
    proposers: [],
    datedOn: getDay("2025-04-01"),
    dateBasis: "exact",
    replaces: null,
    terms,
  });
  const compare = (given: Partial<PositionSketch> | null, terms: readonly Term[]) => {
    const positions = given === null ? [] : [position("a", given)];
    return measureProposalFit(plan(terms), gridOf(buildRecord({ positions })), "a");
  };
  const every = ["o1", "o2", "o3", "o4", "o5"].map((option) => term(option));

  it.each([
    [
      { prefers: "o1", acceptable: ["o1", "o2"], redLines: ["o5"] },
      ["preferred", "acceptable", "elsewhere", "elsewhere", "beyond-red-line"],
    ],
    [{ prefers: "o3" }, ["elsewhere", "elsewhere", "preferred", "elsewhere", "elsewhere"]],
    [
      { stance: { state: "ambiguous", span: ["o1", "o2"] }, redLines: ["o5"] },
      ["unknown", "unknown", "elsewhere", "elsewhere", "beyond-red-line"],
    ],
    [
      {
        stance: { state: "conditional", preferred: null, offers: [{ options: ["o4"], condition: "If so." }] },
      },
      ["unknown", "unknown", "unknown", "unknown", "unknown"],
    ],
    [
      {
        stance: { state: "conditional", preferred: null, offers: [{ options: ["o4"], condition: "If so." }] },
        acceptable: ["o1"],
      },
      ["acceptable", "elsewhere", "elsewhere", "elsewhere", "elsewhere"],
    ],
    [{ stance: { state: "no-position" } }, ["unknown", "unknown", "unknown", "unknown", "unknown"]],
    [null, ["unknown", "unknown", "unknown", "unknown", "unknown"]],
  ] as const)("of %j fits the five options as %j", (given, expected) => {
    expect(compare(given, every).terms.map((each) => each.fit)).toEqual(expected);
  });

  it("sums its terms up, and leaves open what names no option or no shown issue", () => {
    const { sum } = compare({ prefers: "o1", redLines: ["o5"] }, [
      ...every,
      term(null),
      term("o1", "elsewhere"),
    ]);
    expect(sum).toEqual({ preferred: 1, acceptable: 0, "beyond-red-line": 1, elsewhere: 3, unknown: 2 });
  });

  it("tells on which condition the party offers a term, and still counts it as elsewhere", () => {
    const offers = [{ options: ["o4"], condition: "If guarantees come first." }];
    const { terms } = compare({ stance: { state: "conditional", preferred: "o1", offers } }, every);
    expect(terms.map((each) => each.fit)).toEqual([
      "preferred",
      "elsewhere",
      "elsewhere",
      "elsewhere",
      "elsewhere",
    ]);
    expect(terms[3]?.conditions).toEqual(["If guarantees come first."]);
    expect(terms[1]?.conditions).toEqual([]);
  });
});
