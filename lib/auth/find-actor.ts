import { getDatabase } from "@/lib/db/client";
import { findTokenOwner } from "@/lib/db/personal-tokens";
import { type Actor, ROLES } from "./access";
import { askAuth, SESSION_COOKIE } from "./auth";
import { hashSecret } from "./secrets";

/**
 * Who sends this: the owner of the token that it carries, else whose session its cookie names; null for nobody.
 * A token that is not in force is nobody, whatever the cookie says. Throws ParleyError `unavailable`.
 */
export async function findActor(request: Request): Promise<Actor | null> {
  const authorization = request.headers.get("Authorization");
  return authorization === null
    ? await findSessionActor(request.headers)
    : await findTokenActor(authorization);
}

async function findTokenActor(authorization: string): Promise<Actor | null> {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
  if (token === undefined) return null;
  const owner = await findTokenOwner(await getDatabase(), hashSecret(token), new Date());
  if (owner === null) return null;
  const { user, tokenId, scope } = owner;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    by: { kind: "token", tokenId, scope },
  };
}

/** Whose session the cookie in these headers names; null for nobody, and for an account that is disabled. */
export async function findSessionActor(headers: Headers): Promise<Actor | null> {
  if (!headers.get("Cookie")?.includes(SESSION_COOKIE)) return null;
  // Not prolonged here: only an answer can give the browser a cookie that lasts as long.
  const found = await askAuth((api) => api.getSession({ headers, query: { disableRefresh: true } }));
  if (!found || found.user.disabledAt) return null;
  const role = ROLES.find((name) => name === found.user.role);
  if (role === undefined) return null;
  const { user, session } = found;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    role,
    by: { kind: "session", sessionId: session.id },
  };
}
