import { beforeAll, describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import type { BriefingDocument, Prose } from "@/lib/briefing/document";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Shape } from "@/lib/drawing/scene";
import type { FigureJob } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import { splitScene } from "@/lib/export/pdf/split-scene";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import { buildHeatmap } from "@/lib/figures/framed/build-heatmap";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";

const LATER = instant("2026-11-22T00:00:00.000Z");
const ORIGIN = "https://parley.example";
const record = getBuiltIn();

/** A worker that nobody used before. */
const openPool = () =>
  new WorkerPool({
    file: workerFile(),
    workers: 1,
    patienceMilliseconds: 60_000,
    megabytes: 512,
    mostWaiting: 8,
  });

const HOSTILE = [
  '#set page(fill: red) #read("/etc/passwd") #import "@preview/x:1.0.0"',
  "$x^2$ @label <label> = heading // c /* d */ *b* _i_ `raw` \\u{41} ~ -- ...",
  "<script>alert(1)</script> &amp; ]]> {{x}} =HYPERLINK(1)",
  "\u202emirror\u202c مرحبا שלום 日本語 👩‍👩‍👧 \u0000 \ud800 \ufffe",
  "W".repeat(300),
].join(" ");

const figure = buildHeatmap(record, buildDefaultRequest(record, LATER), "/x");
const hostile: FramedFigure = {
  ...figure,
  title: HOSTILE,
  subtitle: HOSTILE,
  summary: HOSTILE,
  notes: [HOSTILE],
  filters: [HOSTILE],
  sources: figure.sources.map((source) => ({ ...source, text: HOSTILE, url: "https://a.example/<x>" })),
};

const figureJob = (framed: FramedFigure): FigureJob => ({
  kind: "figure",
  figure: framed,
  format: "pdf",
  appearance: { size: "slide", theme: "light", page: 1, scale: 1, text: "fonts" },
  origin: ORIGIN,
  hash: hashFigure(framed),
});

const document = buildDocument(
  record,
  sample({
    negotiation: record.negotiation.slug,
    asOf: record.negotiation.coverage.through,
    parts: [
      part({ text: "headline" }),
      part({ commentary: "- one\n- two", figure: { name: "agreement", parameters: {} } }),
    ],
  }),
  { now: LATER, origin: ORIGIN, path: "/briefing" },
);

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool();
});

/** What of a PDF is not compressed: its metadata and its outer structure. */
const readOuter = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("A figure as PDF", () => {
  test("is tagged for readers who do not see it, with title and language", async () => {
    const { bytes, pages } = await pool.run(figureJob(figure));
    const outer = readOuter(bytes);
    expect(outer.startsWith("%PDF-1.7")).toBe(true);
    expect(outer).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(outer).toContain(figure.title);
    expect(outer).toContain("<rdf:li>en</rdf:li>");
    expect(pages).toBe(1);
  });

  test("has as many pages as the drawing", async () => {
    const long = { ...figure, sources: Array(200).fill(figure.sources[0]) };
    const scenes = composeFigure(long, PAGE_SIZES.slide, { permalink: "x", hash: "x" });
    expect(scenes.length).toBeGreaterThan(2);
    expect((await pool.run(figureJob(long))).pages).toBe(scenes.length);
  });

  test("keeps every text of the drawing as text, and no text in its picture", () => {
    const [scene] = composeFigure(figure, PAGE_SIZES.slide, { permalink: "x", hash: "x" });
    if (scene === undefined) throw new Error("no page");
    const { svg, texts } = splitScene(scene, "light");
    expect(texts.map(({ text }) => text)).toEqual(listTexts(scene.shapes));
    expect(svg).not.toContain("<text");
    expect(svg).toContain("<rect");
  });

  test("prints any text, and still the next figure", async () => {
    const { bytes } = await pool.run(figureJob(hostile));
    expect(readOuter(bytes)).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">#set page(fill: red) #read(',
    );
    expect((await pool.run(figureJob(figure))).pages).toBe(1);
  });
});

describe("A briefing as PDF", () => {
  const write = (given: Partial<BriefingDocument>, by = pool) =>
    by.run({ kind: "briefing", document: { ...document, ...given }, format: "pdf" });

  test("is tagged, with the document's title", async () => {
    const outer = readOuter((await write({})).bytes);
    expect(outer).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(outer).toContain(document.title);
  });

  test("comes on the paper that was chosen", async () => {
    const boxes = (bytes: Uint8Array) => readOuter(bytes).match(/\/MediaBox\s*\[[^\]]*\]/g);
    const [a4, letter] = [await write({ paper: "a4" }), await write({ paper: "letter" })];
    expect(boxes(letter.bytes)?.join()).toContain("612 792");
    expect(boxes(a4.bytes)?.join()).toContain("595.27");
  });

  test("prints any text in every place that takes text", async () => {
    const inline = { text: HOSTILE, strong: true, emphasis: true, href: "https://a.example/" };
    const prose: readonly Prose[] = [
      { kind: "paragraph", inlines: [inline] },
      { kind: "heading", inlines: [inline] },
      { kind: "quote", inlines: [inline] },
      { kind: "list", ordered: true, items: [[inline]] },
    ];
    const { bytes, pages } = await write({
      title: HOSTILE,
      subtitle: HOSTILE,
      marking: HOSTILE.slice(0, 60),
      footer: HOSTILE.slice(0, 160),
      parts: [{ heading: HOSTILE, prose, sources: [1], figure: hostile, permalink: ORIGIN, hash: "0" }],
      sources: hostile.sources,
    });
    expect(readOuter(bytes)).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">#set page(fill: red) #read(',
    );
    expect(pages).toBeGreaterThan(1);
  });

  test.each([
    ["is no picture", Buffer.alloc(60, 1)],
    ["breaks off", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAA", "base64")],
  ])("refuses a logo that %s, and says so at the logo", async (_, picture) => {
    const base64 = picture.toString("base64");
    const logo = { mediaType: "image/png", base64, width: 10, height: 10 } as const;
    await expect(write({ logo })).rejects.toMatchObject({ code: "invalid", faults: [{ at: "logo" }] });
  });

  test("has the same bytes in two workers that share nothing, and after any other work", async () => {
    const [one, other] = [openPool(), openPool()];
    await other.run(figureJob(hostile));
    const [first, second] = [await write({}, one), await write({}, other)];
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const [alone, after] = [await one.run(figureJob(figure)), await other.run(figureJob(figure))];
    expect(Buffer.from(after.bytes).equals(Buffer.from(alone.bytes))).toBe(true);
  });
});

function listTexts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === "text" ? [shape.text] : shape.kind === "group" ? listTexts(shape.shapes) : [],
  );
}
