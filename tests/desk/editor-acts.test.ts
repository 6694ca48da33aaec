import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseAct, listActs } from "@/lib/desk/choose-act";
import { listLimitFaults, toggleLimit } from "@/lib/desk/limits";
import { ACTS, type Act, EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { CONFIDENCES } from "@/lib/domain/vocabulary";
import { openEditor } from "../support/position-form";
import { buildRecord } from "../support/record";

const record = buildRecord({
  positions: [
    { party: "a", issue: "i", stance: { state: "no-position" } },
    { party: "a", issue: "i", from: "2025-03-05", prefers: "o1", redLines: ["o5"], confidence: "high" },
    { party: "a", issue: "i", from: "2025-04-05", prefers: "o3", redLines: ["o5"], confidence: "medium" },
    { party: "b", issue: "i", stance: { state: "no-position" } },
  ],
});
const cell = { party: "a", issue: "i" };

const LINKS: PositionContent["evidence"] = [{ statement: "s", role: "supports" }];
const NEW: PositionContent["statements"] = [{ id: "s" }];

describe("the question what is new", () => {
  it("offers what makes sense on the cell", () => {
    expect(listActs(record, cell)).toEqual(["moved", "said-again", "corrected"]);
    expect(listActs(record, { party: "b", issue: "i" })).toEqual(["moved", "corrected"]);
    expect(listActs(buildRecord(), cell)).toEqual(["moved"]);
  });

  it("begins a move where the party stands, with everything that the new words have to tell left open", () => {
    expect(chooseAct(record, cell, openEditor(record, cell), "moved")).toEqual({
      ...EMPTY_POSITION,
      act: "moved",
      state: "stated",
      preferred: "o3",
    });
  });

  it("begins a correction with the position as it is, the newest one unless another is chosen", () => {
    const corrected = chooseAct(record, cell, openEditor(record, cell), "corrected");
    expect(corrected).toMatchObject({
      position: "a.i.3",
      validFrom: "2025-04-05",
      preferred: "o3",
      redLines: ["o5"],
      confidence: "medium",
    });
    expect(chooseAct(record, cell, corrected, "corrected", "a.i.2")).toMatchObject({
      position: "a.i.2",
      validFrom: "2025-03-05",
      preferred: "o1",
      confidence: "high",
    });
  });

  it("says again what was said, not that nothing was found", () => {
    const first = chooseAct(record, cell, openEditor(record, cell), "corrected", "a.i.1");
    expect(first).toMatchObject({ position: "a.i.1", state: "no-position" });
    expect(chooseAct(record, cell, first, "said-again")).toMatchObject({ position: "a.i.3" });
  });

  it("starts from nothing where nothing was found so far", () => {
    const content = chooseAct(
      record,
      { party: "b", issue: "i" },
      openEditor(record, { party: "b", issue: "i" }),
      "moved",
    );
    expect(content).toEqual({ ...EMPTY_POSITION, act: "moved" });
  });

  it("loses nothing that was typed, whatever is chosen in whatever order", () => {
    const typed = fc.record({
      validFrom: fc.constant("2025-04-20"),
      preferred: fc.constantFrom("o2", "o4"),
      confidence: fc.constantFrom(...CONFIDENCES.filter((each) => each === "low")),
      rationale: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.startsWith("Rationale")),
      correction: fc.string({ minLength: 1, maxLength: 40 }),
      membersDivided: fc.constant(true),
      acceptable: fc.constantFrom(...[["o2", "o4"], ["o4"]]),
      evidence: fc.constant(LINKS),
      statements: fc.constant(NEW),
    });
    const choices = fc.array(
      fc.tuple(fc.constantFrom<Act>(...ACTS), fc.constantFrom("a.i.2", "a.i.3", undefined)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom<Act>(...ACTS), typed, choices, (act, words, rounds) => {
        let content: PositionContent = {
          ...chooseAct(record, cell, openEditor(record, cell), act),
          ...words,
        };
        for (const [next, position] of rounds) content = chooseAct(record, cell, content, next, position);
        expect(content).toMatchObject(words);
      }),
    );
  });
});

describe("what a party could accept and what it rules out", () => {
  const issue = record.issues[0];
  if (issue === undefined) throw new Error("the sketch has an issue");
  const stated: PositionContent = { ...EMPTY_POSITION, act: "moved", state: "stated", preferred: "o2" };
  const toggle = (content: PositionContent, limit: "acceptable" | "redLines", option: string) => {
    const next = toggleLimit(issue, content, limit, option);
    if (next === null) throw new Error("refused");
    return next;
  };

  it("are unsaid until one is touched, and unsaid again when the last is taken back", () => {
    const ruledOut = toggle(stated, "redLines", "o5");
    expect(ruledOut).toMatchObject({ acceptable: null, redLines: ["o5"] });
    expect(toggle(ruledOut, "redLines", "o5")).toEqual(stated);
    const open = toggle(stated, "acceptable", "o3");
    expect(open).toMatchObject({ acceptable: ["o2", "o3"], redLines: null });
    expect(toggle(open, "acceptable", "o3")).toEqual(stated);
  });

  it("never hold the same option, and keep the codebook's order", () => {
    const options = fc.constantFrom("o1", "o2", "o3", "o4", "o5");
    const step = fc.tuple(fc.constantFrom("acceptable" as const, "redLines" as const), options);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let content = stated;
        for (const [limit, option] of steps) content = toggleLimit(issue, content, limit, option) ?? content;
        const [open, closed] = [content.acceptable ?? [], content.redLines ?? []];
        expect(open.filter((key) => closed.includes(key))).toEqual([]);
        expect([...open].sort()).toEqual(open);
        expect([...closed].sort()).toEqual(closed);
        expect(closed).not.toContain("o2");
        expect(listLimitFaults(content)).toEqual([]);
      }),
    );
  });

  it("a preferred option is not ruled out, and is among what could be accepted", () => {
    expect(toggleLimit(issue, stated, "redLines", "o2")).toBeNull();
    expect(toggleLimit(issue, toggle(stated, "acceptable", "o3"), "acceptable", "o2")).toBeNull();
    expect(listLimitFaults({ ...stated, redLines: ["o2"] })).toEqual([{ at: "redLines", reason: "o2" }]);
  });

  it("a range that leaves out the preferred option is told at once", () => {
    expect(listLimitFaults({ ...stated, acceptable: ["o3"] })).toEqual([{ at: "acceptable", reason: "o2" }]);
    expect(listLimitFaults({ ...stated, state: "ambiguous", acceptable: ["o3"] })).toEqual([]);
  });
});
