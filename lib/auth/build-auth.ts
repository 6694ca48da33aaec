import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { logAccountAction } from "@/lib/db/account-log";
import { buildAuthStore } from "@/lib/db/auth-store";
import type { Database } from "@/lib/db/client";
import { isDisabled } from "@/lib/db/users";
import { findClientAddress } from "./client-address";
import { PASSWORD_LENGTH } from "./password-rules";
import type { AccountSettings, SignOnSettings } from "./settings";

const DAY_SECONDS = 24 * 60 * 60;
const NAME_LENGTH = 120;

export const COOKIE_PREFIX = "parley";
/** The provider of identities in the path of its callback, and beside the accounts that came from it. */
export const PROVIDER = "oidc";

/** Tokens of the provider are used once, to learn who somebody is, and never kept. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

/** What signs people in and knows their sessions; with `signOn` also by way of that provider. */
export function buildAuth(
  db: Database,
  settings: AccountSettings,
  secret: string,
  signOn: SignOnSettings | null,
) {
  return betterAuth({
    database: buildAuthStore(db),
    secret,
    baseURL: settings.origin ?? undefined,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { errorURL: "/sign-in" },
    plugins: signOn === null ? [] : [genericOAuth({ config: [describeProvider(signOn)] })],
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
    account: {
      updateAccountOnSignIn: false,
      // Only where both sides vouch for the address: else whoever took somebody's address first, with an
      // invitation that named none, would be handed that person's identity.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { storeIdentifier: "hashed" },
    // Read from the database each time, so that a session that is ended is ended at once.
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: settings.origin?.startsWith("https:") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    databaseHooks: {
      user: {
        create: {
          after: (user) => logAccountAction(db, user.id, "user.create", "user", user.id),
        },
      },
      account: {
        create: {
          before: async (account) => ({ data: { ...account, ...NO_TOKENS } }),
          after: ({ userId }) => logAccountAction(db, userId, "identity.link", "user", userId),
        },
      },
      session: {
        create: {
          async before(session, context) {
            if (await isDisabled(db, session.userId)) return false;
            const ipAddress = context?.headers ? findClientAddress(context.headers) : null;
            return { data: { ...session, ipAddress, userAgent: session.userAgent?.slice(0, 300) } };
          },
          after: (session) => logAccountAction(db, session.userId, "session.begin", "session", session.id),
        },
      },
    },
  });
}

function describeProvider({ issuer, clientId, clientSecret, name }: SignOnSettings) {
  return {
    providerId: PROVIDER,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableProviderLogout: true,
    // A subject is told apart from others of its issuer only.
    accountSubject: ({ profile }: { profile: { sub?: unknown } }) => `${issuer} ${profile.sub}`,
    mapProfileToUser: (profile: { name?: unknown; preferred_username?: unknown; email?: unknown }) => ({
      name: findName([profile.name, profile.preferred_username, profile.email]),
    }),
  };
}

function findName(candidates: readonly unknown[]): string | undefined {
  const name = candidates.find((text) => typeof text === "string" && text.trim() !== "");
  return typeof name === "string" ? name.trim().slice(0, NAME_LENGTH) : undefined;
}
