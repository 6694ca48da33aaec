import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readText as readCell } from "@/lib/desk/csv/cell-text";
import { addDays, daysBetween } from "@/lib/domain/day";
import type { Format } from "@/lib/export/export-job";
import { writePng } from "@/lib/export/png";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { figureFiles } from "@/messages";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";
import {
  flat,
  listElements,
  mergeTables,
  readPartsLike,
  readSheet,
  readTables,
  readText,
} from "./support/read-office";

const LATER = instant("2026-11-22T00:00:00.000Z");
const record = getBuiltIn();
const { coverage } = record.negotiation;

/** Any of the figures with any parties, issues and day. */
const states = fc
  .record({
    name: fc.constantFrom(...FIGURES),
    parties: fc.subarray(
      record.parties.map(({ slug }) => slug),
      { minLength: 2, maxLength: 6 },
    ),
    issues: fc.subarray(record.issues.map(({ slug }) => slug)),
    issue: fc.constantFrom(...record.issues.map(({ slug }) => slug)),
    proposal: fc.constantFrom(...record.proposals.map(({ slug }) => slug)),
    days: fc.nat({ max: daysBetween(coverage.from, coverage.through) }),
    to: fc.nat(),
  })
  .map(({ name, parties, issues, issue, proposal, days, to }) => {
    const request = {
      ...buildDefaultRequest(record, LATER),
      ...{ parties, issues, issue, proposal, to: parties[to % parties.length] ?? "" },
      asOf: addDays(coverage.from, days),
    };
    return buildFigure(record, name, request, "/x?y=z");
  });

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool();
});

const tight = (text: string) => text.replace(/\s+/g, "");
const write = async (figure: FramedFigure, format: Format) =>
  (await pool.run(figureJob(figure, format))).bytes;
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const holds = (check: (figure: FramedFigure) => Promise<void>) =>
  fc.assert(fc.asyncProperty(states, check), { numRuns: 20 });

/** The grid as it is read: a text per cell. */
const showGrid = ({ grid }: FramedFigure) =>
  grid.rows.map((row) =>
    grid.columns.map(({ kind }, at) => flat(figureFiles.value(row[at] ?? null, kind)).replaceAll("; ", ";")),
  );
const loose = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll("; ", ";")));

