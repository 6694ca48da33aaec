import writeExcelFile, { type Row } from "write-excel-file/node";
import { type DocumentProperties, putCoreProperties } from "@/lib/export/office/core-properties";
import { makeWritable } from "@/lib/export/writable-text";
import { type Parts, packZip, readPart, unpackZip, writePart } from "@/lib/export/zip";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figureFiles } from "@/messages";
import { buildCodebookRows } from "./codebook-rows";
import {
  headCell,
  measureColumns,
  sizeRows,
  tableRows,
  textCell,
  UNREADABLE,
  valueCell,
} from "./sheet-cells";

/**
 * The figure as a workbook: its data with typed cells, the same as people read it, the codebook, the sources and
 * what it says about itself. No cell is a formula. Throws ParleyError `too-large` for a text that no cell can hold.
 */
export async function writeWorkbook(
  given: FramedFigure,
  permalink: string,
  hash: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const figure = makeWritable(given);
  const { sheets } = figureFiles;
  const bytes = await writeExcelFile(
    [
      buildSheet(sheets.data, tableRows(figure.data, "key"), 1),
      buildSheet(sheets.grid, tableRows(figure.grid, "label"), 1),
      buildSheet(sheets.codebook, buildCodebookRows(figure), 0),
      buildSheet(sheets.sources, buildSourceRows(figure), 0),
      buildSheet(sheets.about, buildAboutRows(figure, permalink, hash), 1),
    ],
    { fontFamily: "Calibri", fontSize: 11 },
  ).toBuffer();
  const parts = unpackZip(bytes);
  showUnreadable(parts);
  const { title, subtitle: subject, recordedAt } = figure;
  const properties: DocumentProperties = { title, subject, permalink, hash, recordedAt };
  putCoreProperties(parts, properties);
  return packZip(parts);
}

/** Puts U+FFFD where a text had what no file can hold. */
export function showUnreadable(parts: Parts): void {
  const path = "xl/sharedStrings.xml";
  if (parts.has(path)) writePart(parts, path, readPart(parts, path).replaceAll(UNREADABLE, "\ufffd"));
}

/** A sheet whose first row stays in sight, and as many columns of it as say what a row is about. */
function buildSheet(sheet: string, data: Row[], stickyColumnsCount: number) {
  const columns = measureColumns(data);
  return { sheet, data: sizeRows(data, columns), columns, stickyRowsCount: 1, stickyColumnsCount };
}

function buildSourceRows({ sources }: FramedFigure): Row[] {
  const { number, text, address, key } = figureFiles.source;
  return [
    [number, text, address, key].map(headCell),
    ...sources.map((source) => [
      valueCell(source.number, "number"),
      textCell(source.text),
      valueCell(source.url, "text"),
      textCell(source.slug),
    ]),
  ];
}

function buildAboutRows(figure: FramedFigure, permalink: string, hash: string): Row[] {
  const words = figureFiles.about;
  const { title, subtitle, negotiation, asOf, recordedAt, filters, summary, legend, notes, counts } = figure;
  const line = (name: string, value: string): Row => [
    textCell(name, { fontWeight: "bold" }),
    textCell(value),
  ];
  const lines = (name: string, values: readonly string[]) =>
    values.map((value, at) => line(at === 0 ? name : "", value));
  const count = (name: string, value: number): Row => [
    textCell(name, { fontWeight: "bold" }),
    { type: Number, value, format: "0", align: "left" },
  ];
  return [
    [headCell(words.title), headCell(title)],
    line(words.subtitle, subtitle),
    line(words.negotiation, negotiation.title),
    [textCell(words.asOf, { fontWeight: "bold" }), { ...valueCell(asOf, "day"), align: "left" }],
    line(words.recordedAt, recordedAt),
    ...lines(words.filters, filters),
    line(words.summary, summary),
    ...lines(
      words.legend,
      legend.map(({ sample, label }) => (sample.kind === "text" ? `${sample.text}: ${label}` : label)),
    ),
    ...lines(words.notes, notes),
    line(words.permalink, permalink),
    line(words.hash, hash),
    count(words.rows, counts.rows),
    count(words.cells, counts.cells),
    count(words.marks, counts.marks),
    count(words.sources, counts.sources),
  ];
}
