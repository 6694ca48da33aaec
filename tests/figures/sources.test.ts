import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import { buildSources } from "@/lib/figures/build-sources";
import { buildRecord } from "../support/record";

const read = buildRecord({
  statements: [
    { id: "s-p10-1", parties: ["a"], saidOn: "2025-03-05", source: "late", paragraph: 10 },
    { id: "s-p2-2", parties: [], saidOn: "2025-03-05", source: "late", paragraph: 2 },
    { id: "s-p2-1", parties: ["b"], saidOn: "2025-03-05", source: "late", paragraph: 2 },
    { id: "t-p1-1", parties: ["b"], saidOn: "2025-03-05", source: "early", paragraph: 1 },
  ],
  positions: [{ party: "a", issue: "i", prefers: "o2", from: "2025-03-05", rests: ["s-p10-1"] }],
  rest: {
    readings: [
      {
        source: "late",
        paragraphs: [
          { paragraph: 1, statements: [], reason: "heading", note: null },
          { paragraph: 2, statements: ["s-p2-1", "s-p2-2"], reason: null, note: null },
          { paragraph: 3, statements: [], reason: "repeats", note: "paragraph 2" },
          { paragraph: 10, statements: ["s-p10-1"], reason: null, note: null },
        ],
      },
    ],
  },
});
const record = {
  ...read,
  sources: read.sources.map((source) => ({
    ...source,
    publishedOn: source.slug === "early" ? getDay("2025-03-06") : null,
  })),
};
const { sources, totals } = buildSources(record, getDay("2025-05-31"));

describe("the sources", () => {
  it("stand in order of publication, those without a day last", () => {
    expect(sources.map(({ source }) => source.slug)).toEqual(["early", "late"]);
  });

  it("list their statements by paragraph, with what each speaks to", () => {
    const late = sources[1];
    expect(
      late?.spoken.map(({ paragraph, statements }) => [
        paragraph,
        statements.map(({ statement }) => statement.id),
      ]),
    ).toEqual([
      [2, ["s-p2-1", "s-p2-2"]],
      [10, ["s-p10-1"]],
    ]);
    expect(late?.spoken[1]?.statements[0]?.claims).toEqual([
      { issue: { slug: "i", title: "i" }, option: "o2" },
    ]);
  });

  it("account for the paragraphs that gave none", () => {
    expect(sources[1]?.silent).toEqual([
      { paragraph: 1, reason: "heading", note: null },
      { paragraph: 3, reason: "repeats", note: "paragraph 2" },
    ]);
    expect(totals).toEqual({
      paragraphs: 4,
      speaking: 3,
      statements: 4,
      reasons: [
        { reason: "heading", count: 1 },
        { reason: "repeats", count: 1 },
      ],
    });
  });

  it("show a copy with the source that it was merged into", () => {
    const [first] = record.sources;
    if (first === undefined) throw new Error("no source");
    const copy = { ...first, slug: "copy", mergedInto: "late" };
    const merged = buildSources({ ...record, sources: [...record.sources, copy] }, getDay("2025-05-31"));
    expect(merged.sources.map(({ source, copies }) => [source.slug, copies.map(({ slug }) => slug)])).toEqual(
      [
        ["early", []],
        ["late", ["copy"]],
      ],
    );
  });

  it("do not claim to have been read paragraph by paragraph where that is not recorded", () => {
    expect(sources[0]).toMatchObject({ paragraphs: null, statements: 1, silent: [] });
  });
});
