import { type Day, findInstant, getDay, type Instant } from "@/lib/domain/day";
import type { Prisma } from "./generated/client";

/** A transaction, or the client outside one. */
export type Queries = Prisma.TransactionClient;

/** The day in a `date` column, which arrives as midnight UTC. */
export function readDay(date: Date): Day {
  return getDay(date.toISOString().slice(0, 10));
}

/** The instant in a `timestamptz` column. Throws RangeError outside the years 0 to 9999. */
export function readInstant(date: Date): Instant {
  const instant = findInstant(date.toISOString());
  if (instant === null) throw new RangeError(`not an instant: ${date.toISOString()}`);
  return instant;
}

/** A day or an instant as Prisma takes it. */
export function toDate(time: Day | Instant): Date {
  return new Date(time);
}

/** Compares by code unit, so that an order does not depend on the database's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A copy of `rows` in the order of their keys. */
export function sortByKey<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => compareText(key(a), key(b)));
}

/** Looks up the rows that share a key, in the order in which they came. */
export function groupRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): (of: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return (of) => groups.get(of) ?? [];
}

/** PostgreSQL takes 32,767 values in a statement, and no table here has more than 20 columns. */
const CHUNK = 1000;

/** Inserts `rows` in their order, some at a time: Prisma would send the parts of one call all at once. */
export async function inChunks<Row>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
