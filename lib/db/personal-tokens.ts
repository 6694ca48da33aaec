import type { Role, Scope } from "@/lib/auth/access";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";

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
