import { beforeAll, describe, expect, test } from "vitest";
import { partColumns } from "@/lib/export/office/column-widths";
import { buildOfficeTable } from "@/lib/export/office/table-model";
import { readPath } from "@/lib/export/pptx/path-points";
import { splitParagraph } from "@/lib/export/pptx/slide-text";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";
import { listElements, readPartsLike, readTables } from "./support/read-office";

const record = getBuiltIn();
const figure = buildFigure(
  record,
  "agreement",
  buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z")),
  "/x",
);
/** Slides are 540 points high; their foot takes at least this. */
const BOTTOM = (540 - 30) * 12_700;

const withGrid = (rows: number, columns: number, text = "41 % on 7 of 25 issues"): FramedFigure => ({
  ...figure,
  grid: {
    columns: [
      { key: "row", label: "Row", kind: "text" },
      ...Array.from({ length: columns }, (_, at) => ({
        key: `c${at}`,
        label: `Column ${at}`,
        kind: "text" as const,
      })),
    ],
    rows: Array.from({ length: rows }, (_, at) => [`Row ${at}`, ...Array(columns).fill(`${text} ${at}`)]),
  },
});

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool();
});

async function readSlides(given: FramedFigure) {
  return readPartsLike((await pool.run(figureJob(given, "pptx"))).bytes, /slides\/slide\d+\.xml$/);
}

/** Where the tables of a slide end, in the units of Office drawings. */
const listEnds = (slide: string) =>
  listElements(slide, "p:graphicFrame").map((frame) => {
    const y = Number(/<a:off x="\d+" y="(\d+)"/.exec(frame)?.[1]);
    const rows = [...frame.matchAll(/<a:tr h="(\d+)"/g)].map(([, height]) => Number(height));
    return y + rows.reduce((sum, height) => sum + height, 0);
  });

describe("A table too long or too wide for a slide", () => {
  test("goes on under its head, above the foot of each slide, without losing a row", async () => {
    const given = withGrid(300, 4);
    const slides = await readSlides(given);
    expect(slides.length).toBeGreaterThan(10);
    const tables = slides.flatMap((slide) => readTables(slide, "a"));
    for (const [head] of tables)
      expect(head).toEqual(["Row", "Column 0", "Column 1", "Column 2", "Column 3"]);
    expect(tables.flatMap(([, ...rows]) => rows.map(([name]) => name))).toEqual(
      given.grid.rows.map(([name]) => name),
    );
    for (const end of slides.flatMap(listEnds)) expect(end).toBeLessThan(BOTTOM);
  });

  test("is parted between columns, each part with the names of its rows", async () => {
    const given = withGrid(3, 30, "Demilitarisation");
    const tables = (await readSlides(given)).flatMap((slide) => readTables(slide, "a"));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables)
      expect(table.slice(1).map(([name]) => name)).toEqual(["Row 0", "Row 1", "Row 2"]);
    const heads = tables.flatMap(([head = []]) => head.slice(1));
    expect(heads).toEqual(given.grid.columns.slice(1).map(({ label }) => label));
  });

  test("goes on with a row higher than a slide, line by line", async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(" ");
    const slides = await readSlides(withGrid(1, 2, words));
    for (const end of slides.flatMap(listEnds)) expect(end).toBeLessThan(BOTTOM);
    const cells = slides.flatMap((slide) => readTables(slide, "a").flatMap(([, ...rows]) => rows));
    expect(cells.map(([, cell]) => cell).join(" ")).toBe(`${words} 0`);
  });

  test("has no text smaller than 9 points", async () => {
    for (const slide of await readSlides(withGrid(40, 12))) {
      const sizes = [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
    }
  });

  test("is refused in words above what anybody shows", async () => {
    await expect(pool.run(figureJob(withGrid(9000, 4), "pptx"))).rejects.toThrow(/at most 200/);
    await expect(pool.run(figureJob(figure, "pptx"))).resolves.toBeDefined();
  });

  test("fills the width that there is, whatever its columns hold", () => {
    for (const columns of [1, 3, 9, 30]) {
      for (const group of partColumns(buildOfficeTable(withGrid(2, columns)), 10, 600)) {
        expect(group.widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(600);
        expect(group.columns[0]).toBe(0);
      }
    }
  });
});

test("A paragraph that is split loses no word and none of its looks", () => {
  const run = { face: "regular", size: 10, colour: "#000000" } as const;
  const paragraph = {
    runs: [
      { ...run, text: "one two three four five six seven eight " },
      { ...run, face: "bold" as const, text: "nine ten eleven twelve" },
    ],
  };
  const [before, after] = splitParagraph(paragraph, 60, 30) ?? [];
  const text = (given: typeof before) => given?.runs.map((each) => each.text).join("") ?? "";
  expect(`${text(before)} ${text(after)}`.replace(/\s+/g, " ")).toBe(
    paragraph.runs.map((each) => each.text).join(""),
  );
  expect(after?.runs.at(-1)?.face).toBe("bold");
  expect(splitParagraph(paragraph, 1000, 30)).toBeNull();
});

test("Outlines are read in absolute and in relative steps", () => {
  expect(readPath("M5 3.5l6 6m0-6l-6 6h2V0zL1 1")).toEqual([
    { kind: "move", points: [[5, 3.5]] },
    { kind: "line", points: [[11, 9.5]] },
    { kind: "move", points: [[11, 3.5]] },
    { kind: "line", points: [[5, 9.5]] },
    { kind: "line", points: [[7, 9.5]] },
    { kind: "line", points: [[7, 0]] },
    { kind: "close", points: [] },
    { kind: "line", points: [[1, 1]] },
  ]);
  expect(() => readPath("M0 0A1 1 0 0 0 1 1")).toThrow(RangeError);
});
