import { z } from "zod";
import { ROLES, SCOPES } from "@/lib/auth/access";
import { PASSWORD_LENGTH } from "@/lib/auth/password-rules";
import { instantSchema, lineSchema } from "@/lib/dataset/text-schema";

const { least, most } = PASSWORD_LENGTH;

export const emailSchema = z
  .string("is needed")
  .trim()
  .toLowerCase()
  .pipe(z.email("should be an e-mail address").max(254, "has at most 254 characters"));

/** A password that somebody chooses. */
export const newPasswordSchema = z
  .string("is needed")
  .min(least, `should have at least ${least} characters`)
  .max(most, `should have at most ${most} characters`);

/** A password that somebody claims to have. */
export const givenPasswordSchema = z
  .string("is needed")
  .min(1, "is needed")
  .max(most, `has at most ${most} characters`);

export const nameSchema = z.string("is needed").trim().pipe(lineSchema(120));

export const roleSchema = z
  .enum(ROLES, `should be one of ${ROLES.join(", ")}`)
  .meta({ id: "Role", description: "Each role may do all that the ones before it may." });

export const scopeSchema = z
  .enum(SCOPES, `should be one of ${SCOPES.join(", ")}`)
  .meta({ id: "Scope", description: "What a token may do, within the role of its owner." });

export const userSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
  })
  .meta({ id: "User" });

export const listedUserSchema = z
  .strictObject({
    ...userSchema.shape,
    disabledAt: instantSchema.nullable().describe("Since when the account may not be used."),
    createdAt: instantSchema,
  })
  .meta({ id: "ListedUser" });

export const sessionSchema = z
  .strictObject({
    id: z.string(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    address: z.string().nullable().describe("Where it was begun; null where that cannot be known."),
    userAgent: z.string().nullable().describe("What the browser calls itself."),
    current: z.boolean().describe("Whether it is the one that asks."),
  })
  .meta({ id: "Session" });

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    start: z.string().describe("Its first characters."),
    scope: scopeSchema,
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    lastUsedAt: instantSchema.nullable().describe("To the minute."),
  })
  .meta({ id: "Token" });

export const invitationSchema = z
  .strictObject({
    id: z.string(),
    role: roleSchema,
    email: z.string().nullable().describe("Whom it is meant for; null: whoever has the link."),
    invitedBy: z.string().nullable().describe("A user; null for the link that sets up a copy."),
    createdAt: instantSchema,
    expiresAt: instantSchema,
  })
  .meta({ id: "Invitation" });

export const passwordResetSchema = z
  .strictObject({
    id: z.string(),
    userId: z.string().describe("Whose password it sets."),
    madeBy: z.string().nullable().describe("A user; null for the command on the server."),
    createdAt: instantSchema,
    expiresAt: instantSchema,
  })
  .meta({ id: "PasswordReset" });

/** The secret of a link that somebody was sent. */
export const linkTokenSchema = z.string("is needed").max(200).describe("The last part of the link.");

/** All of a list that is never long. */
export function wholeListSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item).readonly() });
}
