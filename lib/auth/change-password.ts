import { hashPassword, verifyPassword } from "better-auth/crypto";
import { getDatabase } from "@/lib/db/client";
import { changePasswordHash, findPasswordHash } from "@/lib/db/passwords";
import { ParleyError } from "@/lib/errors";
import type { Actor } from "./access";
import { LIMITS, takeAttempt } from "./rate-limits";

/**
 * Gives whoever is signed in another password and ends the other sessions. Throws ParleyError `invalid` when the
 * current password is another, `conflict` for an account without one, `too-many` after too many attempts.
 */
export async function changePassword(
  { userId, by }: Actor,
  { currentPassword, newPassword }: { readonly currentPassword: string; readonly newPassword: string },
): Promise<void> {
  if (by.kind !== "session") throw new ParleyError("forbidden", "Sign in to change the password.");
  const db = await getDatabase();
  const attempt = await takeAttempt(LIMITS.password, userId);
  const before = await findPasswordHash(db, userId);
  if (before === null) {
    throw new ParleyError("conflict", "This account has no password: it signs in through a provider.");
  }
  const isRight = await verifyPassword({ hash: before, password: currentPassword });
  const after = isRight && (await hashPassword(newPassword));
  if (!after || !(await changePasswordHash(db, userId, { before, after, session: by.sessionId }))) {
    throw new ParleyError("invalid", "The current password is another.", [
      { at: "currentPassword", reason: "is not your password" },
    ]);
  }
  await attempt.takeBack();
}
