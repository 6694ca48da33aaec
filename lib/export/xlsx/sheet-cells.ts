import type { CellObject, Row } from "write-excel-file/node";
import { wrapText } from "@/lib/drawing/measure-text";
import { ParleyError } from "@/lib/errors";
import type { ColumnKind, TableSpec } from "@/lib/figures/framed/table-spec";
import { figureFiles } from "@/messages";

/* What a cell of a spreadsheet can hold, in UTF-16 units. */
const MOST_TEXT = 32_767;
/* Spreadsheets read _xHHHH_ in a text as the character with that number. */
const CODED = /_(?=x[0-9a-f]{4}_)/gi;
/** Stands for U+FFFD, which the library leaves out, until the file is packed; a character that means nothing. */
export const UNREADABLE = "\u{F8FE}";

/** A text as a cell that is a text and nothing else. Throws ParleyError `too-large` for what no cell can hold. */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  if (text.length > MOST_TEXT) throw new ParleyError("too-large", figureFiles.tooLongForCell);
  const value = text.replace(CODED, "_x005F_").replaceAll("\ufffd", UNREADABLE);
  return { alignVertical: "top", wrap: true, ...style, type: String, value, format: "@" };
}

export const headCell = (text: string): CellObject =>
  textCell(text, {
    fontWeight: "bold",
    backgroundColor: "#EFECE5",
    bottomBorderColor: "#8D877B",
    bottomBorderStyle: "thin",
  });

/** A value by its column's kind; a blank cell where there is none. */
export function valueCell(value: string | number | null, kind: ColumnKind): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") {
    const format = kind === "share" ? "0%" : Number.isInteger(value) ? "0" : "0.####";
    return { type: Number, value, format, alignVertical: "top" };
  }
  if (kind === "day" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd", alignVertical: "top" };
  }
  return textCell(value);
}

/** A table with its head: by its keys for programs, by its headings for people. */
export function tableRows({ columns, rows }: TableSpec, head: "key" | "label"): Row[] {
  return [
    columns.map((column) => headCell(column[head])),
    ...rows.map((row) => columns.map(({ kind }, at) => valueCell(row[at] ?? null, kind))),
  ];
}

const NARROWEST = 9;
const WIDEST = 60;
/* A column's width is counted in digits of 11 points, a row's height in points, up to a highest. */
const DIGIT = 5.25;
const LINE = 15;
const HIGHEST = 405;

const findText = (cell: Row[number]) =>
  cell !== null && typeof cell === "object" && "value" in cell && typeof cell.value === "string"
    ? cell.value
    : null;

/** The rows as high as their texts need at these widths: some programs do not look themselves. */
export function sizeRows(rows: readonly Row[], widths: readonly { readonly width: number }[]): Row[] {
  return rows.map((row) => {
    const lines = row.map((cell, at) => {
      const room = ((widths[at]?.width ?? NARROWEST) - 1) * DIGIT;
      return wrapText(findText(cell) ?? "", room, { face: "regular", size: 11 }).length;
    });
    const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE);
    return row.map((cell) =>
      cell !== null && typeof cell === "object" && "value" in cell ? { ...cell, height } : cell,
    );
  });
}

/** Widths of columns in characters, by the longest line that each holds. */
export function measureColumns(rows: readonly Row[]): { width: number }[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const longest = Math.max(10, ...(findText(cell) ?? "").split("\n").map((line) => line.length));
      widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? NARROWEST, longest + 2));
    }
  }
  return widths.map((width) => ({ width }));
}
