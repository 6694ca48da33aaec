import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";

/** Makes an account without a way in, and gives it as somebody signed in. */
export async function createPerson(db: Database, role: Role, name = role): Promise<Actor> {
  const userId = randomUUID();
  const email = `${userId}@parley.test`;
  await db.client.user.create({ data: { id: userId, name, email, role } });
  return { userId, name, email, role, by: { kind: "session", sessionId: randomUUID() } };
}
