import { type Face, measureText } from "@/lib/drawing/measure-text";
import type { OfficeCell, OfficeTable } from "./table-model";

/** Beside the text of a cell, at both sides together, in points. */
export const CELL_PADDING = 10;
/** No column is narrower, in points, however short its words are; no word widens one further than the second. */
const NARROWEST = 34;
const WIDEST_WORD = 96;
const WIDEST_TEXT = 230;

export const faceOf = ({ isStrong }: OfficeCell): Face => (isStrong ? "bold" : "regular");

/** A run of a table's columns that fit beside each other; `columns` are their places in the table. */
export interface ColumnGroup {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

/**
 * The table's columns with their widths in points for text of `size` points. Where not all fit into `width`,
 * they are parted into groups that each begin with the first column, so that every row keeps its name.
 */
export function partColumns(table: OfficeTable, size: number, width: number): readonly ColumnGroup[] {
  const needs = table.head.map((_, at) => measureNeeds(table, at, size));
  const [first, ...others] = needs.keys();
  if (first === undefined) return [];
  const least = (at: number) => needs[at]?.least ?? NARROWEST;
  const groups: number[][] = [[first]];
  let used = least(first);
  for (const at of others) {
    const current = groups.at(-1) ?? [];
    if (current.length > 1 && used + least(at) > width) {
      groups.push([first, at]);
      used = least(first) + least(at);
    } else {
      current.push(at);
      used += least(at);
    }
  }
  return groups.map((columns) => ({
    columns,
    widths: shareWidth(
      columns.map((at) => needs[at] ?? { least: NARROWEST, natural: NARROWEST }),
      width,
    ),
  }));
}

interface Needs {
  readonly least: number;
  readonly natural: number;
}

function measureNeeds({ head, rows }: OfficeTable, at: number, size: number): Needs {
  let [word, line] = [0, 0];
  for (const cell of [head, ...rows].map((row) => row[at])) {
    if (cell === undefined) continue;
    const measure = (text: string) => measureText(text, { face: faceOf(cell), size });
    for (const each of cell.text.split(/[\s/-]+/)) word = Math.max(word, measure(each));
    for (const each of cell.text.split("\n")) line = Math.max(line, measure(each));
  }
  const least = Math.max(NARROWEST, Math.min(word, WIDEST_WORD) + CELL_PADDING);
  return { least, natural: Math.max(least, Math.min(line, WIDEST_TEXT) + CELL_PADDING) };
}

/** Each at least as wide as it must be; what is left goes where text would otherwise wrap, then to all. */
function shareWidth(needs: readonly Needs[], width: number): readonly number[] {
  const sum = (of: (each: Needs) => number) => needs.reduce((total, each) => total + of(each), 0);
  const [least, natural] = [sum((each) => each.least), sum((each) => each.natural)];
  if (least >= width) return needs.map((each) => (each.least * width) / least);
  if (natural <= width) return needs.map((each) => (each.natural * width) / natural);
  const share = (width - least) / (natural - least);
  return needs.map((each) => each.least + (each.natural - each.least) * share);
}
