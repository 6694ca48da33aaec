import { betterAuth } from "better-auth/minimal";
import { buildAuthStore } from "@/lib/db/auth-store";
import { type Database, getDatabase } from "@/lib/db/client";
import { toParleyError } from "@/lib/db/database-error";
import { getSetting } from "@/lib/db/settings";
import { findClientAddress } from "./client-address";
import { makeSecret } from "./secrets";
import { type AccountSettings, getAccountSettings } from "./settings";

const DAY_SECONDS = 24 * 60 * 60;

export const SESSION_COOKIE = "parley.session_token";
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

type Auth = ReturnType<typeof buildAuth>;

const building = new WeakMap<Database, Promise<Auth>>();

/** What signs people in and knows their sessions, on this process's database. Throws as `getDatabase` does. */
export async function getAuth(): Promise<Auth> {
  const db = await getDatabase();
  const known = building.get(db);
  if (known) return await known;
  const made = openAuth(db, getAccountSettings());
  building.set(db, made);
  made.catch(() => building.delete(db));
  return await made;
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

async function openAuth(db: Database, settings: AccountSettings): Promise<Auth> {
  return buildAuth(db, settings, settings.secret ?? (await getSetting(db, "cookie-secret", makeSecret)));
}

function buildAuth(db: Database, settings: AccountSettings, secret: string) {
  return betterAuth({
    database: buildAuthStore(db),
    secret,
    baseURL: settings.origin ?? undefined,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    // Read from the database each time, so that a session that is ended is ended at once.
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "parley",
      useSecureCookies: settings.origin?.startsWith("https:") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({
            data: { ...session, ipAddress: context?.headers ? findClientAddress(context.headers) : null },
          }),
        },
      },
    },
  });
}
