import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildChronicle, type ChronicleEntry, indexVersions } from "@/lib/domain/chronicle";
import { buildHistory } from "@/lib/domain/history";
import { buildRecord, instant, NOW, type PositionSketch, RECORDED } from "@/tests/support/record";
import { recordArbitrary, recordedAtArbitrary } from "@/tests/support/record-arbitrary";

const a = (from: string, prefers: string, more: Partial<PositionSketch> = {}): PositionSketch => ({
  party: "a",
  issue: "i",
  from,
  prefers,
  ...more,
});
const tell = (entry: ChronicleEntry) => [
  entry.at,
  entry.kind === "position" ? entry.change.kind : entry.kind,
  entry.id,
];

const LATER = "2025-07-01T00:00:00.000Z";
const LAST = "2025-08-01T00:00:00.000Z";

describe("the chronicle", () => {
  const record = buildRecord({
    statements: [
      { id: "again", parties: ["a"], saidOn: "2025-03-20" },
      { id: "same-day", parties: ["a"], saidOn: "2025-03-10" },
      { id: "other", parties: ["b"], saidOn: "2025-03-21" },
    ],
    positions: [
      a("2025-03-10", "o1", {
        evidence: [
          { statement: "again", recordedAt: LATER },
          { statement: "same-day", recordedAt: LATER },
          { statement: "other", role: "context" },
        ],
      }),
      a("2025-04-10", "o2", {
        publishedAt: LATER,
        corrections: [{ prefers: "o3", publishedAt: LAST }],
      }),
      a("2025-04-20", "o5", {
        publishedAt: LATER,
        corrections: [{ retracted: true, publishedAt: LAST }],
      }),
    ],
  });

  it("tells the newest first: positions, repetitions, more evidence and corrections apart", () => {
    expect(buildChronicle(record, instant(NOW)).map(tell)).toEqual([
      [LAST, "corrected", "revision:a.i.3:2"],
      [LAST, "corrected", "revision:a.i.2:2"],
      [LATER, "moved", "revision:a.i.3:1"],
      [LATER, "moved", "revision:a.i.2:1"],
      [LATER, "said-again", "evidence:a.i.1:again"],
      [LATER, "evidence-added", "evidence:a.i.1:same-day"],
      [RECORDED, "first-recorded", "revision:a.i.1:1"],
    ]);
  });

  it("tells a move as it stood when it was published, whatever was corrected later", () => {
    const [, , second, first] = buildChronicle(record, instant(NOW));
    expect(first).toMatchObject({ change: { from: { options: ["o1"] }, to: { options: ["o2"] } } });
    expect(second).toMatchObject({ change: { from: { options: ["o2"] }, to: { options: ["o5"] } } });
  });

  it("tells a position that is published late from what was held before it then", () => {
    const late = buildRecord({
      positions: [
        a("2025-03-10", "o1"),
        a("2025-04-10", "o2", { publishedAt: LATER }),
        a("2025-05-10", "o3"),
      ],
    });
    expect(
      buildChronicle(late, instant(NOW)).map((entry) => "change" in entry && entry.change),
    ).toMatchObject([
      { kind: "moved", from: { options: ["o1"] }, to: { options: ["o2"] } },
      { kind: "moved", from: { options: ["o1"] }, to: { options: ["o3"] } },
      { kind: "first-recorded" },
    ]);
  });

  it("holds at an instant what it held then, and only grows", () => {
    fc.assert(
      fc.property(recordArbitrary, recordedAtArbitrary, (generated, recordedAt) => {
        const then = buildChronicle(generated, instant(recordedAt));
        const now = buildChronicle(generated, instant(NOW));
        expect(now.filter(({ at }) => at <= recordedAt)).toEqual(then);
        expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
        const instants = now.map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted().reverse());
      }),
    );
  });

  it("misses no position and no correction that a cell's history tells", () => {
    fc.assert(
      fc.property(recordArbitrary, (generated) => {
        const told = buildChronicle(generated, instant(NOW));
        const ids = new Set(told.map(({ id }) => id));
        for (const party of generated.parties) {
          for (const issue of generated.issues) {
            for (const entry of buildHistory(generated, party.slug, issue.slug, instant(NOW))) {
              if (entry.kind === "corrected")
                expect(ids).toContain(`revision:${entry.position}:${entry.after.number}`);
              if (entry.kind === "position")
                expect(told.some(({ position }) => position === entry.position)).toBe(true);
            }
          }
        }
      }),
    );
  });
});

describe("the version of an entry", () => {
  const change = (version: string, entity: string, entityId: string) =>
    ({ version, at: instant(LATER), entity, entityId, change: "created" }) as const;
  const record = buildRecord({
    statements: [{ id: "again", parties: ["a"], saidOn: "2025-03-20" }],
    positions: [
      a("2025-03-10", "o1", {
        evidence: [{ statement: "again", recordedAt: LATER }],
        corrections: [{ prefers: "o2", publishedAt: LATER }],
      }),
    ],
  });

  it("is that of its own write, else that of its position's", () => {
    const versionOf = indexVersions([
      change("7", "position", "a.i.1"),
      change("8", "statement", "again"),
      change("9", "evidence", "a.i.1 again"),
    ]);
    expect(buildChronicle(record, instant(NOW)).map((entry) => [entry.id, versionOf(entry)])).toEqual([
      ["evidence:a.i.1:again", "9"],
      ["revision:a.i.1:2", "7"],
      ["revision:a.i.1:1", "7"],
    ]);
  });

  it("is unknown where the log does not tell", () => {
    const [entry] = buildChronicle(record, instant(NOW));
    expect(entry && indexVersions([])(entry)).toBeNull();
  });
});
