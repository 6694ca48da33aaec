import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { hashSecret } from "@/lib/auth/secrets";
import { acceptInvitation } from "@/lib/db/accept-invitation";
import { getDatabase } from "@/lib/db/client";
import { createInvitation } from "@/lib/db/invitations";
import { PASSWORD, PEOPLE } from "./people";

const db = await getDatabase();
for (const { name, email, role } of Object.values(PEOPLE)) {
  const tokenHash = hashSecret(randomUUID());
  const expiresAt = new Date(Date.now() + 60_000);
  await createInvitation(db, { tokenHash, role, email: null, invitedBy: "tests", expiresAt });
  await acceptInvitation(
    db,
    tokenHash,
    { name, email, passwordHash: await hashPassword(PASSWORD) },
    new Date(),
  );
}
await db.close();
