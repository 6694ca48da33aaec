import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NegotiationRecord } from "@/lib/domain/model";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "../../support/built-in";
import { figureArbitrary } from "../../support/figure-arbitrary";
import { buildRecord, instant, NOW } from "../../support/record";
import { listTexts } from "../../support/scene-walk";

const matrixOf = (record: NegotiationRecord, changes: Partial<FigureRequest> = {}) =>
  buildFigure(record, "matrix", { ...buildDefaultRequest(record, instant(NOW)), ...changes }, "/x");

const pagesOf = (...given: Parameters<typeof matrixOf>) =>
  composeFigure(matrixOf(...given), PAGE_SIZES.slide, { permalink: "https://x/y", hash: "0".repeat(64) }).map(
    listTexts,
  );

const record = buildRecord({
  parties: ["a", "b", "c", "d", "e"],
  issues: [
    { slug: "i", options: 4 },
    { slug: "j", options: 4, category: "other" },
  ],
  positions: [
    { party: "a", issue: "i", prefers: "o1", redLines: ["o4"], source: "first" },
    {
      party: "b",
      issue: "i",
      stance: {
        state: "conditional",
        preferred: null,
        offers: [{ options: ["o3"], condition: "If all agree." }],
      },
      source: "second",
    },
    { party: "c", issue: "i", stance: { state: "ambiguous", span: ["o2", "o3"] }, source: "first" },
    { party: "d", issue: "i", stance: { state: "no-position" }, confidence: null },
    { party: "a", issue: "j", from: "2025-04-05", prefers: "o2", source: "third" },
  ],
});

describe("the matrix as a figure", () => {
  it("tells the five states apart, in its table and in its drawing", () => {
    const { grid, data } = matrixOf(record);
    const [row = []] = grid.rows;
    const cells = row.slice(2, 7).map(String);
    expect(cells[0]).toContain("step 1 of 4");
    expect(cells[1]).toContain("conditional");
    expect(cells[2]).toContain("ambiguous");
    expect(cells[3]).toBe("No position found");
    expect(cells[4]).toBe("Not researched");
    const state = data.columns.findIndex(({ key }) => key === "state");
    expect(data.rows.slice(0, 5).map((each) => each[state])).toEqual([
      "stated",
      "conditional",
      "ambiguous",
      "no-position",
      "not-researched",
    ]);
    const drawn = pagesOf(record).flat();
    expect(drawn).toContain("No position found");
    expect(drawn.filter((text) => text === "Not researched")).toHaveLength(5);
  });

  it("has no number for what is not known", () => {
    const { data } = matrixOf(record);
    const at = (key: string) => data.columns.findIndex((column) => column.key === key);
    for (const row of data.rows.slice(1, 5)) {
      for (const key of ["step", "place", "camp", "distance"]) expect(row[at(key)]).toBeNull();
    }
  });

  it("numbers its sources in the order in which its rows rest on them, whichever rows are chosen", () => {
    expect(matrixOf(record).sources.map(({ slug }) => slug)).toEqual(["first", "second", "third"]);
    expect(matrixOf(record, { issues: ["j"] }).sources.map(({ slug }) => slug)).toEqual(["third"]);
    expect(matrixOf(record, { sort: "newest" }).sources.map(({ slug }) => slug)[0]).toBe("third");
    expect(matrixOf(record, { issues: ["j"] }).grid.rows[0]?.[2]).toContain("[1]");
  });

  it("shows the issues chosen and no others, and says so", () => {
    const { grid, filters, counts } = matrixOf(record, { issues: ["j"], parties: ["a", "b"] });
    expect(grid.rows.map(([title]) => title)).toHaveLength(1);
    expect(filters).toHaveLength(2);
    expect(counts).toMatchObject({ rows: 2, cells: 4, marks: 3, sources: 1 });
  });

  it("says what changed since another day", () => {
    const { subtitle, summary, grid } = matrixOf(record, { compare: record.negotiation.coverage.from });
    expect(subtitle).toContain("changes since 1 March 2025");
    expect(summary).toContain("1 cell");
    expect(String(grid.rows[1]?.[2])).toContain("first recorded");
  });

  it("explains the marks that it has, and none else", () => {
    const labels = (figure: ReturnType<typeof matrixOf>) =>
      figure.legend.map(({ label }) => label).join(" | ");
    expect(labels(matrixOf(record))).toContain("ruled out");
    expect(labels(matrixOf(record, { issues: ["j"] }))).not.toContain("ruled out");
    expect(labels(matrixOf(record, { lens: "relative", to: "b" }))).toMatch(/further from/);
  });

  it("begins each category once, above its first row, and heads every page", () => {
    const pages = pagesOf(getBuiltIn());
    const titles = getBuiltIn().categories.map(({ title }) => title);
    const all = pages.flat();
    for (const title of titles) expect(all.filter((text) => text === title)).toHaveLength(1);
    const last = pages.length - 1;
    for (const page of pages.slice(0, last)) expect(page).toContain("Verdict");
  });

  it("of a record without issues says that there are none", () => {
    const empty = buildRecord({ issues: [] });
    expect(matrixOf(empty).counts).toEqual({ rows: 0, cells: 0, marks: 0, sources: 0 });
    expect(pagesOf(empty).flat().join(" ")).toContain("has no issue yet");
  });

  it("draws every cell of its table: each option that a cell names stands on some page", () => {
    fc.assert(
      fc.property(figureArbitrary(["matrix"]), ({ record: given, request }) => {
        const figure = buildFigure(given, "matrix", request, "/x");
        if (figure.body.kind !== "matrix") throw new Error("no matrix");
        const drawn = composeFigure(figure, PAGE_SIZES.a4, { permalink: "/x", hash: "0".repeat(64) })
          .flatMap(listTexts)
          .join("")
          .replaceAll(/\s+/g, "");
        const rows = figure.body.matrix.groups.flatMap((group) => group.rows);
        for (const { issue, cells } of rows) {
          // A row may go on overleaf, between any two lines; a word of it is in one piece.
          for (const word of issue.title.split(" ").filter((each) => each.length < 8)) {
            expect(drawn).toContain(word.replaceAll(/\s+/g, ""));
          }
          for (const { day } of cells)
            if (day !== null) expect(drawn).toContain(String(Number(day.slice(8))));
        }
      }),
      { numRuns: 60 },
    );
  });
});
