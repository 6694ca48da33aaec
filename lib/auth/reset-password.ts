import { hashPassword } from "better-auth/crypto";
import { getDatabase } from "@/lib/db/client";
import { findResetAccount } from "@/lib/db/password-resets";
import { redeemPasswordReset } from "@/lib/db/redeem-password-reset";
import { ParleyError } from "@/lib/errors";
import { LIMITS, takeAttemptFrom } from "./rate-limits";
import { hashSecret } from "./secrets";
import { beginSession } from "./sign-in";

/**
 * Sets the password that a link is for, which ends all sessions and tokens of the account, and signs it in; gives
 * the cookie. Throws ParleyError `not-found` when the link is not (or no more) in force, `too-many` after too many
 * attempts.
 */
export async function resetPassword(headers: Headers, token: string, password: string): Promise<string> {
  const attempt = await takeAttemptFrom(headers, LIMITS.reset);
  const db = await getDatabase();
  const tokenHash = hashSecret(token);
  const account = await findResetAccount(db, tokenHash, new Date());
  if (account === null) throw notInForce();
  const passwordHash = await hashPassword(password);
  if (!(await redeemPasswordReset(db, tokenHash, passwordHash, new Date()))) throw notInForce();
  await attempt.takeBack();
  return await beginSession(headers, { email: account.email, password });
}

function notInForce(): ParleyError {
  return new ParleyError(
    "not-found",
    "This link was used, was replaced or taken back, or has expired. Ask for another one.",
  );
}
