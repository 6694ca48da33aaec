import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import type { ComparableRecord } from "@/lib/domain/model";
import { buildMatrix, type MatrixRequest } from "@/lib/figures/build-matrix";
import { mergeLanes } from "@/lib/figures/merge-lanes";
import { buildRecord, instant, NOW } from "../support/record";

const matrixOf = (record: ComparableRecord, changes: Partial<MatrixRequest> = {}) =>
  buildMatrix(record, {
    asOf: record.negotiation.coverage.through,
    recordedAt: instant(NOW),
    compare: null,
    parties: record.parties.map(({ slug }) => slug),
    categories: [],
    diff: false,
    basis: "default",
    q: "",
    sort: "codebook",
    to: "a",
    ...changes,
  });

const rows = (spec: ReturnType<typeof matrixOf>) => spec.groups.flatMap((group) => group.rows);
const cell = (spec: ReturnType<typeof matrixOf>, party: string, issue = "i") =>
  rows(spec)
    .find((row) => row.issue.slug === issue)
    ?.cells.find((each) => each.party === party);

describe("a cell", () => {
  it("shows its place, what it rules out and how its party came there", () => {
    const record = buildRecord({
      parties: ["a", "b"],
      issues: [{ slug: "i", options: 4 }],
      positions: [
        { party: "a", issue: "i", from: "2025-03-05", prefers: "o1" },
        { party: "a", issue: "i", from: "2025-04-05", prefers: "o3", redLines: ["o4"] },
        { party: "b", issue: "i", from: "2025-03-05", prefers: "o3", attribution: "reported" },
      ],
    });
    const spec = matrixOf(record, { compare: getDay("2025-03-10") });
    expect(cell(spec, "a")).toMatchObject({
      state: "stated",
      step: 3,
      steps: 4,
      pips: ["empty", "empty", "preferred", "ruled-out"],
      camp: 0,
      value: 2 / 3,
      distance: 0,
      marks: [
        { kind: "moved", from: "1", to: "3" },
        { kind: "rules-out", options: ["4"] },
      ],
    });
    expect(cell(spec, "b")).toMatchObject({
      camp: 0,
      marks: [{ kind: "attribution", attribution: "reported" }, { kind: "old-evidence" }],
    });
    expect(spec.changed).toBe(1);
  });

  it("known only from a report has no tint and no place once reports are left out", () => {
    const record = buildRecord({
      parties: ["a", "b"],
      positions: [
        { party: "a", issue: "i", prefers: "o1" },
        { party: "b", issue: "i", prefers: "o1", attribution: "reported" },
      ],
    });
    const row = rows(matrixOf(record, { basis: "own" }))[0];
    expect(row?.cells[1]).toMatchObject({ camp: null, value: null, distance: null, step: 1 });
    expect(row?.scale.lanes.map(({ party }) => party)).toEqual(["a"]);
    expect(row?.scale.unplaced).toEqual([{ party: expect.any(String), state: "set-aside" }]);
    expect(row?.verdict).toBe("unknown");
  });

  it("without a preferred option has no number, whatever it offers", () => {
    const record = buildRecord({
      parties: ["a", "b"],
      issues: [{ slug: "i", options: 4 }],
      positions: [
        { party: "a", issue: "i", stance: { state: "ambiguous", span: ["o2", "o3"] } },
        {
          party: "b",
          issue: "i",
          stance: { state: "conditional", preferred: null, offers: [{ options: ["o4"], condition: "if" }] },
        },
      ],
    });
    const spec = matrixOf(record);
    expect(cell(spec, "a")).toMatchObject({
      camp: null,
      value: null,
      step: null,
      pips: ["empty", "span", "span", "empty"],
    });
    expect(cell(spec, "b")).toMatchObject({ camp: null, pips: ["empty", "empty", "empty", "offer"] });
  });
});

describe("the rows", () => {
  const record = buildRecord({
    parties: ["a", "b"],
    issues: [{ slug: "i" }, { slug: "j", category: "other" }, { slug: "k", category: "other" }],
    positions: [
      { party: "a", issue: "i", prefers: "o1" },
      { party: "b", issue: "i", prefers: "o1" },
      { party: "a", issue: "j", prefers: "o1" },
      { party: "b", issue: "j", prefers: "o3" },
    ],
  });
  const slugs = (changes: Partial<MatrixRequest>) =>
    rows(matrixOf(record, changes)).map((row) => row.issue.slug);

  it("stand under their categories in the codebook's order, and under none in any other", () => {
    expect(matrixOf(record).groups.map(({ category }) => category?.slug)).toHaveLength(2);
    expect(matrixOf(record, { sort: "divergence" }).groups.map(({ category }) => category)).toEqual([null]);
    expect(slugs({ sort: "divergence" })[0]).toBe("j");
  });

  it("are those with differences, of a category, or with all words searched for", () => {
    expect(slugs({ diff: true })).toEqual(["j"]);
    expect(slugs({ categories: ["other"] })).toEqual(["j", "k"]);
    expect(slugs({ q: "no such words" })).toEqual([]);
    expect(matrixOf(record, { diff: true }).issues).toEqual({ shown: 1, total: 3 });
  });
});

describe("the lines of a scale", () => {
  it("are shared by parties whose every mark is the same", () => {
    const record = buildRecord({
      parties: ["a", "b", "c"],
      positions: [
        { party: "a", issue: "i", prefers: "o1" },
        { party: "b", issue: "i", prefers: "o1", redLines: ["o2"] },
        { party: "c", issue: "i", prefers: "o1" },
      ],
    });
    const lanes = rows(matrixOf(record))[0]?.scale.lanes ?? [];
    expect(mergeLanes(lanes).map(({ names }) => names.length)).toEqual([2, 1]);
  });
});
