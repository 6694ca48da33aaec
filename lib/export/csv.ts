import { writeCsv } from "@/lib/desk/csv/write-csv";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { makeWritable } from "./writable-text";

/**
 * The figure's data as comma-separated values, as all of this product's CSV files: UTF-8 with a byte order mark
 * (without one Excel takes it for the system's old encoding), CRLF, a head of keys, texts never taken for
 * formulas, numbers bare, blank where nothing is known.
 */
export function writeFigureCsv(figure: FramedFigure): string {
  const { columns, rows } = makeWritable(figure.data);
  return writeCsv(
    columns.map(({ key }) => key),
    rows.map((row) => row.map((cell) => cell ?? "")),
  );
}
