import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";

/** Tells what the library for accounts did for somebody; everything else is told within its own transaction. */
export async function logAccountAction(
  db: Database,
  actorId: string,
  action: "user.create" | "identity.link" | "session.begin",
  subject: "user" | "session",
  subjectId: string,
): Promise<void> {
  await withDatabaseErrors(() =>
    logDeskAction(db.client, { actorId, action, negotiation: null, subject, subjectId }),
  );
}
