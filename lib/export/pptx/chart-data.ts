import writeExcelFile, { type Row } from "write-excel-file/node";
import { daysBetween, getDay } from "@/lib/domain/day";
import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { textCell } from "@/lib/export/xlsx/sheet-cells";
import { showUnreadable } from "@/lib/export/xlsx/write-workbook";
import { packZip, unpackZip } from "@/lib/export/zip";
import type { NativeChart } from "./native-chart";

const SHEET = "Data";
/** Spreadsheets count days from here. */
const EPOCH = getDay("1899-12-30");

/** A place's number: a day as spreadsheets count days, or the value across. */
export const numberPlace = (place: string | number) =>
  typeof place === "number" ? place : daysBetween(EPOCH, getDay(place));

/** The chart's values as the workbook that programs open to change them. */
export async function writeChartWorkbook({ kind, places, placesTitle, series }: NativeChart) {
  const head: Row = [textCell(placesTitle), ...series.map(({ name }) => textCell(name))];
  const rows = places.map((place, at): Row => {
    const first =
      kind === "bars"
        ? textCell(String(place))
        : { type: Number, value: numberPlace(place), format: kind === "lines" ? "yyyy-mm-dd" : "0%" };
    const format = kind === "dots" ? "0" : "0%";
    const value = (of: number | null | undefined) =>
      of === null || of === undefined ? null : { type: Number, value: of, format };
    return [first, ...series.map(({ values }) => value(values[at]))];
  });
  const columns = [{ width: 36 }, ...series.map(() => ({ width: 18 }))];
  const options = { sheet: SHEET, columns, stickyRowsCount: 1 };
  const parts = unpackZip(await writeExcelFile([head, ...rows], options).toBuffer());
  showUnreadable(parts);
  return packZip(parts);
}

/** The name of a column of a spreadsheet, from 0. */
export function nameColumn(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : nameColumn(Math.floor(at / 26) - 1) + last;
}

/** A reference into the workbook. Column 0 has the places, 1 and further the series; row 1 is the head. */
const refer = (column: number, from: number, to = from) => {
  const cell = (row: number) => `$${nameColumn(column)}$${row}`;
  return from === to ? `${SHEET}!${cell(from)}` : `${SHEET}!${cell(from)}:${cell(to)}`;
};

const point = (idx: number, text: string) => element("c:pt", { idx }, element("c:v", {}, escapeXml(text)));

/** A name of a series, kept with its reference. */
export const writeName = (column: number, text: string) =>
  element(
    "c:strRef",
    {},
    element("c:f", {}, refer(column, 1)),
    element("c:strCache", {}, element("c:ptCount", { val: 1 }), point(0, text)),
  );

export function writeTexts(texts: readonly string[]): string {
  return element(
    "c:strRef",
    {},
    element("c:f", {}, refer(0, 2, texts.length + 1)),
    element(
      "c:strCache",
      {},
      element("c:ptCount", { val: texts.length }),
      ...texts.map((text, at) => point(at, text)),
    ),
  );
}

/** Numbers of a column; what is not known is left out, and programs leave a gap. */
export function writeNumbers(column: number, values: readonly (number | null)[], format: string): string {
  return element(
    "c:numRef",
    {},
    element("c:f", {}, refer(column, 2, values.length + 1)),
    element(
      "c:numCache",
      {},
      element("c:formatCode", {}, format),
      element("c:ptCount", { val: values.length }),
      ...values.flatMap((value, at) => (value === null ? [] : [point(at, String(value))])),
    ),
  );
}
