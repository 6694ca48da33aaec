import type { Queries } from "./rows";

/**
 * Whether the account is in use; null where there is none. Until the transaction ends nobody else changes it, its
 * password or its links that set one, so that of two who do so at once the second sees what the first did.
 */
export async function lockUser(queries: Queries, id: string): Promise<"in-use" | "disabled" | null> {
  const [row] = await queries.$queryRaw<{ isDisabled: boolean }[]>`
    SELECT "disabled_at" IS NOT NULL AS "isDisabled" FROM "user" WHERE "id" = ${id} FOR UPDATE`;
  if (row === undefined) return null;
  return row.isDisabled ? "disabled" : "in-use";
}
