import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import type { Queries } from "./rows";

const PATIENCE = { maxWait: 15_000, timeout: 60_000 };

/** Does all of `work` or none of it. What the database throws arrives as ParleyError. */
export async function inTransaction<Result>(
  db: Database,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return await withDatabaseErrors(() => db.client.$transaction(work, PATIENCE));
}
