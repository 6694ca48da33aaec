import type { Role } from "@/lib/auth/access";
import type { ListedUser } from "@/lib/auth/people";
import { ParleyError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { revokeInvitations, revokePasswordResets } from "./open-links";
import { revokeTokens } from "./personal-tokens";
import { type Queries, readInstant } from "./rows";
import { endSessions } from "./sessions";
import { inTransaction } from "./transaction";

export interface UserChange {
  readonly role?: Role;
  readonly disabled?: boolean;
}

/** Everybody with an account, by name. */
export async function listUsers(db: Database): Promise<readonly ListedUser[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
  );
  return rows.map(readUser);
}

/** Who has the account with this address, in small letters, or null. */
export async function findUserByEmail(db: Database, email: string): Promise<ListedUser | null> {
  const row = await withDatabaseErrors(() => db.client.user.findUnique({ where: { email } }));
  return row && readUser(row);
}

/** Whether anybody can administer this copy. */
export async function hasAdmin(db: Database): Promise<boolean> {
  const where = { role: "admin", disabledAt: null } as const;
  return (await withDatabaseErrors(() => db.client.user.count({ where }))) > 0;
}

/** Whether the account may not be used. */
export async function isDisabled(db: Database, id: string): Promise<boolean> {
  const row = await withDatabaseErrors(() => db.client.user.findUnique({ where: { id } }));
  return row === null || row.disabledAt !== null;
}

/** Whether the account is in use and may write drafts. */
export async function mayDraft(queries: Queries, id: string): Promise<boolean> {
  const where = { id, disabledAt: null, role: { not: "reader" } } as const;
  return (await queries.user.count({ where })) === 1;
}

/**
 * Gives an account another role, disables it or enables it again. What is disabled is signed out everywhere, and
 * its tokens and the link that sets its password are revoked; of who is no administrator any more no invitation and
 * no link for somebody's password stays open. Throws ParleyError `not-found`, and `conflict` when nobody would be
 * left to administer this copy.
 */
export async function updateUser(
  db: Database,
  id: string,
  { role, disabled }: UserChange,
  actorId: string,
): Promise<ListedUser> {
  const now = new Date();
  return await inTransaction(db, async (queries) => {
    const admins = await lockAdminsAnd(queries, id);
    const before = await queries.user.findUnique({ where: { id } });
    if (before === null) throw new ParleyError("not-found", "There is no such account.");
    const after = { role: role ?? before.role, disabledAt: before.disabledAt };
    if (disabled !== undefined) after.disabledAt = disabled ? (before.disabledAt ?? now) : null;
    const isAdmin = after.role === "admin" && after.disabledAt === null;
    if (!isAdmin && admins.length === 1 && admins[0] === id) {
      throw new ParleyError("conflict", "This is the last administrator: make somebody else one first.");
    }
    const row = await queries.user.update({ where: { id }, data: after });
    if (!isAdmin) {
      await revokeInvitations(queries, id, now);
      await revokePasswordResets(queries, { madeBy: id }, now);
    }
    if (after.disabledAt !== null) {
      await revokePasswordResets(queries, { userId: id }, now);
      await endSessions(queries, id, null);
      await revokeTokens(queries, id, now);
    }
    await logDeskAction(queries, {
      actorId,
      action: "user.change",
      negotiation: null,
      subject: "user",
      subjectId: id,
      detail: {
        before: { role: before.role, disabled: before.disabledAt !== null },
        after: { role: row.role, disabled: row.disabledAt !== null },
      },
    });
    return readUser(row);
  });
}

/**
 * Those who can administer. Nobody else changes them or the account until the transaction ends, so that one
 * administrator always stays and no change is lost.
 */
async function lockAdminsAnd(queries: Queries, id: string): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ id: string; isAdmin: boolean }[]>`
    SELECT "id", "role" = 'admin' AND "disabled_at" IS NULL AS "isAdmin" FROM "user"
      WHERE ("role" = 'admin' AND "disabled_at" IS NULL) OR "id" = ${id} ORDER BY "id" FOR UPDATE`;
  return rows.filter(({ isAdmin }) => isAdmin).map((row) => row.id);
}

function readUser(row: Stored.User): ListedUser {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    disabledAt: row.disabledAt && readInstant(row.disabledAt),
    createdAt: readInstant(row.createdAt),
  };
}
