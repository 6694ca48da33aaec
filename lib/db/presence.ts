import type { DeskPerson } from "@/lib/desk/draft";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";

/** Who has not told anything for longer than this has left. */
const PRESENT_SECONDS = 40;

/** Notes that somebody has an entry open, and gives who else has. */
export async function markPresence(
  db: Database,
  subject: string,
  userId: string,
): Promise<readonly DeskPerson[]> {
  return await withDatabaseErrors(async () => {
    await db.client.$executeRaw`
      INSERT INTO "presence" ("subject", "user_id", "seen_at") VALUES (${subject}, ${userId}, now())
        ON CONFLICT ("subject", "user_id") DO UPDATE SET "seen_at" = now()`;
    return await db.client.$queryRaw<DeskPerson[]>`
      SELECT u."id", u."name" FROM "presence" p JOIN "user" u ON u."id" = p."user_id"
        WHERE p."subject" = ${subject} AND p."user_id" <> ${userId}
          AND p."seen_at" > now() - make_interval(secs => ${PRESENT_SECONDS}::int)
        ORDER BY u."name", u."id"`;
  });
}

/** Notes that somebody has closed an entry. */
export async function clearPresence(db: Database, subject: string, userId: string): Promise<void> {
  await withDatabaseErrors(() => db.client.presence.deleteMany({ where: { subject, userId } }));
}
