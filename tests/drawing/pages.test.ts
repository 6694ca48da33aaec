import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES, type PageSizeName } from "@/lib/drawing/page-size";
import { countMarks } from "@/lib/drawing/scene";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { type FigureChoice, figureArbitrary } from "../support/figure-arbitrary";
import { listPlaced } from "../support/scene-walk";

const SIZES: readonly PageSizeName[] = ["slide", "column", "square", "a4"];
const LEAST_TEXT = 11;
const ROUNDING = 0.01;
const MARK = 12;

/* Those that are drawn here; charts are placed as a whole. */
const DRAWN = ["matrix", "agreement", "scale", "scorecard"] as const;

const choice = fc.tuple(figureArbitrary(DRAWN), fc.constantFrom(...SIZES), fc.boolean());

function draw({ record, figure, request }: FigureChoice, size: PageSizeName, isLong: boolean) {
  const framed = buildFigure(record, figure, request, "/talks/figures/x");
  const permalink = `https://parley.example${framed.permalink}${isLong ? "&parties=somebody".repeat(400) : ""}`;
  return { framed, scenes: composeFigure(framed, PAGE_SIZES[size], { permalink, hash: "0".repeat(64) }) };
}

describe("the pages of any figure", () => {
  it("hold all of it between their margins, above the footer, and in letters large enough to read", () => {
    fc.assert(
      fc.property(choice, ([given, size, isLong]) => {
        const { margin } = PAGE_SIZES[size];
        for (const { shapes, width, height } of draw(given, size, isLong).scenes) {
          const [content, footer] = shapes;
          if (content?.kind !== "group" || footer?.kind !== "group") throw new Error("a page has two parts");
          // Marks may reach a little into the margin; texts may not.
          const faults = [
            ...listPlaced([content]).filter(
              ({ left, right, bottom }) =>
                left < margin - MARK || right > width - margin + MARK || bottom > footer.y + ROUNDING,
            ),
            ...listPlaced(shapes).filter(
              ({ text, size: letters, left, right, bottom }) =>
                text !== null &&
                ((letters ?? 0) < LEAST_TEXT ||
                  left < margin - ROUNDING ||
                  right > width - margin + ROUNDING ||
                  bottom > height - margin + ROUNDING),
            ),
          ];
          expect(faults).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have as many marks together as the figure counts", () => {
    fc.assert(
      fc.property(choice, ([given, size]) => {
        const { framed, scenes } = draw(given, size, false);
        expect(scenes.reduce((sum, { shapes }) => sum + countMarks(shapes), 0)).toBe(framed.counts.marks);
      }),
      { numRuns: 300 },
    );
  });

  it("name every source, and no figure's table has other counts than it says", () => {
    fc.assert(
      fc.property(choice, ([given, size]) => {
        const { framed, scenes } = draw(given, size, false);
        const { counts, data, grid, sources } = framed;
        expect(counts.rows).toBe(data.rows.length);
        expect(counts.cells % Math.max(grid.rows.length, 1)).toBe(0);
        expect(counts.sources).toBe(sources.length);
        for (const table of [data, grid]) {
          expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
          for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        }
        const drawn = scenes
          .flatMap(({ shapes }) => listPlaced(shapes).flatMap(({ text }) => text ?? []))
          .join(" ")
          .replaceAll(/\s+/g, "");
        for (const { text } of sources) expect(drawn).toContain(text.replaceAll(/\s+/g, ""));
      }),
      { numRuns: 100 },
    );
  });
});
