import type { Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { Prisma } from "./generated/client";
import type { Queries } from "./rows";

/**
 * Puts the rows of a table into `order`, and says whether any changed its place. Throws ParleyError
 * `invalid` unless `order` names every row once.
 */
export async function saveOrder(
  queries: Queries,
  negotiationSlug: Slug,
  table: "party" | "category" | "issue",
  order: readonly Slug[],
): Promise<boolean> {
  const name = Prisma.raw(`"${table}"`);
  const rows = await queries.$queryRaw<{ slug: Slug }[]>`
    SELECT "slug" FROM ${name} WHERE "negotiation_slug" = ${negotiationSlug}`;
  const named = new Set(order);
  if (rows.length !== order.length || !rows.every(({ slug }) => named.has(slug))) {
    throw new ParleyError("invalid", `The order must name every ${table} once.`);
  }
  const moved = await queries.$executeRaw`
    UPDATE ${name} AS "row" SET "place" = "new"."place" - 1
      FROM unnest(${order}::text[]) WITH ORDINALITY AS "new" ("slug", "place")
      WHERE "row"."negotiation_slug" = ${negotiationSlug} AND "row"."slug" = "new"."slug"
        AND "row"."place" <> "new"."place" - 1`;
  return moved > 0;
}
