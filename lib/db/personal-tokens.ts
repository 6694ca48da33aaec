import { randomUUID } from "node:crypto";
import type { Role, Scope } from "@/lib/auth/access";
import type { PersonalToken } from "@/lib/auth/people";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { type Queries, readInstant } from "./rows";
import { inTransaction } from "./transaction";

export interface TokenOwner {
  readonly tokenId: string;
  readonly scope: Scope;
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };
}

/** A use is noted this often at most, so that reading with a token seldom writes. */
const NOTED_EVERY_MS = 60_000;

/** Whose token has this hash, or null unless it is in force and its owner's account is too. */
export async function findTokenOwner(db: Database, tokenHash: string, now: Date): Promise<TokenOwner | null> {
  return await withDatabaseErrors(async () => {
    const row = await db.client.personalToken.findFirst({
      where: {
        tokenHash,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        user: { disabledAt: null },
      },
      select: {
        id: true,
        scope: true,
        lastUsedAt: true,
        user: { select: { id: true, name: true, email: true, role: true } },
      },
    });
    if (row === null) return null;
    if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > NOTED_EVERY_MS) {
      await db.client.personalToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
    }
    return { tokenId: row.id, scope: row.scope, user: row.user };
  });
}

export interface NewPersonalToken {
  readonly userId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly start: string;
  readonly scope: Scope;
  readonly expiresAt: Date | null;
}

/** Somebody's tokens that are not revoked, the newest first; those that have expired too. */
export async function listPersonalTokens(db: Database, userId: string): Promise<readonly PersonalToken[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.personalToken.findMany({
      where: { userId, revokedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(readPersonalToken);
}

export async function createPersonalToken(db: Database, token: NewPersonalToken): Promise<PersonalToken> {
  const id = randomUUID();
  return await inTransaction(db, async (queries) => {
    const row = await queries.personalToken.create({ data: { id, ...token } });
    await logDeskAction(queries, {
      actorId: token.userId,
      action: "token.create",
      negotiation: null,
      subject: "token",
      subjectId: id,
      detail: { scope: token.scope },
    });
    return readPersonalToken(row);
  });
}

/** Revokes one of somebody's own tokens; whether there was one to revoke. */
export async function revokePersonalToken(db: Database, userId: string, id: string): Promise<boolean> {
  return await inTransaction(db, async (queries) => {
    const { count } = await queries.personalToken.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return false;
    await logDeskAction(queries, {
      actorId: userId,
      action: "token.revoke",
      negotiation: null,
      subject: "token",
      subjectId: id,
    });
    return true;
  });
}

/** Revokes all tokens of somebody. */
export async function revokeTokens(queries: Queries, userId: string, revokedAt: Date): Promise<void> {
  await queries.personalToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt } });
}

function readPersonalToken(row: Stored.PersonalToken): PersonalToken {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    scope: row.scope,
    createdAt: readInstant(row.createdAt),
    expiresAt: row.expiresAt && readInstant(row.expiresAt),
    lastUsedAt: row.lastUsedAt && readInstant(row.lastUsedAt),
  };
}
