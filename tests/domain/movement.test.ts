import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildHistory } from "@/lib/domain/history";
import type { Stance } from "@/lib/domain/model";
import { findLastMove, listMovements, measureChange, measureMovement } from "@/lib/domain/movement";
import { buildRecord, gridOf, instant, NOW, type PositionSketch } from "@/tests/support/record";
import { asOfArbitrary, recordArbitrary, recordedAtArbitrary } from "@/tests/support/record-arbitrary";

const STATED: Stance = { state: "stated", preferred: "o1" };
const CONDITIONAL: Stance = {
  state: "conditional",
  preferred: "o1",
  offers: [{ options: ["o3"], condition: "If so." }],
};
const OFFERING: Stance = { ...CONDITIONAL, preferred: null };
const AMBIGUOUS: Stance = { state: "ambiguous", span: ["o1", "o2"] };
const NOTHING: Stance = { state: "no-position" };

const a = (from: string, prefers: string, rest: Partial<PositionSketch> = {}): PositionSketch => ({
  party: "a",
  issue: "i",
  from,
  prefers,
  ...rest,
});

describe("movement between two stances", () => {
  it.each([
    [null, null, "none"],
    [null, NOTHING, "none"],
    [NOTHING, null, "none"],
    [null, STATED, "first-recorded"],
    [NOTHING, AMBIGUOUS, "first-recorded"],
    [STATED, STATED, "none"],
    [STATED, CONDITIONAL, "state-changed"],
    [STATED, OFFERING, "moved"],
    [STATED, AMBIGUOUS, "moved"],
    [AMBIGUOUS, { state: "ambiguous", span: ["o2", "o1"] }, "none"],
    [AMBIGUOUS, { state: "ambiguous", span: ["o1", "o2", "o3"] }, "moved"],
    [STATED, NOTHING, "no-longer-recorded"],
    [{ ...OFFERING, offers: [] }, STATED, "first-recorded"],
  ] as const)("from %j to %j is %s", (before, after, kind) => {
    expect(measureChange(before, after).kind).toBe(kind);
  });

  it("tells from which options to which", () => {
    expect(measureChange(STATED, AMBIGUOUS)).toEqual({
      kind: "moved",
      from: { state: "stated", options: ["o1"] },
      to: { state: "ambiguous", options: ["o1", "o2"] },
    });
  });

  it("is none between a cell and itself, and never a move without options on both sides", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, asOfArbitrary, (record, from, to) => {
        const [before, after] = [gridOf(record, { asOf: from }), gridOf(record, { asOf: to })];
        expect(listMovements(before, before)).toEqual([]);
        const moved = listMovements(before, after);
        const back = listMovements(after, before);
        expect(back).toHaveLength(moved.length);
        for (const { change } of moved) {
          if (change.kind !== "moved") continue;
          expect(change.from.options.length * change.to.options.length).toBeGreaterThan(0);
          expect(new Set(change.from.options)).not.toEqual(new Set(change.to.options));
        }
      }),
    );
  });
});

describe("movement between two days", () => {
  const record = buildRecord({
    parties: ["a", "b", "c"],
    positions: [
      a("2025-03-10", "o1"),
      a("2025-04-10", "o3"),
      { party: "b", issue: "i" },
      { party: "b", issue: "i", from: "2025-04-12", prefers: "o2" },
      { party: "c", issue: "i", from: "2025-03-10", prefers: "o2" },
    ],
  });

  it("lists who moved and who was first recorded", () => {
    const movements = listMovements(gridOf(record, { asOf: "2025-03-20" }), gridOf(record));
    expect(movements).toEqual([
      {
        issue: "i",
        party: "a",
        change: {
          kind: "moved",
          from: { state: "stated", options: ["o1"] },
          to: { state: "stated", options: ["o3"] },
        },
      },
      {
        issue: "i",
        party: "b",
        change: { kind: "first-recorded", to: { state: "stated", options: ["o2"] } },
      },
    ]);
  });

  it("calls nobody moved who is outside the coverage on one of the days", () => {
    const [before, after] = [gridOf(record, { asOf: "2025-02-01" }), gridOf(record)];
    expect(listMovements(before, after).map(({ change }) => change.kind)).toEqual([
      "first-recorded",
      "first-recorded",
      "first-recorded",
    ]);
    const [first, second] = [before.cells[0]?.[0], after.cells[0]?.[0]];
    expect(first && second && measureMovement(first, second).kind).toBe("first-recorded");
  });

  it("refuses to take our correction for a movement", () => {
    const earlier = gridOf(record, { recordedAt: "2025-07-01T00:00:00.000Z" });
    expect(() => listMovements(earlier, gridOf(record))).toThrow(RangeError);
  });
});

