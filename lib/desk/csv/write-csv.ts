import { stringify } from "csv-stringify/sync";
import { maskFormula } from "./cell-text";

/** So that spreadsheet programs read the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A file of comma-separated values: UTF-8 with a byte order mark, lines ended by CRLF, texts in quotation marks
 * and never taken for formulas, numbers bare.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const written = [header, ...rows].map((row) =>
    row.map((cell) => (cell === "" ? null : typeof cell === "string" ? maskFormula(cell) : cell)),
  );
  const text = stringify(written, { quoted_string: true, record_delimiter: "windows" });
  return `${BYTE_ORDER_MARK}${text}`;
}
