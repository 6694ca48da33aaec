import { getDatabase } from "@/lib/db/client";
import { createPersonalToken } from "@/lib/db/personal-tokens";
import type { Scope } from "./access";
import type { PersonalToken } from "./people";
import { hashSecret, makeSecret } from "./secrets";

const DAY_MS = 24 * 60 * 60 * 1000;
/** By which programs that look for lost secrets know one. */
const PREFIX = "parley_";
const SHOWN = PREFIX.length + 4;

interface WantedToken {
  readonly name: string;
  readonly scope: Scope;
  readonly expiresInDays: number | null;
}

/** A new token, with the secret that nobody can tell again. */
export async function makePersonalToken(
  userId: string,
  { name, scope, expiresInDays }: WantedToken,
  now: Date,
): Promise<{ readonly secret: string; readonly token: PersonalToken }> {
  const secret = `${PREFIX}${makeSecret()}`;
  const token = await createPersonalToken(await getDatabase(), {
    userId,
    name,
    scope,
    tokenHash: hashSecret(secret),
    start: secret.slice(0, SHOWN),
    expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS),
  });
  return { secret, token };
}
