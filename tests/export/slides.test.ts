import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { buildStandardBriefing } from "@/lib/briefing/standard-briefing";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, ORIGIN, openPool } from "./support/made-files";
import { flat, listElements, readParts, readPartsLike, readSheet, readText } from "./support/read-office";

const LATER = instant("2026-11-22T00:00:00.000Z");
const builtIn = getBuiltIn();
/* The built-in record has no saliences, without which one figure has no chart. */
const record = {
  ...builtIn,
  positions: builtIn.positions.map((position, at) => ({
    ...position,
    revisions: position.revisions.map((revision) => ({
      ...revision,
      salience: { value: (at * 37) % 101, reason: "For the test." },
    })),
  })),
};
const figures = FIGURES.map((name) =>
  buildFigure(record, name, buildDefaultRequest(record, LATER), "/x?y=z"),
);

let decks: readonly { readonly figure: FramedFigure | null; readonly bytes: Uint8Array }[];
beforeAll(async () => {
  const pool: WorkerPool = openPool();
  const made: (typeof decks)[number][] = [];
  for (const figure of figures) {
    made.push({ figure, bytes: (await pool.run(figureJob(figure, "pptx"))).bytes });
  }
  const briefing = buildStandardBriefing(record, { now: LATER, since: record.negotiation.coverage.from });
  const document = buildDocument(record, briefing, { now: LATER, origin: ORIGIN, path: "/briefing" });
  made.push({
    figure: null,
    bytes: (await pool.run({ kind: "briefing", document, format: "pptx" })).bytes,
  });
  decks = made;
}, 120_000);

const readSlides = (bytes: Uint8Array) => readPartsLike(bytes, /slides\/slide\d+\.xml$/);

describe("A presentation", () => {
  test("has one title on each slide, and no two alike", () => {
    for (const { bytes } of decks) {
      const titles = readSlides(bytes).map((slide) =>
        listElements(slide, "p:sp")
          .filter((shape) => /<p:ph type="(?:title|ctrTitle)"\/>/.test(shape))
          .map((shape) => flat(readText(shape))),
      );
      for (const each of titles) expect(each).toEqual([expect.stringMatching(/./)]);
      expect(new Set(titles.flat()).size).toBe(titles.length);
    }
  });

  test("tells the shapes of a slide apart, and says of each what it is or that it only guides the eye", () => {
    for (const { bytes } of decks) {
      for (const slide of readSlides(bytes)) {
        const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const kind of ["p:graphicFrame", "p:grpSp", "p:pic"]) {
          for (const shape of listElements(slide, kind)) {
            expect(shape).toMatch(/^<p:\w+><p:nv\w+><p:cNvPr id="\d+" name="[^"]+" descr="[^"]+"\/>/);
          }
        }
        for (const shape of listElements(slide, "p:sp").filter((each) => !each.includes("<p:txBody>"))) {
          expect(shape).toMatch(/<adec:decorative [^>]*val="1"\/>| descr="[^"]+"/);
        }
      }
    }
  });

  test("keeps everything on the slide", () => {
    for (const { bytes } of decks) {
      for (const slide of readSlides(bytes)) {
        const places = slide.matchAll(
          /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:(?:ext) cx="(\d+)" cy="(\d+)"\/>/g,
        );
        for (const [, x, y, width, height] of places) {
          expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(960 * 12_700);
          expect(Number(y) + Number(height)).toBeLessThanOrEqual(540 * 12_700);
        }
      }
    }
  });
});

/** What a chart shows, by the column of its workbook that it names. */
function readCache(chart: string): ReadonlyMap<string, readonly (string | null)[]> {
  return new Map(
    ["c:strRef", "c:numRef"]
      .flatMap((kind) => listElements(chart, kind))
      .map((reference) => {
        const values: (string | null)[] = Array(
          Number(/<c:ptCount val="(\d+)"/.exec(reference)?.[1] ?? 0),
        ).fill(null);
        for (const point of listElements(reference, "c:pt")) {
          values[Number(/idx="(\d+)"/.exec(point)?.[1])] = readText(point);
        }
        return [readText(/<c:f>.*?<\/c:f>/.exec(reference)?.[0] ?? ""), values];
      }),
  );
}

describe("A chart that can be changed", () => {
  test("shows what the workbook within holds, cell by cell, and every cell of it", () => {
    for (const { bytes } of decks) {
      const parts = unzipSync(bytes);
      for (const [path, chart] of readParts(bytes)) {
        const number = /charts\/chart(\d+)\.xml$/.exec(path)?.[1];
        if (number === undefined) continue;
        const relations = readParts(bytes).get(`ppt/charts/_rels/chart${number}.xml.rels`) ?? "";
        const target = /Id="rId1" Type="[^"]*\/package" Target="\/([^"]*)"/.exec(relations)?.[1] ?? "";
        expect(chart).toContain('<c:externalData r:id="rId1">');
        const rows = readSheet(parts[target] ?? new Uint8Array(), 1);
        let cells = 0;
        for (const [reference, values] of readCache(chart)) {
          const [, column = "A", from = "", to = from] =
            /^Data!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(reference) ?? [];
          const at = column.charCodeAt(0) - 65;
          const held = rows.slice(Number(from) - 1, Number(to)).map((row) => row[at] ?? null);
          expect(values).toEqual(held.map((cell) => (cell === null ? null : String(cell))));
          cells += values.length;
        }
        // All but the heading above the places.
        const width = rows[0]?.length ?? 0;
        expect(cells).toBe(width * rows.length - 1);
      }
    }
  });

  test("has as many marks as the figure counts, and every event by its number", () => {
    for (const { figure, bytes } of decks) {
      const charts = readPartsLike(bytes, /charts\/chart\d+\.xml$/);
      if (figure === null || charts.length === 0) continue;
      const { body } = figure;
      const points = charts.flatMap((chart) =>
        body.kind === "lines"
          ? listElements(chart, "c:dPt")
          : [...listElements(chart, "c:val"), ...listElements(chart, "c:yVal")].flatMap((each) =>
              listElements(each, "c:pt"),
            ),
      );
      expect(points).toHaveLength(figure.counts.marks);
      if (body.kind !== "lines") continue;
      const numbers = charts
        .flatMap((chart) => listElements(chart, "c:dLbl"))
        .flatMap((label) => {
          const [first = 0, last = first] = readText(label).split("–").map(Number);
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        });
      expect(numbers).toEqual(body.events.map(({ number }) => number));
    }
  });
});
