import type { Database } from "@/lib/db/client";
import { createInvitation } from "@/lib/db/invitations";
import { INVITATION, makeOneTimeLink } from "./one-time-link";

/** A link that makes one administrator, whoever opens it; earlier ones that nobody used stop working. */
export async function makeSetUpLink(db: Database, origin: string): Promise<string> {
  const { link, ...kept } = makeOneTimeLink(INVITATION, origin);
  await createInvitation(db, { ...kept, role: "admin", email: null, invitedBy: null });
  return link;
}
