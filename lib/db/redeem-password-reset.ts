import type { Database } from "./client";
import { lockUser } from "./lock-user";
import { inForce } from "./open-links";
import { logResetAction } from "./password-resets";
import { PASSWORD } from "./passwords";
import { revokeTokens } from "./personal-tokens";
import { endSessions } from "./sessions";
import { inTransaction } from "./transaction";

/**
 * Sets the password that a link is for, ends the account's sessions, revokes its tokens, and uses the link up: all
 * or nothing, and whoever comes second finds it used. Whether the link could still be used.
 */
export async function redeemPasswordReset(
  db: Database,
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  return await inTransaction(db, async (queries) => {
    const where = { tokenHash, ...inForce(now) };
    const found = await queries.passwordReset.findFirst({ where });
    if (found === null) return false;
    const { userId } = found;
    if ((await lockUser(queries, userId)) !== "in-use") return false;
    // Only now: while this waited for the account, the link may have been used, replaced or taken back.
    const { count } = await queries.passwordReset.updateMany({ where, data: { usedAt: now } });
    if (count === 0) return false;
    await queries.account.updateMany({
      where: { userId, providerId: PASSWORD },
      data: { password: passwordHash },
    });
    await endSessions(queries, userId, null);
    await revokeTokens(queries, userId, now);
    await logResetAction(queries, "reset.use", found, userId);
    return true;
  });
}
