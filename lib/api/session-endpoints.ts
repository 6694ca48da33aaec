import { z } from "zod";
import type { Actor } from "@/lib/auth/access";
import { findSessionActor } from "@/lib/auth/find-actor";
import { buildFarewellCookie, prolongSession, signIn } from "@/lib/auth/sign-in";
import { getDatabase } from "@/lib/db/client";
import { endSession } from "@/lib/db/sessions";
import { emailSchema, givenPasswordSchema, scopeSchema, userSchema } from "./account-schema";
import { defineOpenEndpoint, noBody } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";

export const whoSchema = z
  .strictObject({
    user: userSchema.nullable().describe("Null for nobody."),
    scope: scopeSchema.nullable().describe("Of the token that asks; null without one."),
  })
  .meta({ id: "Who" });

export const getSessionEndpoint = defineOpenEndpoint({
  key: "GET /v1/session",
  operationId: "getSession",
  summary: "Who is asking; a session that is asked about now and then does not end",
  body: noBody,
  query: noQuerySchema,
  response: whoSchema,
  status: 200,
  needsVersion: false,
  async answer({ request, actor }) {
    const cookie = actor?.by.kind === "session" ? await prolongSession(request.headers) : null;
    return { body: tellWho(actor), ...(cookie !== null && { headers: { "Set-Cookie": cookie } }) };
  },
});

export const signInEndpoint = defineOpenEndpoint({
  key: "POST /v1/session",
  operationId: "signIn",
  summary: "Sign in; the answer sets a cookie",
  body: z.strictObject({ email: emailSchema, password: givenPasswordSchema }),
  query: noQuerySchema,
  response: whoSchema,
  status: 200,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, actor, body }) {
    const cookie = await signIn(request.headers, body);
    if (actor?.by.kind === "session") await endSession(await getDatabase(), actor.userId, actor.by.sessionId);
    return { body: tellWho(await findNewActor(cookie)), headers: { "Set-Cookie": cookie } };
  },
});

export const signOutEndpoint = defineOpenEndpoint({
  key: "DELETE /v1/session",
  operationId: "signOut",
  summary: "Sign out: end the session that asks",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, actor }) {
    if (actor?.by.kind === "session") await endSession(await getDatabase(), actor.userId, actor.by.sessionId);
    return { headers: { "Set-Cookie": await buildFarewellCookie(request.headers) } };
  },
});

/** Whose session the cookie is that was just made. */
export async function findNewActor(cookie: string): Promise<Actor | null> {
  return await findSessionActor(new Headers({ Cookie: cookie.split(";", 1)[0] ?? "" }));
}

export function tellWho(actor: Actor | null): z.input<typeof whoSchema> {
  if (actor === null) return { user: null, scope: null };
  const { userId: id, name, email, role, by } = actor;
  return { user: { id, name, email, role }, scope: by.kind === "token" ? by.scope : null };
}
