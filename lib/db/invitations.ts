import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/access";
import type { Invitation } from "@/lib/auth/people";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { inForce, revokeInvitations } from "./open-links";
import { readInstant } from "./rows";
import { inTransaction } from "./transaction";

export interface NewInvitation {
  readonly tokenHash: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
}

/** Makes an invitation; one that is made by nobody takes the place of the earlier ones made by nobody. */
export async function createInvitation(db: Database, invitation: NewInvitation): Promise<Invitation> {
  const id = randomUUID();
  const { invitedBy, role } = invitation;
  return await inTransaction(db, async (queries) => {
    if (invitedBy === null) await revokeInvitations(queries, invitedBy, new Date());
    const row = await queries.invitation.create({ data: { id, ...invitation } });
    await logDeskAction(queries, {
      actorId: invitedBy,
      action: "invitation.create",
      negotiation: null,
      subject: "invitation",
      subjectId: id,
      detail: { role },
    });
    return readInvitation(row);
  });
}

/** Those that can still be accepted, the newest first. */
export async function listInvitations(db: Database, now: Date): Promise<readonly Invitation[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.invitation.findMany({ where: inForce(now), orderBy: [{ createdAt: "desc" }, { id: "asc" }] }),
  );
  return rows.map(readInvitation);
}

/** The invitation with this secret, or null unless it can still be accepted. */
export async function findInvitation(db: Database, tokenHash: string, now: Date): Promise<Invitation | null> {
  const row = await withDatabaseErrors(() =>
    db.client.invitation.findFirst({ where: { tokenHash, ...inForce(now) } }),
  );
  return row && readInvitation(row);
}

/** Takes an invitation back; whether there was one to take back. */
export async function revokeInvitation(db: Database, id: string, actorId: string): Promise<boolean> {
  const now = new Date();
  return await inTransaction(db, async (queries) => {
    const { count } = await queries.invitation.updateMany({
      where: { id, ...inForce(now) },
      data: { revokedAt: now },
    });
    if (count === 0) return false;
    await logDeskAction(queries, {
      actorId,
      action: "invitation.revoke",
      negotiation: null,
      subject: "invitation",
      subjectId: id,
    });
    return true;
  });
}

function readInvitation(row: Stored.Invitation): Invitation {
  return {
    id: row.id,
    role: row.role,
    email: row.email,
    invitedBy: row.invitedBy,
    createdAt: readInstant(row.createdAt),
    expiresAt: readInstant(row.expiresAt),
  };
}
