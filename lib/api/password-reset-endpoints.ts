import { z } from "zod";
import { makePasswordReset } from "@/lib/auth/make-password-reset";
import { findOrigin } from "@/lib/auth/origin";
import { resetPassword } from "@/lib/auth/reset-password";
import { getDatabase } from "@/lib/db/client";
import { listPasswordResets, revokePasswordReset } from "@/lib/db/password-resets";
import { endSession } from "@/lib/db/sessions";
import { ParleyError } from "@/lib/errors";
import { linkTokenSchema, newPasswordSchema, passwordResetSchema, wholeListSchema } from "./account-schema";
import { defineGuardedEndpoint, defineOpenEndpoint, noBody } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";
import { findNewActor, tellWho, whoSchema } from "./session-endpoints";

export const resetPasswordEndpoint = defineOpenEndpoint({
  key: "POST /v1/password/reset",
  operationId: "resetPassword",
  summary:
    "Set a new password with a link, which ends all sessions and tokens of the account, and sign in; the answer sets a cookie",
  body: z.strictObject({ token: linkTokenSchema, password: newPasswordSchema }),
  query: noQuerySchema,
  response: whoSchema,
  status: 200,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, actor, body: { token, password } }) {
    const cookie = await resetPassword(request.headers, token, password);
    if (actor?.by.kind === "session") await endSession(await getDatabase(), actor.userId, actor.by.sessionId);
    return { body: tellWho(await findNewActor(cookie)), headers: { "Set-Cookie": cookie } };
  },
});

export const listPasswordResetsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/password-resets",
  operationId: "listPasswordResets",
  summary: "The links that can still set a password, the newest first",
  body: noBody,
  query: noQuerySchema,
  response: wholeListSchema(passwordResetSchema),
  status: 200,
  needsVersion: false,
  async answer() {
    return { body: { items: await listPasswordResets(await getDatabase(), new Date()) } };
  },
});

export const createPasswordResetEndpoint = defineGuardedEndpoint({
  key: "POST /v1/password-resets",
  operationId: "createPasswordReset",
  summary: "Make a link that sets the password of somebody else's account; it is told this once",
  body: z.strictObject({ userId: z.string("is needed").max(200).describe("Whose password it sets.") }),
  query: noQuerySchema,
  response: z.strictObject({ link: z.string(), reset: passwordResetSchema }).meta({ id: "NewPasswordReset" }),
  status: 201,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, actor, body: { userId } }) {
    const wanted = { userId, madeBy: actor.userId };
    return { body: await makePasswordReset(await getDatabase(), wanted, findOrigin(request)) };
  },
});

export const revokePasswordResetEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/password-resets/{id}",
  operationId: "revokePasswordReset",
  summary: "Take back a link that sets a password",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, parameters }) {
    if (!(await revokePasswordReset(await getDatabase(), parameters.id ?? "", actor.userId))) {
      throw new ParleyError("not-found", "There is no such link that could still be used.");
    }
    return {};
  },
});
