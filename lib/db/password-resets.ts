import { randomUUID } from "node:crypto";
import type { PasswordReset } from "@/lib/auth/people";
import { ParleyError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { lockUser } from "./lock-user";
import { inForce, revokePasswordResets } from "./open-links";
import { PASSWORD } from "./passwords";
import { type Queries, readInstant } from "./rows";
import { inTransaction } from "./transaction";

export interface NewPasswordReset {
  readonly tokenHash: string;
  readonly userId: string;
  /** Another user; null for the command on the server. */
  readonly madeBy: string | null;
  readonly expiresAt: Date;
}

/**
 * Makes a link that sets a new password; earlier ones for the account stop working. Throws ParleyError `not-found`
 * where there is no such account, `conflict` when it is disabled or has no password.
 */
export async function createPasswordReset(db: Database, reset: NewPasswordReset): Promise<PasswordReset> {
  const { userId, madeBy } = reset;
  const id = randomUUID();
  return await inTransaction(db, async (queries) => {
    const state = await lockUser(queries, userId);
    if (state === null) throw refuse("not-found", "There is no such account.", "is not an account");
    if (state === "disabled") {
      throw refuse("conflict", "This account is disabled: enable it first.", "is a disabled account");
    }
    if ((await queries.account.count({ where: { userId, providerId: PASSWORD } })) === 0) {
      const reason = "has no password: it signs in through a provider";
      throw refuse("conflict", `This account ${reason}.`, reason);
    }
    await revokePasswordResets(queries, { userId }, new Date());
    const row = await queries.passwordReset.create({ data: { id, ...reset } });
    await logResetAction(queries, "reset.create", row, madeBy);
    return readPasswordReset(row);
  });
}

function refuse(code: "not-found" | "conflict", message: string, reason: string): ParleyError {
  return new ParleyError(code, message, [{ at: "userId", reason }]);
}

/** Those that can still be used, the newest first. */
export async function listPasswordResets(db: Database, now: Date): Promise<readonly PasswordReset[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.passwordReset.findMany({
      where: inForce(now),
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(readPasswordReset);
}

/** Whose password the link with this secret sets, or null unless it can still be used. */
export async function findResetAccount(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const row = await withDatabaseErrors(() =>
    db.client.passwordReset.findFirst({
      where: { tokenHash, ...inForce(now) },
      select: { user: { select: { name: true, email: true } } },
    }),
  );
  return row?.user ?? null;
}

/** Takes a link back; whether there was one to take back. */
export async function revokePasswordReset(db: Database, id: string, actorId: string): Promise<boolean> {
  const now = new Date();
  return await inTransaction(db, async (queries) => {
    const [row] = await queries.passwordReset.updateManyAndReturn({
      where: { id, ...inForce(now) },
      data: { revokedAt: now },
    });
    if (row === undefined) return false;
    await logResetAction(queries, "reset.revoke", row, actorId);
    return true;
  });
}

/** Logged with the account, so that all that became of its password stands together. */
export async function logResetAction(
  queries: Queries,
  action: "reset.create" | "reset.revoke" | "reset.use",
  { id, userId }: Pick<Stored.PasswordReset, "id" | "userId">,
  actorId: string | null,
): Promise<void> {
  await logDeskAction(queries, {
    actorId,
    action,
    negotiation: null,
    subject: "user",
    subjectId: userId,
    detail: { reset: id },
  });
}

function readPasswordReset(row: Stored.PasswordReset): PasswordReset {
  return {
    id: row.id,
    userId: row.userId,
    madeBy: row.madeBy,
    createdAt: readInstant(row.createdAt),
    expiresAt: readInstant(row.expiresAt),
  };
}
