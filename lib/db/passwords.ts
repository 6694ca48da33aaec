import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import { lockUser } from "./lock-user";
import { revokePasswordResets } from "./open-links";
import { endSessions } from "./sessions";
import { inTransaction } from "./transaction";

/** What the library for accounts calls the way in by a password. */
export const PASSWORD = "credential";

/** The hash of somebody's password, or null for an account without one. */
export async function findPasswordHash(db: Database, userId: string): Promise<string | null> {
  const row = await withDatabaseErrors(() =>
    db.client.account.findFirst({ where: { userId, providerId: PASSWORD } }),
  );
  return row?.password ?? null;
}

/** The ways in that an account has, by their providers; `credential` is the password. */
export async function listWaysIn(db: Database, userId: string): Promise<readonly string[]> {
  const rows = await withDatabaseErrors(() => db.client.account.findMany({ where: { userId } }));
  return rows.map(({ providerId }) => providerId);
}

/**
 * Puts `after` in the place of `before`, ends all sessions but the one it is done in, and the links that would set
 * yet another. Whether `before` was still the password.
 */
export async function changePasswordHash(
  db: Database,
  userId: string,
  { before, after, session }: { readonly before: string; readonly after: string; readonly session: string },
): Promise<boolean> {
  return await inTransaction(db, async (queries) => {
    await lockUser(queries, userId);
    const { count } = await queries.account.updateMany({
      where: { userId, providerId: PASSWORD, password: before },
      data: { password: after },
    });
    if (count === 0) return false;
    await endSessions(queries, userId, session);
    await revokePasswordResets(queries, { userId }, new Date());
    await logDeskAction(queries, {
      actorId: userId,
      action: "password.change",
      negotiation: null,
      subject: "user",
      subjectId: userId,
    });
    return true;
  });
}
