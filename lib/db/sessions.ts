import type { SignedInSession } from "@/lib/auth/people";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import { type Queries, readInstant } from "./rows";
import { inTransaction } from "./transaction";

/** The sessions that somebody has open, the newest first. */
export async function listSessions(
  db: Database,
  userId: string,
  now: Date,
): Promise<readonly SignedInSession[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.session.findMany({
      where: { userId, expiresAt: { gt: now } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: readInstant(row.createdAt),
    expiresAt: readInstant(row.expiresAt),
    address: row.ipAddress,
    userAgent: row.userAgent,
  }));
}

/** Ends one of somebody's own sessions; whether there was one to end. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  return await inTransaction(db, async (queries) => {
    const { count } = await queries.session.deleteMany({ where: { id, userId } });
    if (count === 0) return false;
    await logDeskAction(queries, {
      actorId: userId,
      action: "session.end",
      negotiation: null,
      subject: "session",
      subjectId: id,
    });
    return true;
  });
}

/** Ends all sessions of somebody, but for the one to keep. */
export async function endSessions(queries: Queries, userId: string, keep: string | null): Promise<void> {
  await queries.session.deleteMany({ where: { userId, ...(keep !== null && { id: { not: keep } }) } });
}
