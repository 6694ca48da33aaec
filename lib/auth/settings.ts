import { z } from "zod";
import { blankAsMissing, parseVariables, type Variables } from "@/lib/env";

/** A provider of identities by OpenID Connect. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

export interface AccountSettings {
  /** Where people reach this copy, scheme and host; null: wherever a request says that it went. */
  readonly origin: string | null;
  /** What signs cookies; null: made once and kept in the database. */
  readonly secret: string | null;
  /** Whether a proxy stands before this process and writes X-Forwarded-For. */
  readonly trustsProxy: boolean;
  readonly signOn: SignOnSettings | null;
}

const text = z.preprocess(blankAsMissing, z.string().trim().optional());
const origin = z
  .string()
  .trim()
  .refine(isOrigin, "must be http:// or https:// and a host, without a path")
  .transform((value) => new URL(value).origin);

const settingsSchema = z
  .object({
    PARLEY_URL: z.preprocess(blankAsMissing, origin.optional()),
    PARLEY_SECRET: z.preprocess(
      blankAsMissing,
      z.string().min(32, "must have 32 characters at least").optional(),
    ),
    PARLEY_TRUST_PROXY: z.preprocess(blankAsMissing, z.enum(["0", "1"], "must be 1 or 0").default("0")),
    PARLEY_OIDC_ISSUER: z.preprocess(
      blankAsMissing,
      z.string().trim().refine(isWebAddress, "must be a URL that starts with http:// or https://").optional(),
    ),
    PARLEY_OIDC_CLIENT_ID: text,
    PARLEY_OIDC_CLIENT_SECRET: text,
    PARLEY_OIDC_NAME: text,
  })
  .superRefine((variables, context) => {
    const needed = ["PARLEY_OIDC_ISSUER", "PARLEY_OIDC_CLIENT_ID", "PARLEY_OIDC_CLIENT_SECRET"] as const;
    const missing = needed.filter((name) => variables[name] === undefined);
    if (missing.length === needed.length) return;
    for (const name of missing) {
      context.addIssue({ code: "custom", path: [name], message: "is needed for single sign-on" });
    }
  });

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ["http:", "https:"].includes(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).href === `${new URL(value).origin}/`;
}

/** What the variables say about accounts. Throws as `parseVariables` does. */
export function parseAccountSettings(variables: Variables): AccountSettings {
  const read = parseVariables(settingsSchema, variables);
  const { PARLEY_OIDC_ISSUER, PARLEY_OIDC_CLIENT_ID, PARLEY_OIDC_CLIENT_SECRET } = read;
  const signOn = PARLEY_OIDC_ISSUER !== undefined &&
    PARLEY_OIDC_CLIENT_ID !== undefined &&
    PARLEY_OIDC_CLIENT_SECRET !== undefined && {
      issuer: PARLEY_OIDC_ISSUER,
      clientId: PARLEY_OIDC_CLIENT_ID,
      clientSecret: PARLEY_OIDC_CLIENT_SECRET,
      name: read.PARLEY_OIDC_NAME ?? new URL(PARLEY_OIDC_ISSUER).hostname,
    };
  return {
    origin: read.PARLEY_URL ?? null,
    secret: read.PARLEY_SECRET ?? null,
    trustsProxy: read.PARLEY_TRUST_PROXY === "1",
    signOn: signOn || null,
  };
}

let settings: AccountSettings | null = null;

/** The settings of this process, read when they are first asked for. Throws as `parseAccountSettings` does. */
export function getAccountSettings(): AccountSettings {
  settings ??= parseAccountSettings(process.env);
  return settings;
}
