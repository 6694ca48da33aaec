import { hashPassword } from "better-auth/crypto";
import { acceptInvitation as acceptInDatabase } from "@/lib/db/accept-invitation";
import { getDatabase } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/invitations";
import { ParleyError } from "@/lib/errors";
import { LIMITS, takeAttemptFrom } from "./rate-limits";
import { hashSecret } from "./secrets";
import { beginSession } from "./sign-in";

export interface Acceptance {
  readonly name: string;
  /** In small letters; null: the one that was invited. */
  readonly email: string | null;
  readonly password: string;
}

/**
 * Makes the account that an invitation is for and signs it in; gives the cookie. Throws ParleyError `not-found`
 * when the invitation is not (or no more) in force, `invalid` and `conflict` as for the address, `too-many` after
 * too many attempts.
 */
export async function acceptInvitation(
  headers: Headers,
  token: string,
  { name, email, password }: Acceptance,
): Promise<string> {
  const attempt = await takeAttemptFrom(headers, LIMITS.acceptance);
  const db = await getDatabase();
  const tokenHash = hashSecret(token);
  const invitation = await findInvitation(db, tokenHash, new Date());
  if (invitation === null) throw notInForce();
  const address = email ?? invitation.email;
  if (address === null) {
    throw new ParleyError("invalid", "The invitation names no e-mail address: give yours.", [
      { at: "email", reason: "is needed" },
    ]);
  }
  const account = { name, email: address, passwordHash: await hashPassword(password) };
  if ((await acceptInDatabase(db, tokenHash, account, new Date())) === null) throw notInForce();
  await attempt.takeBack();
  return await beginSession(headers, { email: address, password });
}

function notInForce(): ParleyError {
  return new ParleyError(
    "not-found",
    "This invitation was used, was taken back, or has expired. Ask for another one.",
  );
}
