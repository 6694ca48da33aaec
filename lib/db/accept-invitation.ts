import { randomUUID } from "node:crypto";
import { ParleyError } from "@/lib/errors";
import type { Database } from "./client";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { inForce } from "./open-links";
import type { Queries } from "./rows";
import { inTransaction } from "./transaction";

interface NewAccount {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly passwordHash: string;
}

/**
 * Makes the account that an invitation is for, and uses the invitation up, both or neither: whoever comes second
 * finds it used. Gives the id of the new user, null where there is no such invitation any more. Throws ParleyError
 * `conflict` when the address has an account already, `invalid` when it is not the one that was invited.
 */
export async function acceptInvitation(
  db: Database,
  tokenHash: string,
  account: NewAccount,
  now: Date,
): Promise<string | null> {
  const userId = randomUUID();
  return await inTransaction(db, async (queries) => {
    // The first statement, and one that writes: it makes those who come at the same time wait for each other.
    const [used] = await queries.invitation.updateManyAndReturn({
      where: { tokenHash, ...inForce(now) },
      data: { usedAt: now, usedBy: userId },
    });
    if (used === undefined) return null;
    if (used.email !== null && used.email !== account.email) {
      throw new ParleyError("invalid", "The invitation is for another e-mail address.", [
        { at: "email", reason: `should be ${used.email}, which was invited` },
      ]);
    }
    if ((await queries.user.count({ where: { email: account.email } })) > 0) {
      throw new ParleyError("conflict", "There is an account with this e-mail address already. Sign in.", [
        { at: "email", reason: "has an account already" },
      ]);
    }
    await createAccount(queries, userId, account, used);
    await logDeskAction(queries, {
      actorId: userId,
      action: "invitation.accept",
      negotiation: null,
      subject: "invitation",
      subjectId: used.id,
      detail: { role: used.role },
    });
    return userId;
  });
}

async function createAccount(
  queries: Queries,
  userId: string,
  { name, email, passwordHash }: NewAccount,
  { role, email: invited }: Pick<Stored.Invitation, "role" | "email">,
): Promise<void> {
  // An administrator vouches for the address that an invitation names.
  const emailVerified = invited !== null;
  await queries.user.create({ data: { id: userId, name, email, role, emailVerified } });
  await queries.account.create({
    data: {
      id: randomUUID(),
      accountId: userId,
      providerId: "credential",
      userId,
      password: passwordHash,
    },
  });
}
