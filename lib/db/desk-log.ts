import type { Instant } from "@/lib/domain/day";
import type { Json } from "@/lib/domain/json";
import type { Slug } from "@/lib/domain/model";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { type Queries, readInstant } from "./rows";

/** One thing that somebody did at the desk or to an account. */
export interface NewDeskLogEntry {
  /** The user, or null for a visitor and for the set-up. */
  readonly actorId: string | null;
  /** What was done, as `draft.submit`. */
  readonly action: string;
  readonly negotiation: Slug | null;
  /** What it was done to: `draft`, `user`, `invitation`, ... */
  readonly subject: string;
  readonly subjectId: string;
  readonly detail?: { readonly [key: string]: Json };
}

export interface DeskLogEntry extends NewDeskLogEntry {
  readonly id: string;
  readonly at: Instant;
}

/** Call it within the transaction of what it tells about, so that neither is there without the other. */
export async function logDeskAction(queries: Queries, entry: NewDeskLogEntry): Promise<void> {
  const { actorId, action, negotiation, subject, subjectId, detail = {} } = entry;
  await queries.deskLogEntry.create({
    data: { actorId, action, negotiationSlug: negotiation, subject, subjectId, detail },
  });
}

/** What happened to one thing, the oldest first. */
export async function listDeskLog(
  db: Database,
  { subject, subjectId }: Pick<DeskLogEntry, "subject" | "subjectId">,
): Promise<readonly DeskLogEntry[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.deskLogEntry.findMany({ where: { subject, subjectId }, orderBy: { id: "asc" } }),
  );
  return rows.map((row) => ({
    id: String(row.id),
    at: readInstant(row.at),
    actorId: row.actorId,
    action: row.action,
    negotiation: row.negotiationSlug,
    subject: row.subject,
    subjectId: row.subjectId,
  }));
}
