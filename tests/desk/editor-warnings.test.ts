import { describe, expect, it } from "vitest";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { listWarnings } from "@/lib/desk/warnings";
import { getBuiltIn } from "../support/built-in";
import { beginAct } from "../support/position-form";
import { buildRecord } from "../support/record";

const record = buildRecord({
  statements: [
    { id: "old", parties: ["a"], saidOn: "2025-03-05", claims: [{ issue: "i", option: "o1" }] },
    { id: "new", parties: ["a"], saidOn: "2025-05-19", claims: [{ issue: "i", option: "o3" }] },
    {
      id: "rejects",
      parties: ["a"],
      saidOn: "2025-05-19",
      kind: "rejection",
      claims: [{ issue: "i", option: "o5" }],
    },
    {
      id: "told",
      parties: ["a"],
      saidOn: "2025-05-19",
      attribution: "reported",
      claims: [{ issue: "i", option: "o3" }],
    },
  ],
  positions: [{ party: "a", issue: "i", from: "2025-03-05", prefers: "o1", rests: ["old"] }],
});
const cell = { party: "a", issue: "i" };
const withdrawn = { statement: "old", role: "contradicts" as const };
const moved: PositionContent = {
  ...EMPTY_POSITION,
  act: "moved",
  state: "stated",
  preferred: "o3",
  validFrom: "2025-05-19",
  confidence: "medium",
  evidence: [{ statement: "new", role: "supports" }, withdrawn],
};
const kinds = (content: PositionContent, of = record) =>
  listWarnings(of, cell, content).map(({ kind }) => kind);

describe("before a position is handed in", () => {
  it("nothing is to be said of a move that is clear and well founded", () => {
    expect(kinds(moved)).toEqual([]);
  });

  it("a move to the option that the party holds already asks whether it said it again", () => {
    expect(kinds({ ...moved, preferred: "o1" })).toContain("same-option");
    expect(kinds({ ...moved, preferred: "o1", state: "conditional" })).not.toContain("same-option");
  });

  it("an older demand that nothing linked withdraws is named", () => {
    const [warning] = listWarnings(record, cell, { ...moved, evidence: moved.evidence.slice(0, 1) });
    expect(warning).toMatchObject({ kind: "not-withdrawn", statements: [{ id: "old" }], option: "o1" });
  });

  it("an older demand that the new stance names too needs no withdrawal", () => {
    const open = { ...moved, state: "ambiguous" as const, span: ["o1", "o3"], evidence: [] };
    expect(kinds(open)).not.toContain("not-withdrawn");
  });

  it("a red line that no linked rejection names is asked about", () => {
    const ruledOut = { ...moved, redLines: ["o4", "o5"] };
    const rejected = {
      ...ruledOut,
      evidence: [...moved.evidence, { statement: "rejects", role: "supports" as const }],
    };
    expect(listWarnings(record, cell, ruledOut)).toEqual([
      { kind: "unsaid-red-line", options: ["o4", "o5"] },
    ]);
    expect(listWarnings(record, cell, rejected)).toEqual([{ kind: "unsaid-red-line", options: ["o4"] }]);
  });

  it("a first day later than the earliest support is asked about", () => {
    expect(kinds({ ...moved, validFrom: "2025-05-25" })).toEqual(["starts-late"]);
  });

  it("a first day after the coverage is named", () => {
    expect(kinds({ ...moved, validFrom: "2025-06-25" })).toContain("beyond-coverage");
  });

  it("support that is only reported, or comes from one copy alone, is named", () => {
    const told = { ...moved, evidence: [{ statement: "told", role: "supports" as const }, withdrawn] };
    expect(kinds(told)).toEqual(["only-reported"]);
    const [source, ...others] = record.sources;
    if (source === undefined) throw new Error("the sketch has a source");
    const weak = { ...record, sources: [{ ...source, tier: "S" as const }, ...others] };
    expect(kinds(moved, weak)).toEqual(["weak-source"]);
  });

  it("evidence older than the threshold is named", () => {
    const content = beginAct(record, cell, "corrected");
    expect(listWarnings(record, cell, content)).toEqual([
      { kind: "old-evidence", newest: "2025-03-05", limit: 60 },
    ]);
  });

  it("what is said again for another option asks whether the party moved", () => {
    const again = beginAct(record, cell, "said-again");
    const content = { ...again, evidence: [{ statement: "new", role: "supports" as const }] };
    expect(listWarnings(record, cell, content)).toMatchObject([
      { kind: "other-option", statements: [{ id: "new" }], option: "o3" },
    ]);
  });

  it("what is linked as support of a move, for another option, is named", () => {
    const content = { ...moved, preferred: "o2" };
    expect(listWarnings(record, cell, content)).toMatchObject([
      { kind: "other-option", statements: [{ id: "new" }], option: "o3" },
    ]);
  });

  it("a position that was never held is asked nothing", () => {
    expect(kinds({ ...beginAct(record, cell, "corrected"), retracted: true })).toEqual([]);
  });

  it("on the built-in data, moving the United States back to a truce first names the plan of April", () => {
    const built = getBuiltIn();
    const where = { party: "us", issue: "sequencing" };
    const content = { ...beginAct(built, where, "moved"), preferred: "unconditional-first" };
    const named = listWarnings(built, where, content).flatMap((warning) =>
      warning.kind === "not-withdrawn" ? warning.statements.map(({ id }) => id) : [],
    );
    expect(named).toEqual(["mos-p15-2", "ros-p29-2"]);
  });
});
