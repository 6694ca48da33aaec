import { wrapText } from "@/lib/drawing/measure-text";
import { CELL_PADDING, type ColumnGroup, faceOf, partColumns } from "@/lib/export/office/column-widths";
import type { OfficeCell, OfficeTable } from "@/lib/export/office/table-model";
import { element } from "@/lib/export/office/xml";
import type { Slide } from "./slide";
import type { SlideColours } from "./slide-colours";
import { emu, fillWith, writeParagraphs } from "./write-text";

/* Sizes of a table's text in points, the largest first; it is never smaller than the last. */
const SIZES = [12, 11, 10, 9] as const;
/** Of a table that goes over several slides. */
const LONG = 10;
const SMALLEST = 9;
const LEADING = 1.22;
const CELL_HEIGHT = 7;

/** A row of a table with the lines that each of its cells has at its width. */
interface SlideRow {
  readonly cells: readonly { readonly cell: OfficeCell; readonly lines: readonly string[] }[];
  readonly height: number;
}

/** Columns of a table that stand beside each other, laid out for one width and size of text. */
export interface SlideTable {
  readonly size: number;
  readonly widths: readonly number[];
  readonly head: SlideRow;
  readonly rows: readonly SlideRow[];
}

/**
 * The table laid out for slides: as large as fits into `height`, else at a size that can still be read, in
 * several tables where its columns do not fit beside each other.
 */
export function layOutTable(table: OfficeTable, width: number, height: number): readonly SlideTable[] {
  for (const size of SIZES) {
    if ((table.rows.length + 1) * (size * LEADING + CELL_HEIGHT) > height) continue;
    const [only, ...others] = layOutAt(table, size, width);
    if (only !== undefined && others.length === 0 && heightOf(only) <= height) return [only];
  }
  const long = layOutAt(table, LONG, width);
  if (long.length === 1) return long;
  const small = layOutAt(table, SMALLEST, width);
  return small.length < long.length ? small : long;
}

const heightOf = ({ head, rows }: SlideTable) => rows.reduce((sum, row) => sum + row.height, head.height);

function layOutAt(table: OfficeTable, size: number, width: number): readonly SlideTable[] {
  return partColumns(table, size, width).map((group) => ({
    size,
    widths: group.widths,
    ...layOutRows(table, group, size),
  }));
}

/** Higher than this, in points, a head is not repeated: it is the first row, under the numbers of the columns. */
const MOST_HEAD = 160;

function layOutRows({ head, rows }: OfficeTable, group: ColumnGroup, size: number) {
  const laid = rows.map((row) => layOutRow(row, group, size));
  const first = layOutRow(head, group, size);
  if (first.height <= MOST_HEAD) return { head: first, rows: laid };
  const numbers = head.map((cell, at) => ({ ...cell, text: String(at + 1) }));
  return { head: layOutRow(numbers, group, size), rows: [first, ...laid] };
}

function layOutRow(row: readonly OfficeCell[], { columns, widths }: ColumnGroup, size: number): SlideRow {
  const cells = columns.flatMap((column, at) => {
    const cell = row[column];
    if (cell === undefined) return [];
    const style = { face: faceOf(cell), size };
    return [{ cell, lines: wrapText(cell.text, (widths[at] ?? 0) - CELL_PADDING, style) }];
  });
  return { cells, height: measureRow(cells, size) };
}

const measureRow = (cells: SlideRow["cells"], size: number) =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * size * LEADING + CELL_HEIGHT;

/** The row as two, the first at most `height` high, for what is higher than a whole slide. */
export function splitRow({ cells }: SlideRow, size: number, height: number): readonly [SlideRow, SlideRow] {
  const kept = Math.max(1, Math.floor((height - CELL_HEIGHT) / (size * LEADING)));
  const part = (slice: (lines: readonly string[]) => readonly string[]) => {
    const some = cells.map(({ cell, lines }) => ({
      cell: { ...cell, text: slice(lines).join("\n") },
      lines: slice(lines),
    }));
    return { cells: some, height: measureRow(some, size) };
  };
  return [part((lines) => lines.slice(0, kept)), part((lines) => lines.slice(kept))];
}

/** Draws the rows as a table under its head, whose row programs know to be one. */
export function drawTable(
  slide: Slide,
  { size, widths, head }: SlideTable,
  rows: readonly SlideRow[],
  at: { readonly x: number; readonly y: number },
  colours: SlideColours,
  description: string,
): void {
  const write = ({ cells, height }: SlideRow) =>
    element("a:tr", { h: emu(height) }, ...cells.map(({ cell }) => writeCell(cell, size, slide, colours)));
  const height = rows.reduce((sum, row) => sum + row.height, head.height);
  const width = widths.reduce((sum, each) => sum + each, 0);
  slide.addGraphic(
    { ...at, width, height },
    "http://schemas.openxmlformats.org/drawingml/2006/table",
    element(
      "a:tbl",
      {},
      element("a:tblPr", { firstRow: 1, firstCol: 1 }),
      element("a:tblGrid", {}, ...widths.map((each) => element("a:gridCol", { w: emu(each) }))),
      write(head),
      ...rows.map(write),
    ),
    { name: "Table", description },
  );
}

function writeCell(cell: OfficeCell, size: number, slide: Slide, colours: SlideColours): string {
  const line = (side: string, isDrawn: boolean) =>
    isDrawn
      ? element(`a:${side}`, { w: emu(0.5) }, fillWith(colours.find("line-strong")))
      : element(`a:${side}`, { w: 0 }, element("a:noFill"));
  const colour = colours.find("ink");
  const paragraph = {
    runs: [{ text: cell.text, face: faceOf(cell), size, colour }],
    align: cell.isNumber ? ("r" as const) : ("l" as const),
  };
  return element(
    "a:tc",
    {},
    element(
      "a:txBody",
      {},
      element("a:bodyPr"),
      element("a:lstStyle"),
      writeParagraphs([paragraph], slide.link),
    ),
    element(
      "a:tcPr",
      { marL: emu(CELL_PADDING / 2 - 1), marR: emu(CELL_PADDING / 2 - 1), marT: emu(3), marB: emu(3) },
      line("lnL", false),
      line("lnR", false),
      line("lnT", true),
      line("lnB", true),
      cell.fill === null ? element("a:noFill") : fillWith(colours.find(cell.fill)),
    ),
  );
}
