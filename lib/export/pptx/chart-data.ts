import writeExcelFile, { type Row } from "write-excel-file/node";
import { type Day, daysBetween, getDay } from "@/lib/domain/day";
import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { mendWorkbook, nameColumn } from "@/lib/export/xlsx/finish-workbook";
import { textCell } from "@/lib/export/xlsx/sheet-cells";
import { packZip, unpackZip } from "@/lib/export/zip";
import type { NativeChart } from "./native-chart";

const SHEET = "Data";
/** Spreadsheets count days from here. */
const EPOCH = getDay("1899-12-30");

/** A day as spreadsheets count days. */
export const countDays = (day: Day) => daysBetween(EPOCH, day);

/** What the chart's first column holds, and in which format its values are shown. */
function describeTable(chart: NativeChart): { readonly first: Row; readonly format: string } {
  const number = (format: string) => (value: number) => ({ type: Number, value, format });
  switch (chart.kind) {
    case "lines":
      return { first: chart.places.map(countDays).map(number("yyyy-mm-dd")), format: "0%" };
    case "bars":
      return { first: chart.places.map((place) => textCell(place)), format: "0%" };
    case "dots":
      return { first: chart.places.map(number("0%")), format: "0" };
  }
}

/** The chart's values as the workbook that programs open to change them. */
export async function writeChartWorkbook(chart: NativeChart) {
  const { first, format } = describeTable(chart);
  const flags = chart.kind === "lines" && chart.flags !== null ? [chart.flags] : [];
  const columns = [...chart.series, ...flags];
  const head: Row = [textCell(chart.placesTitle), ...columns.map(({ name }) => textCell(name))];
  const value = (of: number | null | undefined) =>
    of === null || of === undefined ? null : { type: Number, value: of, format };
  const rows = first.map((cell, at): Row => [cell, ...columns.map(({ values }) => value(values[at]))]);
  const options = {
    sheet: SHEET,
    columns: [{ width: 36 }, ...columns.map(() => ({ width: 18 }))],
    stickyRowsCount: 1,
  };
  const parts = unpackZip(await writeExcelFile([head, ...rows], options).toBuffer());
  mendWorkbook(parts);
  return packZip(parts);
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
