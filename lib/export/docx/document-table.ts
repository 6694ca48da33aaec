import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { partColumns } from "@/lib/export/office/column-widths";
import type { OfficeCell, OfficeTable } from "@/lib/export/office/table-model";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import { paragraph, writeRuns } from "./document-text";
import { toTwips } from "./page-layout";

/* In points; Word counts sizes in halves. */
const SIZE = 9;
/** More columns than this need the long side of the paper. */
const MOST_UPRIGHT = 5;

export const needsWidePage = ({ head }: OfficeTable) => head.length > MOST_UPRIGHT;

/** The table in as many tables as its columns need; heads are repeated on each page and no row is split. */
export function writeTables(
  table: OfficeTable,
  width: number,
  find: (paint: Paint) => string,
): readonly Table[] {
  return partColumns(table, SIZE, width).map(({ columns, widths }) => {
    const twips = widths.map(toTwips);
    const write = (row: readonly OfficeCell[], isHead: boolean) =>
      new TableRow({
        cantSplit: true,
        tableHeader: isHead,
        children: columns.flatMap((column, at) => {
          const cell = row[column];
          return cell === undefined ? [] : [writeCell(cell, twips[at] ?? 0, find)];
        }),
      });
    const line = { style: BorderStyle.SINGLE, size: 4, color: find("line-strong").slice(1) };
    const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
    return new Table({
      width: { size: twips.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: twips,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 70, right: 70, marginUnitType: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      tableLook: {
        firstRow: true,
        firstColumn: true,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [write(table.head, true), ...table.rows.map((row) => write(row, false))],
    });
  });
}

function writeCell(cell: OfficeCell, width: number, find: (paint: Paint) => string): TableCell {
  const fill = cell.fill === null ? null : find(cell.fill).slice(1);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      paragraph(writeRuns(cell.text, { bold: cell.isStrong }), {
        style: "Cell",
        ...(cell.isNumber ? { alignment: AlignmentType.RIGHT } : {}),
      }),
    ],
  });
}
