/** What the cells of a column hold, so that files can type them. A share is a number 0..1. */
export type ColumnKind = "text" | "number" | "share" | "day";

export interface ColumnSpec {
  /** Its name in CSV and JSON. */
  readonly key: string;
  /** Its heading for people. */
  readonly label: string;
  readonly kind: ColumnKind;
}

/** A table of data; each row has one value per column, null where nothing is known. */
export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
