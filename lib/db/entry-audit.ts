import { z } from "zod";
import type { EntityKind } from "@/lib/desk/entry-kind";
import type { EntryWrite } from "@/lib/desk/entry-past";
import type { Slug } from "@/lib/domain/model";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { readInstant } from "./rows";

const detailSchema = z.looseObject({ before: z.json().optional() });

/** What was done to one entry, the oldest first. */
export async function listEntryAudit(
  db: Database,
  negotiationSlug: Slug,
  { kind, name }: { readonly kind: EntityKind; readonly name: string },
): Promise<readonly EntryWrite[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.auditEntry.findMany({
      where: { negotiationSlug, entity: kind, entityId: name },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map((row) => ({
    id: String(row.id),
    at: readInstant(row.at),
    actor: row.actor,
    before: detailSchema.parse(row.detail).before ?? null,
  }));
}
