import { type Database, getDatabase } from "@/lib/db/client";
import { toParleyError } from "@/lib/db/database-error";
import { getSetting } from "@/lib/db/settings";
import { buildAuth, COOKIE_PREFIX } from "./build-auth";
import { makeSecret } from "./secrets";
import { getAccountSettings } from "./settings";

type Auth = ReturnType<typeof buildAuth>;

/** The end of the name of the cookie; over https browsers want a prefix before it. */
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;

const withPasswords = new WeakMap<Database, Promise<Auth>>();
const withProvider = new WeakMap<Database, Promise<Auth>>();

/**
 * What signs people in and knows their sessions, on this process's database. It never asks the provider of
 * identities, so that sessions do not hang on it. Throws as `getDatabase` does.
 */
export async function getAuth(): Promise<Auth> {
  const db = await getDatabase();
  return await getOrOpen(withPasswords, db, async () =>
    buildAuth(db, getAccountSettings(), await getSecret(db), null),
  );
}

/** The same with single sign-on, or null where there is none. */
export async function findSignOn(): Promise<Auth | null> {
  const settings = getAccountSettings();
  const { signOn } = settings;
  if (signOn === null) return null;
  const db = await getDatabase();
  return await getOrOpen(withProvider, db, async () => buildAuth(db, settings, await getSecret(db), signOn));
}

/**
 * What the library for accounts answers; its own errors arrive as APIError, those of the database below as
 * ParleyError.
 */
export async function askAuth<Result>(ask: (api: Auth["api"]) => Promise<Result>): Promise<Result> {
  const { api } = await getAuth();
  try {
    return await ask(api);
  } catch (error) {
    throw toParleyError(error instanceof Error && error.cause instanceof Error ? error.cause : error);
  }
}

async function getSecret(db: Database): Promise<string> {
  return getAccountSettings().secret ?? (await getSetting(db, "cookie-secret", makeSecret));
}

async function getOrOpen(
  opened: WeakMap<Database, Promise<Auth>>,
  db: Database,
  open: () => Promise<Auth>,
): Promise<Auth> {
  const known = opened.get(db);
  if (known !== undefined) return await known;
  const opening = open();
  opened.set(db, opening);
  opening.catch(() => opened.delete(db));
  return await opening;
}
