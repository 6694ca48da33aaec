import { getDatabase } from "@/lib/db/client";
import { hasAdmin } from "@/lib/db/users";
import { INVITATION } from "./one-time-link";
import { findOwnOrigin } from "./origin";
import { makeSetUpLink } from "./set-up-link";

/** What to tell whoever starts this copy while nobody can administer it; null when somebody can. */
export async function announceSetUp(): Promise<string | null> {
  const db = await getDatabase();
  if (await hasAdmin(db)) return null;
  const link = await makeSetUpLink(db, findOwnOrigin());
  return `No administrator yet. Set up the first account: ${link} (valid once, ${INVITATION.days} days)`;
}