describe("the last move", () => {
  const at = (record: ReturnType<typeof buildRecord>, asOf?: string, recordedAt?: string) => {
    const grid = gridOf(record, { asOf, recordedAt });
    return { asOf: grid.asOf, recordedAt: grid.recordedAt };
  };

  it("is the newest day on which a party moved, with all that moved on it", () => {
    const record = buildRecord({
      positions: [
        a("2025-03-10", "o1"),
        a("2025-03-20", "o2"),
        a("2025-04-10", "o3"),
        { party: "b", issue: "i", from: "2025-03-01", prefers: "o5" },
        { party: "b", issue: "i", from: "2025-04-10", prefers: "o4" },
      ],
    });
    const last = findLastMove(record, at(record), "default");
    expect(last?.day).toBe("2025-04-10");
    expect(last?.moves.map(({ party, from, to }) => [party, ...from.options, ...to.options])).toEqual([
      ["a", "o2", "o3"],
      ["b", "o5", "o4"],
    ]);
    expect(findLastMove(record, at(record, "2025-04-09"), "default")?.day).toBe("2025-03-20");
    expect(findLastMove(record, at(record, "2025-03-19"), "default")).toBeNull();
    expect(findLastMove(record, at(record, "2025-06-01"), "default")).toBeNull();
  });

  it("is not on the first day of coverage, before which nothing was looked at", () => {
    const record = buildRecord({ positions: [a("2025-02-01", "o1"), a("2025-03-01", "o2")] });
    expect(findLastMove(record, at(record), "default")).toBeNull();
  });

  it("does not rest on a rumour unless the reader lets it in", () => {
    const record = buildRecord({
      positions: [a("2025-03-10", "o1"), a("2025-04-10", "o3", { attribution: "anonymous" })],
    });
    expect(findLastMove(record, at(record), "default")).toBeNull();
    expect(findLastMove(record, at(record), "all")?.day).toBe("2025-04-10");
    const denied = buildRecord({
      positions: [a("2025-03-10", "o1", { attribution: "reported" }), a("2025-04-10", "o3")],
    });
    expect(findLastMove(denied, at(denied), "default")).toBeNull();
    expect(findLastMove(denied, at(denied), "all")?.day).toBe("2025-04-10");
  });

  it("does not count what was retracted", () => {
    const record = buildRecord({
      positions: [
        a("2025-03-10", "o1"),
        a("2025-04-10", "o3", {
          corrections: [{ retracted: true, publishedAt: "2025-07-01T00:00:00.000Z" }],
        }),
      ],
    });
    expect(findLastMove(record, at(record), "default")).toBeNull();
    expect(findLastMove(record, at(record, undefined, "2025-06-30T00:00:00.000Z"), "default")?.day).toBe(
      "2025-04-10",
    );
  });

  it("shows as a move between its day and the day before", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, recordedAtArbitrary, (record, asOf, recordedAt) => {
        const last = findLastMove(record, { asOf, recordedAt: instant(recordedAt) }, "all");
        if (last === null) return;
        const before = new Date(`${last.day}T00:00:00Z`);
        before.setUTCDate(before.getUTCDate() - 1);
        const movements = listMovements(
          gridOf(record, { asOf: before.toISOString().slice(0, 10), recordedAt }),
          gridOf(record, { asOf: last.day, recordedAt }),
        ).filter(({ change }) => change.kind === "moved");
        expect(movements.map(({ issue, party }) => ({ issue, party }))).toEqual(
          last.moves.map(({ issue, party }) => ({ issue, party })),
        );
      }),
    );
  });
});

describe("the history of a cell", () => {
  const record = buildRecord({
    statements: [
      { id: "again", parties: ["a"], saidOn: "2025-03-20" },
      { id: "late", parties: ["a"], saidOn: "2025-05-20" },
      { id: "other", parties: ["b"], saidOn: "2025-03-21" },
    ],
    positions: [
      { party: "a", issue: "i" },
      a("2025-03-10", "o1", {
        evidence: [
          { statement: "again" },
          { statement: "late", recordedAt: "2025-08-01T00:00:00.000Z" },
          { statement: "other", role: "context" },
        ],
      }),
      a("2025-04-10", "o2", { corrections: [{ prefers: "o3", publishedAt: "2025-07-01T00:00:00.000Z" }] }),
      a("2025-04-20", "o5", { corrections: [{ retracted: true, publishedAt: "2025-07-02T00:00:00.000Z" }] }),
    ],
  });

  it("keeps moves, repetitions and our corrections apart, in order of day", () => {
    const history = buildHistory(record, "a", "i", instant(NOW));
    expect(
      history.map((entry) => [entry.day, entry.kind === "position" ? entry.change.kind : entry.kind]),
    ).toEqual([
      ["2025-03-01", "none"],
      ["2025-03-10", "first-recorded"],
      ["2025-03-20", "said-again"],
      ["2025-04-10", "moved"],
      ["2025-05-20", "said-again"],
      ["2025-07-01", "corrected"],
      ["2025-07-02", "corrected"],
    ]);
    const [correction, retraction] = history.slice(-2);
    expect(correction).toMatchObject({ before: { number: 1 }, after: { number: 2, retracted: false } });
    expect(retraction).toMatchObject({ position: "a.i.4", after: { retracted: true } });
    expect(history[3]).toMatchObject({ change: { to: { options: ["o3"] } } });
  });

  it("is told as it was recorded", () => {
    const history = buildHistory(record, "a", "i", instant("2025-06-30T00:00:00.000Z"));
    expect(
      history.map((entry) => [entry.day, entry.kind === "position" ? entry.change.kind : entry.kind]),
    ).toEqual([
      ["2025-03-01", "none"],
      ["2025-03-10", "first-recorded"],
      ["2025-03-20", "said-again"],
      ["2025-04-10", "moved"],
      ["2025-04-20", "moved"],
    ]);
    expect(buildHistory(record, "b", "i", instant(NOW))).toEqual([]);
  });

  it("has every position that any grid shows, and each once", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, recordedAtArbitrary, (generated, asOf, recordedAt) => {
        for (const cell of gridOf(generated, { asOf, recordedAt }).cells.flat()) {
          const history = buildHistory(generated, cell.party, cell.issue, instant(recordedAt));
          const days = history.map(({ day }) => day);
          expect(days).toEqual(days.toSorted());
          const held = history.flatMap((entry) => (entry.kind === "position" ? [entry.position] : []));
          expect(new Set(held).size).toBe(held.length);
          if (cell.state !== "not-researched") expect(held).toContain(cell.position);
        }
      }),
    );
  });
});
