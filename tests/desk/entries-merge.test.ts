import { describe, expect, it } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { listRecordFaults } from "@/lib/dataset/validate";
import { checkEntry } from "@/lib/desk/check-entry";
import { buildPrefill } from "@/lib/desk/prefill";
import { findInstant, getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Reading } from "@/lib/domain/model";
import { buildRecord } from "../support/record";

const NOW = findInstant("2026-01-01T00:00:00.000Z");
if (NOW === null) throw new Error("no instant");
const now = NOW;

const one = (source: string, statements: readonly string[]): Reading => ({
  source,
  paragraphs: [
    { paragraph: 1, statements, reason: statements.length === 0 ? "scene" : null, note: null },
    { paragraph: 2, statements: [], reason: "byline", note: "At the end." },
  ],
});

function build(readings: readonly Reading[], usesMain = true): NegotiationRecord {
  return buildRecord({
    statements: [
      { id: "c-p1-1", parties: ["a"], saidOn: "2025-03-05", source: "copy", paragraph: 1 },
      {
        id: "m-p1-1",
        parties: ["b"],
        saidOn: "2025-03-05",
        source: usesMain ? "main" : "other",
        paragraph: 1,
      },
      { id: "o-p1-1", parties: ["b"], saidOn: "2025-03-05", source: "other", paragraph: 1 },
    ],
    positions: [{ party: "a", issue: "i", prefers: "o2", from: "2025-03-05", rests: ["c-p1-1"] }],
    rest: {
      readings,
      events: [
        {
          slug: "meeting",
          title: "A meeting",
          summary: "They met.",
          day: getDay("2025-03-05"),
          dateBasis: "exact",
          source: "copy",
          paragraph: 2,
        },
      ],
    },
  });
}

function withMain(record: NegotiationRecord): NegotiationRecord {
  const [source] = record.sources;
  if (source === undefined || record.sources.some(({ slug }) => slug === "main")) return record;
  return { ...record, sources: [...record.sources, { ...source, slug: "main" }] };
}

function merge(record: NegotiationRecord, from: string, into: string | null) {
  const content = { ...buildPrefill(record, { kind: "source", target: from }), mergedInto: into };
  const { changes, faults } = checkEntry(record, { kind: "source", target: from }, content, now);
  return { faults, merged: changes === null ? null : mergeRecord(record, changes) };
}

describe("a source that is merged into another", () => {
  it("stays, and its statements and events are the other's from then on", () => {
    const { faults, merged } = merge(build([]), "copy", "main");
    expect(faults).toEqual([]);
    expect(merged?.sources.find(({ slug }) => slug === "copy")?.mergedInto).toBe("main");
    expect(merged?.statements.map(({ id, source, paragraph }) => [id, source, paragraph])).toEqual([
      ["c-p1-1", "main", 1],
      ["m-p1-1", "main", 1],
      ["o-p1-1", "other", 1],
    ]);
    expect(merged?.events.map(({ source }) => source)).toEqual(["main"]);
    expect(merged && listRecordFaults(merged)).toEqual([]);
  });

  it("gives how it was read to one that was not read and gave nothing", () => {
    const { faults, merged } = merge(withMain(build([one("copy", ["c-p1-1"])], false)), "copy", "main");
    expect(faults).toEqual([]);
    expect(merged?.readings).toEqual([{ source: "copy", paragraphs: [] }, one("main", ["c-p1-1"])]);
    expect(merged && listRecordFaults(merged)).toEqual([]);
  });

  it("is written into the other's reading where it was not read itself", () => {
    const { faults, merged } = merge(build([one("main", ["m-p1-1"])]), "copy", "main");
    expect(faults).toEqual([]);
    expect(merged?.readings).toEqual([one("main", ["c-p1-1", "m-p1-1"])]);
  });

  it("keeps its reading where nothing was taken from it", () => {
    const silent = one("silent", []);
    const base = build([one("main", ["m-p1-1"]), silent]);
    const [source] = base.sources;
    if (source === undefined) throw new Error("no source");
    const record = { ...base, sources: [...base.sources, { ...source, slug: "silent" }] };
    const { faults, merged } = merge(record, "silent", "main");
    expect(faults).toEqual([]);
    expect(merged?.readings).toEqual(base.readings);
  });

  it("is refused where both were read, since two copies count paragraphs differently", () => {
    const { faults, merged } = merge(
      build([one("copy", ["c-p1-1"]), one("main", ["m-p1-1"])]),
      "copy",
      "main",
    );
    expect(merged).toBeNull();
    expect(faults).toEqual([
      { at: "mergedInto", reason: expect.stringContaining("two copies count paragraphs differently") },
    ]);
  });

  it("is refused where it was read and the other, in use, was not: the other way round is possible", () => {
    const record = build([one("copy", ["c-p1-1"])]);
    expect(merge(record, "copy", "main").faults).toEqual([
      { at: "mergedInto", reason: expect.stringContaining("merge that one into this one instead") },
    ]);
    expect(merge(record, "main", "copy").faults).toEqual([]);
  });

  it("takes its own copies along", () => {
    const { merged } = merge(build([]), "copy", "other");
    if (merged === null) throw new Error("not merged");
    const again = merge(merged, "other", "main").merged;
    expect(again?.sources.map(({ slug, mergedInto }) => [slug, mergedInto])).toEqual(
      expect.arrayContaining([
        ["copy", "main"],
        ["other", "main"],
        ["main", null],
      ]),
    );
  });

  it.each([
    ["nowhere", "names no source: nowhere"],
    ["copy", "names the source itself"],
  ])("is refused for %s", (into, reason) => {
    expect(merge(build([]), "copy", into).faults).toContainEqual({ at: "mergedInto", reason });
  });
});
