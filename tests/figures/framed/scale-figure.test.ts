import { describe, expect, it } from "vitest";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { buildRecord, instant, NOW, type PositionSketch } from "../../support/record";

function scaleOf(record: NegotiationRecord, changes: Partial<FigureRequest> = {}) {
  const request = { ...buildDefaultRequest(record, instant(NOW)), ...changes };
  const figure = buildFigure(record, "scale", request, "/x");
  if (figure.body.kind !== "scale") throw new Error("no scale");
  return { ...figure, body: figure.body };
}

const twoOn = (a: Partial<PositionSketch>, b: Partial<PositionSketch>) =>
  buildRecord({
    parties: ["a", "b"],
    issues: [{ slug: "i", options: 4 }],
    positions: [
      { party: "a", issue: "i", prefers: "o1", ...a },
      { party: "b", issue: "i", prefers: "o3", ...b },
    ],
  });

describe("the settlement zone of a scale", () => {
  it("holds what everybody could accept and nobody rules out", () => {
    const record = twoOn({ acceptable: ["o1", "o2"] }, { acceptable: ["o2", "o3"], redLines: ["o1"] });
    const { body, summary } = scaleOf(record);
    expect(body.settlement.outcome).toEqual({ kind: "zone", options: ["o2"] });
    expect(summary).toContain("Open to all");
  });

  it("says who blocks what, and why, where there is none", () => {
    const { body } = scaleOf(twoOn({ acceptable: ["o1"] }, { acceptable: ["o3"], redLines: ["o1"] }));
    expect(body.settlement.outcome).toEqual({ kind: "blocked" });
    expect(body.settlement.blockers[0]?.parties).toEqual([{ party: "B", reason: "red-line" }]);
    expect(body.settlement.blockers[2]?.parties).toEqual([{ party: "A", reason: "not-acceptable" }]);
  });

  it("is unknown while somebody's range is, and red lines are told all the same", () => {
    const { body, grid } = scaleOf(twoOn({ acceptable: ["o1", "o2"] }, { redLines: ["o1"] }));
    expect(body.settlement.outcome).toEqual({ kind: "unknown", parties: ["B"] });
    expect(String(grid.rows.at(-1)?.[3])).toContain("ruled out by B");
  });

  it("takes nothing from a report that the reader leaves out", () => {
    const record = twoOn({ acceptable: ["o1", "o2"] }, { acceptable: ["o2", "o3"], attribution: "reported" });
    expect(scaleOf(record).body.settlement.outcome.kind).toBe("zone");
    const own = scaleOf(record, { basis: "own" });
    expect(own.body.settlement.outcome).toEqual({ kind: "unknown", parties: ["B"] });
    expect(own.body.reasons).toEqual({ b: "set-aside" });
    expect(own.body.options.flatMap(({ preferredBy }) => preferredBy)).toEqual(["A"]);
  });
});

describe("the scale as a figure", () => {
  it("marks each place, range, red line, span and offer", () => {
    const record = buildRecord({
      parties: ["a", "b", "c", "d"],
      issues: [{ slug: "i", options: 5 }],
      positions: [
        { party: "a", issue: "i", prefers: "o1", acceptable: ["o1", "o2"], redLines: ["o5"] },
        { party: "b", issue: "i", stance: { state: "ambiguous", span: ["o2", "o4"] } },
        {
          party: "c",
          issue: "i",
          stance: {
            state: "conditional",
            preferred: null,
            offers: [{ options: ["o4"], condition: "If so." }],
          },
        },
      ],
    });
    const { counts, body, grid } = scaleOf(record);
    expect(counts.marks).toBe(1 + 2 + 1 + 1 + 1);
    expect(body.reasons).toEqual({ b: "ambiguous", c: "conditional", d: "not-researched" });
    expect(grid.rows[1]?.[2]).toBe("not said");
    expect(grid.rows[2]?.[4]).toContain("If so.");
    expect(grid.rows[3]?.slice(1, 4)).toEqual(["Not researched", null, null]);
  });

  it("of options without an order marks each party on each option that it names", () => {
    const record = buildRecord({
      parties: ["a", "b"],
      issues: [{ slug: "i", level: "nominal", options: 3 }],
      positions: [
        { party: "a", issue: "i", prefers: "o1", redLines: ["o3"] },
        { party: "b", issue: "i", prefers: "o3", acceptable: ["o3", "o1"] },
      ],
    });
    expect(scaleOf(record).counts.marks).toBe(2 + 1 + 2);
  });

  it("is refused where the record has no issue", () => {
    expect(() => scaleOf(buildRecord({ issues: [] }))).toThrow(ParleyError);
  });
});
