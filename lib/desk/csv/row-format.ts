import type { z } from "zod";
import { listSchemaFaults } from "@/lib/dataset/schema-faults";
import { clip } from "./cell-text";

/** Something wrong in one cell of a row. */
export interface CellFault {
  /** By the column's own name, whatever the file calls it. */
  readonly column: string;
  /** Reads on after the column: "is missing", "should be ...". */
  readonly reason: string;
}

/** The texts of a row, by the names of the columns; blank where the file has none. */
export type Cells = (column: string) => string;

/** How the items of one kind stand in rows. */
export interface RowFormat<Item> {
  readonly schema: z.ZodType<Item>;
  /** What identifies an item to those who read a list of rows. */
  title(cells: Cells): string;
  write(item: Item): Readonly<Record<string, string | number>>;
  /** What the cells say, to be judged by the schema, with what cannot be read at all. */
  read(cells: Cells): { readonly raw: Raw; readonly faults: readonly CellFault[] };
  /** The column that tells what stands at a path inside an item, such as `.quote.text`. */
  placePath(path: string): string;
  /** Something harmless in place of what broken columns say, so that the rest can be judged. */
  mend(raw: Raw, broken: ReadonlySet<string>): Raw;
  /** Whether what the record's rules say of a column only follows from a fault in another. */
  isEcho(fault: CellFault, row: FaultyColumns): boolean;
}

export type Raw = { readonly [field: string]: unknown };

/** Columns of a row in which something is wrong. */
export interface FaultyColumns {
  /** Known before the record was asked: they hold something harmless instead. */
  readonly broken: ReadonlySet<string>;
  /** These, and those in which the record's rules found something. */
  readonly faulty: ReadonlySet<string>;
}

/** An item with what is wrong in its cells; of a faulty one what can still be judged, or null. */
export interface RowReading<Item> {
  readonly item: Item | null;
  readonly faults: readonly CellFault[];
}

/** Reads one row by itself; what it refers to is judged with the record. */
export function readRow<Item>(format: RowFormat<Item>, cells: Cells): RowReading<Item> {
  const { raw, faults: unread } = format.read(cells);
  const parsed = format.schema.safeParse(raw);
  if (parsed.success && unread.length === 0) return { item: parsed.data, faults: [] };
  const broken = new Set(unread.map(({ column }) => column));
  const faults = [...unread];
  for (const { path, reason } of parsed.success ? [] : listSchemaFaults(parsed.error, raw)) {
    const column = format.placePath(path);
    if (!unread.some((fault) => fault.column === column)) {
      faults.push({ column, reason: nameItem(reason, raw, path) });
    }
    broken.add(column);
  }
  return { item: format.schema.safeParse(format.mend(raw, broken)).data ?? null, faults };
}

/** A reason that also says which item of a list it is about. */
export function nameItem(reason: string, item: unknown, path: string): string {
  if (!path.includes("[")) return reason;
  const steps = path.match(/\w+/g) ?? [];
  const value = steps.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
    item,
  );
  const isTold = typeof value !== "string" || value === "" || reason.includes(value);
  return isTold ? reason : `${reason}: ${clip(value)}`;
}
