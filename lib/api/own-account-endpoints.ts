import { z } from "zod";
import { changePassword } from "@/lib/auth/change-password";
import { makePersonalToken } from "@/lib/auth/make-personal-token";
import { getDatabase } from "@/lib/db/client";
import { listPersonalTokens, revokePersonalToken } from "@/lib/db/personal-tokens";
import { endSession, listSessions } from "@/lib/db/sessions";
import { ParleyError } from "@/lib/errors";
import {
  givenPasswordSchema,
  nameSchema,
  newPasswordSchema,
  scopeSchema,
  sessionSchema,
  tokenSchema,
  wholeListSchema,
} from "./account-schema";
import { defineGuardedEndpoint, noBody } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";

export const listSessionsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/sessions",
  operationId: "listSessions",
  summary: "The sessions you have open, the newest first",
  body: noBody,
  query: noQuerySchema,
  response: wholeListSchema(sessionSchema),
  status: 200,
  needsVersion: false,
  async answer({ actor: { userId, by } }) {
    const sessions = await listSessions(await getDatabase(), userId, new Date());
    const current = by.kind === "session" ? by.sessionId : null;
    return { body: { items: sessions.map((session) => ({ ...session, current: session.id === current })) } };
  },
});

export const endSessionEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/sessions/{id}",
  operationId: "endSession",
  summary: "End one of your sessions",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, parameters }) {
    if (!(await endSession(await getDatabase(), actor.userId, parameters.id ?? ""))) {
      throw new ParleyError("not-found", "You have no such session.");
    }
    return {};
  },
});

export const changePasswordEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/password",
  operationId: "changePassword",
  summary: "Change your password, which ends your other sessions",
  body: z.strictObject({ currentPassword: givenPasswordSchema, newPassword: newPasswordSchema }),
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, body }) {
    await changePassword(actor, body);
    return {};
  },
});

export const listTokensEndpoint = defineGuardedEndpoint({
  key: "GET /v1/tokens",
  operationId: "listTokens",
  summary: "Your personal tokens, the newest first",
  body: noBody,
  query: noQuerySchema,
  response: wholeListSchema(tokenSchema),
  status: 200,
  needsVersion: false,
  async answer({ actor }) {
    return { body: { items: await listPersonalTokens(await getDatabase(), actor.userId) } };
  },
});

export const createTokenEndpoint = defineGuardedEndpoint({
  key: "POST /v1/tokens",
  operationId: "createToken",
  summary: "Make a personal token; its secret is told this once",
  body: z.strictObject({
    name: nameSchema.describe("What it is for."),
    scope: scopeSchema,
    expiresInDays: z
      .int("should be a whole number of days")
      .min(1, "should be 1 at least")
      .max(366, "should be 366 at most")
      .nullable()
      .default(null)
      .describe("Null: it does not expire."),
  }),
  query: noQuerySchema,
  response: z.strictObject({ secret: z.string(), token: tokenSchema }).meta({ id: "NewToken" }),
  status: 201,
  needsVersion: false,
  answersSecret: true,
  async answer({ actor, body }) {
    return { body: await makePersonalToken(actor.userId, body, new Date()) };
  },
});

export const revokeTokenEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/tokens/{id}",
  operationId: "revokeToken",
  summary: "Revoke one of your tokens",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, parameters }) {
    if (!(await revokePersonalToken(await getDatabase(), actor.userId, parameters.id ?? ""))) {
      throw new ParleyError("not-found", "You have no such token.");
    }
    return {};
  },
});
