import { type CsvError, parse } from "csv-parse/sync";

/** At most this many rows in one file: what is published together is also reviewed together. */
export const MOST_ROWS = 10_000;

const LONGEST_HEADER = 20_000;

const DELIMITERS = [",", ";", "\t"] as const;

/** A file's cells as they are written; the first row is the header. */
export type Table =
  | { readonly rows: readonly (readonly string[])[] }
  /** `row` counts as a spreadsheet program does, the header being row 1. */
  | { readonly row: number | null; readonly reason: string };

/**
 * The cells of a text whose columns are separated by commas, semicolons or tabs: by that with which `rate` finds
 * most in the header.
 */
export function readTable(text: string, rate: (header: readonly string[]) => number): Table {
  if (text.replace(/^\uFEFF/, "").trim() === "") return { row: null, reason: "is empty" };
  const read = parseRows(text, chooseHeader(text, rate).delimiter, MOST_ROWS + 2);
  if (!("rows" in read) || read.rows.length <= MOST_ROWS + 1) return read;
  return { row: null, reason: `has more than ${MOST_ROWS} rows; import it in parts` };
}

interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** The names of a text's columns, separated by that with which `rate` finds most in them. */
export function chooseHeader(text: string, rate: (header: readonly string[]) => number): Header {
  const start = text.slice(0, LONGEST_HEADER);
  const headers = DELIMITERS.map((delimiter): Header => {
    const read = parseRows(start, delimiter, 1);
    return { delimiter, names: "rows" in read ? (read.rows[0] ?? []) : [] };
  });
  const [best] = headers.toSorted((a, b) => rate(b.names) - rate(a.names) || b.names.length - a.names.length);
  return best ?? { delimiter: ",", names: [] };
}

function parseRows(text: string, delimiter: string, most: number): Table {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      // As spreadsheet programs read a quotation mark that begins no quoted cell.
      relax_quotes: true,
      relax_column_count: true,
      // Blank rows count, or the numbers of those after them would be wrong.
      skip_empty_lines: false,
      to: most,
    });
    return { rows };
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const row = typeof error.records === "number" ? error.records + 1 : null;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") {
      return { row, reason: "has a quotation mark that is never closed" };
    }
    return { row, reason: `cannot be read: ${error.message}` };
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
