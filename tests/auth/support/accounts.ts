import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Role } from "@/lib/auth/access";
import { hashSecret } from "@/lib/auth/secrets";
import { acceptInvitation } from "@/lib/db/accept-invitation";
import type { Database } from "@/lib/db/client";
import { createInvitation } from "@/lib/db/invitations";
import { signIn } from "./ask";

export const PASSWORD = "correct horse battery";

/** Made once: a hash is slow on purpose, and everybody here has the same password. */
const passwordHash = hashPassword(PASSWORD);

const LATER = () => new Date(Date.now() + 60_000);

export interface Account {
  readonly id: string;
  readonly email: string;
}

/** An account with this role and PASSWORD. */
export async function addAccount(db: Database, role: Role): Promise<Account> {
  const secret = randomUUID();
  const email = `${secret}@example.org`;
  const tokenHash = hashSecret(secret);
  await createInvitation(db, { tokenHash, role, email: null, invitedBy: "tests", expiresAt: LATER() });
  const account = { name: `The ${role}`, email, passwordHash: await passwordHash };
  const id = await acceptInvitation(db, tokenHash, account, new Date());
  if (id === null) throw new RangeError("the invitation was not accepted");
  return { id, email };
}

/** The same, signed in: with the cookie. */
export async function addSignedIn(db: Database, role: Role): Promise<Account & { readonly cookie: string }> {
  const account = await addAccount(db, role);
  return { ...account, cookie: await signIn(account.email, PASSWORD) };
}
