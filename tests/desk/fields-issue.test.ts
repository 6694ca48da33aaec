import { describe, expect, it } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { checkEntry } from "@/lib/desk/check-entry";
import { buildFields } from "@/lib/desk/fields/build-fields";
import { buildBlank } from "@/lib/desk/fields/field-content";
import { listOptionRows, settleIssue } from "@/lib/desk/fields/issue-options";
import { previewRescale } from "@/lib/desk/fields/preview-rescale";
import { buildPrefill } from "@/lib/desk/prefill";
import { findInstant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import { buildRecord } from "../support/record";

const found = findInstant("2026-01-01T00:00:00.000Z");
if (found === null) throw new Error("no instant");
const now = found;
const fields = buildFields("issue");
const record = buildRecord({
  issues: [{ slug: "i", options: ["near", "middle", "far"] }],
  statements: [{ id: "s", parties: ["a"], saidOn: "2025-03-05", claims: [{ issue: "i", option: "middle" }] }],
  positions: [{ party: "a", issue: "i", prefers: "middle", from: "2025-03-05", rests: ["s"] }],
});
const held = record.issues[0];
const prefill = buildPrefill(record, { kind: "issue", target: "i" });
if (held === undefined || prefill === null) throw new Error("no issue");
const issue = held;
const start: JsonObject = { ...prefill, rescale: null };
const rows = listOptionRows(start);

const settle = (change: JsonObject, before: JsonObject = start) =>
  settleIssue(fields, issue, before, { ...before, ...change });
const check = (content: JsonObject) => checkEntry(record, { kind: "issue", target: "i" }, content, now);
const without = (key: string) => rows.filter((row) => row.key !== key);

describe("the options of an issue that is published", () => {
  it("ask nothing while only their words change", () => {
    const renamed = settle({ options: rows.map((row) => ({ ...row, label: "Other words" })) });
    expect(renamed.rescale).toBeNull();
    expect(check(renamed).faults).toEqual([]);
  });

  it("are numbered by their order, which asks why where positions change with it", () => {
    const turned = settle({ options: rows.toReversed() });
    expect(listOptionRows(turned).map(({ key, step }) => [key, step])).toEqual([
      ["far", 1],
      ["middle", 2],
      ["near", 3],
    ]);
    expect(previewRescale(record, issue, turned, now).moved).toEqual([]);
    expect(check(turned).faults).toEqual([]);
    const longer = settle({ options: [{ ...rows[0], key: "zero" }, ...rows] });
    const preview = previewRescale(record, issue, longer, now);
    expect(preview.moved.map(({ party, from, to }) => [party, from.step, to.step])).toEqual([["a", 2, 3]]);
    expect(check(longer).faults).toEqual([
      { at: "rescale.reason", reason: expect.stringContaining("should say why") },
    ]);
    expect(check({ ...longer, rescale: { mapping: {}, reason: "One was missing." } }).faults).toEqual([]);
  });

  it("ask what takes the place of one that goes, and move what is coded by it", () => {
    const gone = settle({ options: without("middle") });
    expect(previewRescale(record, issue, gone, now).gone.map(({ key }) => key)).toEqual(["middle"]);
    expect(check(gone).faults).toContainEqual({
      at: "rescale.mapping[middle]",
      reason: "should say which option takes its place",
    });
    const mapped = { ...gone, rescale: { mapping: { middle: "far" }, reason: "The two were one." } };
    expect(previewRescale(record, issue, mapped, now)).toMatchObject({
      moved: [{ party: "a", from: { key: "middle" }, to: { key: "far" } }],
      statements: 1,
    });
    const { changes, faults } = check(mapped);
    expect(faults).toEqual([]);
    if (changes === null) throw new Error("nothing changes");
    const after = mergeRecord(record, changes);
    expect(after.issues[0]).toMatchObject({ retired: [{ key: "middle", into: "far" }] });
    expect(after.positions[0]?.revisions.at(-1)).toMatchObject({
      stance: { preferred: "far" },
      correction: "The two were one.",
    });
  });

  it("forget what was said of an option that comes back", () => {
    const gone = settle({ options: without("middle") });
    const mapped = { ...gone, rescale: { mapping: { middle: "far" }, reason: "Because." } };
    expect(settle({ options: rows }, mapped).rescale).toBeNull();
    expect(settle({ options: without("near") }, mapped).rescale).toEqual({ mapping: {}, reason: "Because." });
  });

  it("keep their level while positions stand", () => {
    const nominal = settle({ level: "nominal" });
    expect(check({ ...nominal, rescale: { mapping: {}, reason: "Because." } }).faults).toContainEqual({
      at: "level",
      reason: "should stay ordinal: positions are coded by it",
    });
  });

  it("keep those that were retired earlier, whatever else changes", () => {
    const marsh = { key: "marsh", label: "Marsh", short: "marsh", origin: "texts", into: "far" } as const;
    const older = { ...record, issues: [{ ...issue, retired: [marsh] }] };
    const { changes, faults } = checkEntry(
      older,
      { kind: "issue", target: "i" },
      { ...start, title: "Another title" },
      now,
    );
    expect(faults).toEqual([]);
    expect(changes && mergeRecord(older, changes).issues[0]).toMatchObject({
      title: "Another title",
      retired: [marsh],
    });
  });
});

describe("a new option", () => {
  const add = (row: JsonObject, before: JsonObject) =>
    settle({ options: [...rows, row] }, { ...start, options: [...rows, before] });
  const key = (content: JsonObject) => listOptionRows(content).at(-1)?.key;
  const blank = { key: "", label: "", short: "", origin: null, step: null, value: null };

  it("is called after its short label until somebody types another key", () => {
    expect(key(add(blank, blank))).toBe("");
    expect(key(add({ ...blank, short: "Fa" }, blank))).toBe("fa");
    expect(key(add({ ...blank, key: "fa", short: "Farther" }, { ...blank, key: "fa", short: "Fa" }))).toBe(
      "farther",
    );
    expect(key(add({ ...blank, key: "own", short: "Fa" }, { ...blank, key: "fa", short: "Fa" }))).toBe("own");
    expect(key(add({ ...blank, key: "own", short: "Far" }, { ...blank, key: "own", short: "Fa" }))).toBe(
      "own",
    );
  });

  it("gets a key that no other has, in use or retired", () => {
    expect(key(add({ ...blank, short: "Far" }, blank))).toBe("far-2");
  });

  it("has a place on the scale only where the issue is interval", () => {
    const valued = { ...blank, value: 7 };
    expect(listOptionRows(add(valued, blank)).at(-1)?.value).toBeNull();
    const interval = settle({ level: "interval", options: [...rows, valued] });
    expect(listOptionRows(interval).at(-1)?.value).toBe(7);
    expect(interval.scale).toEqual({ min: null, max: null, unit: "" });
    expect(settle({ level: "ordinal" }, interval).scale).toBeNull();
  });
});

describe("a new issue", () => {
  it("has nothing to re-scale", () => {
    const blank = buildBlank(fields);
    const settled = settleIssue(fields, null, blank, { ...blank, options: rows });
    expect(settled.rescale).toBeNull();
  });
});
