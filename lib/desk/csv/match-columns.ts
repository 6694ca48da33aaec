import { clip } from "./cell-text";
import { COLUMNS, type CsvKind, findColumn } from "./columns";

/** For headers that somebody decided about: the column that each means, or null to leave it out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A column of a file, and what it means. */
export interface MatchedColumn {
  readonly header: string;
  /** Its place in the row, from 0. */
  readonly index: number;
  /** The column of the format; null where it is left out, or where it is not known what it means. */
  readonly column: string | null;
  readonly isLeftOut: boolean;
}

/** Something wrong with the file or its header. */
export interface FileFault {
  readonly at: string;
  readonly reason: string;
}

export interface Match {
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly FileFault[];
  /** Columns that the file must have and has not. */
  readonly missing: readonly string[];
}

/**
 * What each column of a file means: as `mapping` says, else by its name. A column that means nothing, two that mean
 * the same, and a missing one are faults; a nameless one with nothing in it is none.
 */
export function matchColumns(kind: CsvKind, rows: readonly (readonly string[])[], mapping: Mapping): Match {
  const headers = (rows[0] ?? []).map((header) => header.trim());
  const columns = headers.map((header, index) => matchColumn(kind, header, index, mapping));
  const faults: FileFault[] = [];
  const taken = new Map<string, string>();
  for (const { header, index, column, isLeftOut } of columns) {
    const at = nameColumn(header, index);
    if (isLeftOut) continue;
    if (column === null) {
      if (header === "" && rows.every((row) => (row[index] ?? "").trim() === "")) continue;
      faults.push({ at, reason: `is no column of ${kind}: say which one it is, or leave it out` });
      continue;
    }
    const other = taken.get(column);
    if (other !== undefined) faults.push({ at, reason: `means "${column}", as ${other} does` });
    else taken.set(column, at);
  }
  const known: readonly { name: string; isRequired: boolean }[] = COLUMNS[kind];
  for (const [header, column] of Object.entries(mapping)) {
    if (!headers.includes(header.trim())) {
      faults.push({ at: nameColumn(header, -1), reason: "is mapped, and the file has no such column" });
    }
    if (column !== null && !known.some(({ name }) => name === column)) {
      faults.push({
        at: nameColumn(header, -1),
        reason: `is mapped to what is no column of ${kind}: ${column}`,
      });
    }
  }
  const missing = known.filter(({ name, isRequired }) => isRequired && !taken.has(name));
  return {
    columns,
    faults: [...faults, ...missing.map(({ name }) => ({ at: `column "${name}"`, reason: "is missing" }))],
    missing: missing.map(({ name }) => name),
  };
}

function matchColumn(kind: CsvKind, header: string, index: number, mapping: Mapping): MatchedColumn {
  const chosen = Object.entries(mapping).find(([name]) => name.trim() === header);
  if (chosen === undefined) {
    return { header, index, column: findColumn(kind, header)?.name ?? null, isLeftOut: false };
  }
  const [, named] = chosen;
  const columns: readonly { name: string }[] = COLUMNS[kind];
  const column = columns.find(({ name }) => name === named)?.name ?? null;
  return { header, index, column, isLeftOut: named === null };
}

function nameColumn(header: string, index: number): string {
  if (header === "") return `column ${index + 1}`;
  return `column "${clip(header)}"`;
}
