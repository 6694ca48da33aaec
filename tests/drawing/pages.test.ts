import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES, type PageSizeName } from "@/lib/drawing/page-size";
import { countMarks, type Scene } from "@/lib/drawing/scene";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { type FigureChoice, figureArbitrary } from "../support/figure-arbitrary";
import { listOverlaps, listPlaced } from "../support/scene-walk";

const SIZES: readonly PageSizeName[] = ["slide", "column", "square", "a4", "card"];
const LEAST_TEXT = 11;
/* On a slide of 13.33 inches 12 pixels are 9 points. */
const LEAST_SLIDE_TEXT = 12;
const ROUNDING = 0.01;
const MARK = 12;

const choice = fc.tuple(figureArbitrary(), fc.constantFrom(...SIZES), fc.boolean());

function draw({ record, figure, request }: FigureChoice, size: PageSizeName, isLong: boolean) {
  const framed = buildFigure(record, figure, request, "/talks/figures/x");
  const permalink = `https://parley.example${framed.permalink}${isLong ? "&parties=somebody".repeat(400) : ""}`;
  return { framed, scenes: composeFigure(framed, PAGE_SIZES[size], { permalink, hash: "0".repeat(64) }) };
}

/** What stands outside the margins, below the content's end, too small, or in the way of another text. */
function listFaults({ shapes, width, height, zoom = 1 }: Scene, size: PageSizeName) {
  const margin = PAGE_SIZES[size].margin / zoom;
  const least = size === "slide" ? LEAST_SLIDE_TEXT : LEAST_TEXT;
  const [content, footer] = shapes;
  if (content?.kind !== "group" || footer?.kind !== "group") throw new Error("a page has two parts");
  const placed = listPlaced(shapes);
  return [
    // Marks may reach a little into the margin; texts may not.
    ...listPlaced([content]).filter(
      ({ left, right, bottom }) =>
        left < margin - MARK || right > width - margin + MARK || bottom > footer.y + ROUNDING,
    ),
    ...placed.filter(
      ({ kind, size: letters, left, right, bottom }) =>
        kind === "text" &&
        ((letters ?? least) * zoom < least - ROUNDING ||
          left < margin - ROUNDING ||
          right > width - margin + ROUNDING ||
          bottom > height - margin + ROUNDING),
    ),
    ...listOverlaps(placed),
  ];
}

function expectWholeTables({ counts, data, grid, sources }: FramedFigure): void {
  expect(counts.rows).toBe(data.rows.length);
  expect(counts.cells % Math.max(grid.rows.length, 1)).toBe(0);
  expect(counts.sources).toBe(sources.length);
  for (const table of [data, grid]) {
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
}

const flat = (text: string) => text.replaceAll(/\s+/g, "");

describe("the pages of any figure", () => {
  it("hold all of it: within their margins, legible, nothing on top of another, every mark and every source", () => {
    fc.assert(
      fc.property(choice, ([given, size, isLong]) => {
        const { framed, scenes } = draw(given, size, isLong);
        expect(scenes.flatMap((scene) => listFaults(scene, size))).toEqual([]);
        expect(scenes.reduce((sum, { shapes }) => sum + countMarks(shapes), 0)).toBe(framed.counts.marks);
        expectWholeTables(framed);
        const drawn = flat(
          scenes.flatMap(({ shapes }) => listPlaced(shapes).flatMap(({ text }) => text ?? [])).join(" "),
        );
        for (const { text } of framed.sources) expect(drawn).toContain(flat(text));
      }),
      { numRuns: 300 },
    );
  });
});
