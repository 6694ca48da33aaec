import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import type { BriefingDocument, Inline } from "@/lib/briefing/document";
import { readText as readCell } from "@/lib/desk/csv/cell-text";
import type { Format } from "@/lib/export/export-job";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { writeText } from "@/lib/export/writable-text";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, HOSTILE, ORIGIN, openPool, spoil } from "./support/made-files";
import {
  flat,
  listLinks,
  mergeTables,
  readParts,
  readPartsLike,
  readSheet,
  readTables,
  readText,
} from "./support/read-office";

const LATER = instant("2026-11-22T00:00:00.000Z");
const record = getBuiltIn();
const names: readonly FigureName[] = ["agreement", "over-time", "divergence", "profile"];
const build = (name: FigureName) => buildFigure(record, name, buildDefaultRequest(record, LATER), "/x?y=z");
const spoiled = names.map((name) => spoil(build(name), HOSTILE));

/** What stays of the text in a document. */
const written = flat(writeText(HOSTILE));
/* Long words may be broken anywhere, so the comparison leaves white space out. */
const tight = (text: string) => text.replace(/\s/g, "");
/** What XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool();
});

const write = async (figure: (typeof spoiled)[number], format: Format) =>
  (await pool.run(figureJob(figure, format))).bytes;

function expectSafe(bytes: Uint8Array, addresses: readonly string[]) {
  for (const xml of readParts(bytes).values()) {
    expect(xml).not.toMatch(UNWRITABLE);
    expect(xml).not.toMatch(/<!DOCTYPE|<!ENTITY|<script/);
  }
  for (const link of listLinks(bytes)) expect(addresses).toContain(link);
}

describe("Any text is a text in every file", () => {
  test("CSV: no cell begins like a formula, and each is read back whole", async () => {
    for (const figure of spoiled) {
      const rows: string[][] = parse(Buffer.from(await write(figure, "csv")), { bom: true });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
      const texts = rows.slice(1).map((row) => row.map(readCell));
      const expected = figure.data.rows.map((row) =>
        row.map((cell) =>
          cell === null ? "" : typeof cell === "string" ? writeText(HOSTILE) : String(cell),
        ),
      );
      expect(texts).toEqual(expected);
    }
  });

  test("JSON says it exactly", async () => {
    for (const figure of spoiled) {
      expect(JSON.parse(new TextDecoder().decode(await write(figure, "json"))).title).toBe(HOSTILE);
    }
  });

  test("Markdown: no table breaks, no markup and no link comes of it", async () => {
    for (const figure of spoiled) {
      const text = new TextDecoder().decode(await write(figure, "md"));
      for (const line of text.split("\n").filter((each) => each.startsWith("| "))) {
        expect(line.split(/(?<!\\)\|/)).toHaveLength(figure.grid.columns.length + 2);
      }
      const plain = text.replaceAll("<br>", "").replace(/\\[!-/:-@[-`{-~]/g, "");
      expect(plain.match(/[<[\]*`$]/g)?.join("")).toBe("<");
      expect(text).toContain(`<${ORIGIN}/x?y=z>`);
    }
  });

  test("XLSX: every cell is a text or a number, and no link leaves the file", async () => {
    for (const figure of spoiled) {
      const bytes = await write(figure, "xlsx");
      expectSafe(bytes, []);
      expect(readPartsLike(bytes, /sheet\d+\.xml$/).join("")).not.toMatch(/<f[ >]|t="(?:e|b|str)"/);
      for (const row of readSheet(bytes, 1).slice(1)) {
        for (const cell of row) if (typeof cell === "string") expect(cell).toBe(writeText(HOSTILE));
      }
    }
  });

  test("PPTX: every text is there, and the only address is the figure's own", async () => {
    for (const figure of spoiled) {
      const bytes = await write(figure, "pptx");
      expectSafe(bytes, [`${ORIGIN}/x?y=z`]);
      const slides = readPartsLike(bytes, /slides\/slide\d+\.xml$/);
      expect(tight(slides.map(readText).join(""))).toContain(tight(written));
      // A cell higher than a slide goes on in the row below, so texts are whole down each column.
      const rows = mergeTables(slides.flatMap((slide) => readTables(slide, "a")));
      const columns = figure.grid.columns.map((_, at) => rows.map((row) => row[at] ?? "").join(""));
      const hostile = figure.grid.rows[0]?.flatMap((cell, at) => (cell === HOSTILE ? [at] : [])) ?? [];
      for (const at of hostile) expect(tight(columns[at] ?? "")).toContain(tight(written));
    }
  }, 120_000);

  test("DOCX: every text is there, and the only address is the figure's own", async () => {
    for (const figure of spoiled) {
      const bytes = await write(figure, "docx");
      expectSafe(bytes, [`${ORIGIN}/x?y=z`]);
      const [document = ""] = readPartsLike(bytes, /word\/document\.xml$/);
      const cells = readTables(document, "w").flatMap(([, ...rows]) => rows.flat());
      expect(tight(cells[0] ?? "")).toBe(tight(written));
    }
  }, 120_000);

  test("SVG: the drawing stays well-formed", async () => {
    for (const figure of spoiled) {
      const { bytes } = await pool.run(figureJob(figure, "svg", { size: "column" }));
      expect(new TextDecoder().decode(bytes)).not.toMatch(UNWRITABLE);
    }
  });

  test("a briefing: commentary, marking and footer are text in slides and documents", async () => {
    const document = buildDocument(
      record,
      sample({
        negotiation: record.negotiation.slug,
        asOf: record.negotiation.coverage.through,
        parts: [part({ figure: { name: "agreement", parameters: {} } })],
      }),
      { now: LATER, origin: ORIGIN, path: "/briefing" },
    );
    const inline: Inline = { text: HOSTILE, strong: true, emphasis: true, href: "javascript:alert(1)" };
    const [first] = document.parts;
    if (first === undefined) throw new Error("no part");
    const hostile: BriefingDocument = {
      ...document,
      ...{ title: HOSTILE, subtitle: HOSTILE, marking: HOSTILE.slice(0, 40), footer: HOSTILE.slice(0, 200) },
      parts: [
        {
          ...first,
          heading: HOSTILE,
          prose: [
            { kind: "paragraph", inlines: [inline] },
            { kind: "quote", inlines: [inline] },
            { kind: "list", ordered: true, items: [[inline], [inline]] },
            { kind: "heading", inlines: [inline] },
          ],
          figure: spoiled[0] ?? null,
        },
      ],
    };
    const addresses = [document, first].map(({ permalink }) => permalink ?? "");
    const listed = document.sources.flatMap(({ url }) => (url === null ? [] : [url]));
    for (const format of ["pptx", "docx"] as const) {
      const { bytes } = await pool.run({ kind: "briefing", document: hostile, format });
      expectSafe(bytes, [...addresses, ...listed]);
      const texts = readPartsLike(bytes, /slides\/slide\d+\.xml$|word\/document\.xml$/).map(readText);
      const count = tight(texts.join("")).split(tight(written)).length - 1;
      expect(count).toBeGreaterThanOrEqual(5);
    }
  }, 120_000);
});
