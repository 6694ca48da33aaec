import { z } from "zod";
import type { RecordedChange } from "@/lib/domain/chronicle";
import type { Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { inChunks, type Queries, readInstant } from "./rows";

/** One thing that somebody did to a record. */
export interface AuditEntry {
  /** A whole number that grows with every write. */
  readonly id: string;
  readonly at: Instant;
  /** Who, as the caller named them. */
  readonly actor: string;
  /** What they were doing, as the caller named it; all entries of one write share it. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly detail: unknown;
}

export interface NewAuditEntry {
  readonly entity: string;
  readonly entityId: string;
  readonly change: "created" | "updated" | "reordered";
  /** The whole value before an update, so that none is ever lost. */
  readonly before?: unknown;
}

const jsonSchema = z.json();

/** The newest first, at most `limit`; with `before`, those older than that id. */
export async function listAuditEntries(
  db: Database,
  negotiationSlug: Slug,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<readonly AuditEntry[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.auditEntry.findMany({
      where: { negotiationSlug, ...(before === undefined ? {} : { id: { lt: BigInt(before) } }) },
      orderBy: { id: "desc" },
      take: limit,
    }),
  );
  return rows.map((row) => ({
    id: String(row.id),
    at: readInstant(row.at),
    actor: row.actor,
    action: row.action,
    entity: row.entity,
    entityId: row.entityId,
    detail: row.detail,
  }));
}

const changeSchema = z.enum(["created", "updated", "reordered"]).catch("updated");

/** What was written after one version and up to another, the oldest first, without what there was before. */
export async function listRecordedChanges(
  db: Database,
  negotiationSlug: Slug,
  { after, through }: { readonly after: string; readonly through: string },
): Promise<readonly RecordedChange[]> {
  const rows = await withDatabaseErrors(
    () =>
      db.client.$queryRaw<{ id: bigint; at: Date; entity: string; entityId: string; change: string }[]>`
        SELECT "id", "at", "entity", "entity_id" AS "entityId", "detail"->>'change' AS "change"
          FROM "audit_entry"
          WHERE "negotiation_slug" = ${negotiationSlug} AND "id" > ${BigInt(after)} AND "id" <= ${BigInt(through)}
          ORDER BY "id"`,
  );
  return rows.map((row) => ({
    version: String(row.id),
    at: readInstant(row.at),
    entity: row.entity,
    entityId: row.entityId,
    change: changeSchema.parse(row.change),
  }));
}

export async function createAuditEntries(
  queries: Queries,
  negotiationSlug: Slug,
  by: { readonly actor: string; readonly action: string },
  entries: readonly NewAuditEntry[],
): Promise<void> {
  await inChunks(
    entries.map(({ entity, entityId, change, before }) => ({
      negotiationSlug,
      actor: by.actor,
      action: by.action,
      entity,
      entityId,
      detail: before === undefined ? { change } : { change, before: jsonSchema.parse(before) },
    })),
    (data) => queries.auditEntry.createMany({ data }),
  );
}