describe("Whatever is chosen, a file holds all that the figure counts", () => {
  test("CSV: every value of the data, numbers as numbers", () =>
    holds(async (figure) => {
      const text = decode(await write(figure, "csv"));
      expect(text.startsWith("\ufeff")).toBe(true);
      const [head, ...rows] = parse(text, { bom: true });
      expect(head).toEqual(figure.data.columns.map(({ key }) => key));
      expect(rows).toHaveLength(figure.counts.rows);
      expect(rows.map((row) => row.map(readCell))).toEqual(
        figure.data.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
      );
    }));

  test("JSON: the whole figure, with its hash and its full address", () =>
    holds(async (figure) => {
      const read = JSON.parse(decode(await write(figure, "json")));
      const { permalink, ...rest } = figure;
      expect(read).toMatchObject(JSON.parse(JSON.stringify(rest)));
      expect(read.permalink).toBe(`https://parley.example${permalink}`);
      expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(read.version).toBe(1);
    }));

  test("SVG, PNG and PDF: every mark and every source on their pages, and the same pages in each", () =>
    holds(async (figure) => {
      const first = await pool.run(figureJob(figure, "svg"));
      const svgs = [decode(first.bytes)];
      for (let page = 2; page <= first.pages; page += 1) {
        svgs.push(decode((await pool.run(figureJob(figure, "svg", { page }))).bytes));
      }
      expect(svgs.join("").match(/ class="mark"/g) ?? []).toHaveLength(figure.counts.marks);
      const drawn = tight(
        svgs.map((svg) => readText(svg.replace(/<metadata>.*?<\/metadata>/s, ""))).join(""),
      );
      for (const { text } of figure.sources) expect(drawn).toContain(tight(text));
      const page = svgs.length;
      const picture = await pool.run(figureJob(figure, "png", { page }));
      const width = Number(/^<svg [^>]*?\bwidth="(\d+)/.exec(svgs[page - 1] ?? "")?.[1]);
      expect(Buffer.from(picture.bytes).equals(Buffer.from(writePng(svgs[page - 1] ?? "", width)))).toBe(
        true,
      );
      expect([picture.pages, (await pool.run(figureJob(figure, "pdf"))).pages]).toEqual([page, page]);
    }));

  test("Markdown: a line per row, a cell per column, every source by its number", () =>
    holds(async (figure) => {
      const text = decode(await write(figure, "md"));
      const lines = text.split("\n").filter((line) => line.startsWith("| "));
      expect(lines).toHaveLength(figure.grid.rows.length + 2);
      const cells = lines.slice(2).map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
      const shown = cells.map((row) =>
        row.map((cell) => flat(cell.replaceAll("<br>", "\n").replace(/\\(.)/g, "$1"))),
      );
      expect(loose(shown)).toEqual(showGrid(figure));
      expect(text.match(/^\d+\. /gm) ?? []).toHaveLength(figure.counts.sources);
    }));

  test("XLSX: typed cells of the data, the table, the sources and the counts", () =>
    holds(async (figure) => {
      const bytes = await write(figure, "xlsx");
      const day = (text: string) => Date.parse(text) / 864e5 + 25_569;
      for (const [at, { columns, rows }] of [figure.data, figure.grid].entries()) {
        const [head, ...written] = readSheet(bytes, at + 1);
        expect(head).toEqual(columns.map(({ key, label }) => (at === 0 ? key : label)));
        expect(written.map((row) => columns.map((_, column) => row[column] ?? null))).toEqual(
          rows.map((row) =>
            row.map((cell, column) =>
              columns[column]?.kind === "day" && typeof cell === "string" ? day(cell) : cell,
            ),
          ),
        );
      }
      expect(
        readSheet(bytes, 4)
          .slice(1)
          .map(([number, text]) => [number, text]),
      ).toEqual(figure.sources.map(({ number, text }) => [number, text]));
      const about = new Map(readSheet(bytes, 5).map(([name, value]) => [name, value]));
      const { rows: count, cells, marks } = figureFiles.about;
      expect([about.get(count), about.get(cells), about.get(marks)]).toEqual([
        figure.counts.rows,
        figure.counts.cells,
        figure.counts.marks,
      ]);
      expect(readPartsLike(bytes, /sheet\d+\.xml$/).join("")).not.toContain("<f>");
    }));

  test("PPTX: every cell in native tables, every mark in native charts, every source on a slide and in the notes", () =>
    holds(async (figure) => {
      const bytes = await write(figure, "pptx");
      const slides = readPartsLike(bytes, /slides\/slide\d+\.xml$/);
      const tables = slides.flatMap((slide) => readTables(slide, "a"));
      expect(loose(mergeTables(tables))).toEqual(showGrid(figure));
      const [texts, notes] = [slides, readPartsLike(bytes, /notesSlide\d+\.xml$/)].map((xml) =>
        flat(xml.map(readText).join(" ")),
      );
      for (const { number, text } of figure.sources) {
        expect(texts).toContain(flat(`${number} ${text}`));
        expect(notes).toContain(flat(`${number} ${text}`));
      }
      const charts = readPartsLike(bytes, /charts\/chart\d+\.xml$/);
      const values = charts
        .flatMap((chart) => [...listElements(chart, "c:val"), ...listElements(chart, "c:yVal")])
        .flatMap((each) => listElements(each, "c:pt"));
      const { kind } = figure.body;
      const dots = charts.flatMap((chart) => listElements(chart, "c:dPt"));
      if (kind === "lines") expect(dots).toHaveLength(figure.counts.marks);
      if (kind === "bars" || kind === "scatter" || kind === "profile") {
        expect(values).toHaveLength(figure.counts.marks);
      }
      for (const chart of charts) expect(new Set(chart.match(/<c:axId val="\d+"\/>/g)).size).toBe(2);
    }));

  test(
    "DOCX: every cell in native tables under a repeated head, every source by its number",
    () =>
      holds(async (figure) => {
        const [document = ""] = readPartsLike(await write(figure, "docx"), /word\/document\.xml$/);
        const tables = readTables(document, "w");
        expect(loose(mergeTables(tables))).toEqual(showGrid(figure));
        expect(document.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
        const rows = tables.reduce((sum, table) => sum + table.length, 0);
        expect(document.match(/<w:cantSplit\/>/g) ?? []).toHaveLength(rows);
        const text = flat(readText(document));
        for (const source of figure.sources) expect(text).toContain(flat(source.text));
      }),
    240_000,
  );
});
