import type { Database } from "@/lib/db/client";
import { createInvitation } from "@/lib/db/invitations";
import { buildInvitationLink, findInvitationEnd } from "./invitation-link";
import { hashSecret, makeSecret } from "./secrets";

/** A link that makes one administrator, whoever opens it; earlier ones that nobody used stop working. */
export async function makeSetUpLink(db: Database, origin: string): Promise<string> {
  const secret = makeSecret();
  await createInvitation(db, {
    tokenHash: hashSecret(secret),
    role: "admin",
    email: null,
    invitedBy: null,
    expiresAt: findInvitationEnd(new Date()),
  });
  return buildInvitationLink(origin, secret);
}
