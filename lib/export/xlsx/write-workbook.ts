import writeExcelFile, { type Row } from "write-excel-file/node";
import { type DocumentProperties, putCoreProperties } from "@/lib/export/office/core-properties";
import { findWebAddress, makeWritable } from "@/lib/export/writable-text";
import { packZip, unpackZip } from "@/lib/export/zip";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figureFiles } from "@/messages";
import { buildCodebookRows } from "./codebook-rows";
import { finishSheets, mendWorkbook, type SheetFinish } from "./finish-workbook";
import { headCell, measureColumns, sizeRows, tableRows, textCell, valueCell } from "./sheet-cells";

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
  const { sheets: names } = figureFiles;
  const sheets = [
    buildSheet(names.data, tableRows(figure.data, "key"), { sticky: 1, isFiltered: true }),
    buildSheet(names.grid, tableRows(figure.grid, "label"), { sticky: 1, isFiltered: true }),
    buildSheet(names.codebook, buildCodebookRows(figure)),
    buildSheet(names.sources, buildSourceRows(figure), { links: listSourceLinks(figure) }),
    buildSheet(names.about, buildAboutRows(figure, permalink, hash), { sticky: 1 }),
  ];
  const bytes = await writeExcelFile(
    sheets.map(({ written }) => written),
    { fontFamily: "Calibri", fontSize: 11 },
  ).toBuffer();
  const parts = unpackZip(bytes);
  mendWorkbook(parts);
  finishSheets(
    parts,
    sheets.map(({ finish }) => finish),
  );
  const { title, subtitle: subject, recordedAt } = figure;
  const properties: DocumentProperties = { title, subject, permalink, hash, recordedAt };
  putCoreProperties(parts, properties);
  return packZip(parts);
}

interface SheetOptions {
  /** How many columns stay in sight, as many as say what a row is about. */
  readonly sticky?: number;
  readonly isFiltered?: boolean;
  readonly links?: SheetFinish["links"];
}

/** A sheet whose first row stays in sight, with what is to be done to it when it is written. */
function buildSheet(sheet: string, data: Row[], options: SheetOptions = {}) {
  const columns = measureColumns(data);
  const { sticky = 0, isFiltered = false, links = [] } = options;
  const widths = columns.map(({ width }) => width);
  const finish: SheetFinish = { name: sheet, rows: data.length, widths, sticky, isFiltered, links };
  const stick = { stickyRowsCount: 1, stickyColumnsCount: sticky };
  return { written: { sheet, data: sizeRows(data, columns), columns, ...stick }, finish };
}

/** Sources stand from the second row on, their addresses in the third column. */
const listSourceLinks = ({ sources }: FramedFigure): SheetFinish["links"] =>
  sources.flatMap(({ url }, at) => {
    const href = findWebAddress(url);
    return href === null ? [] : [{ cell: `C${at + 2}`, href }];
  });

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
