import type { Database } from "@/lib/db/client";
import { createPasswordReset } from "@/lib/db/password-resets";
import { ParleyError } from "@/lib/errors";
import { makeOneTimeLink, PASSWORD_RESET } from "./one-time-link";
import type { PasswordReset } from "./people";

interface WantedReset {
  readonly userId: string;
  /** Another user; null for the command on the server. */
  readonly madeBy: string | null;
}

/**
 * A new link that sets the password of an account, told this once; earlier ones for the account stop working.
 * Throws ParleyError `forbidden` for one's own account, else as `createPasswordReset` does.
 */
export async function makePasswordReset(
  db: Database,
  { userId, madeBy }: WantedReset,
  origin: string,
): Promise<{ readonly link: string; readonly reset: PasswordReset }> {
  if (userId === madeBy) {
    throw new ParleyError("forbidden", "Change your own password on your account page.");
  }
  const { link, ...kept } = makeOneTimeLink(PASSWORD_RESET, origin);
  return { link, reset: await createPasswordReset(db, { ...kept, userId, madeBy }) };
}
