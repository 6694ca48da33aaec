import { z } from "zod";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { INVITATION, makeOneTimeLink } from "@/lib/auth/one-time-link";
import { findOrigin } from "@/lib/auth/origin";
import { getDatabase } from "@/lib/db/client";
import { createInvitation, listInvitations, revokeInvitation } from "@/lib/db/invitations";
import { listUsers, updateUser } from "@/lib/db/users";
import { ParleyError } from "@/lib/errors";
import {
  emailSchema,
  invitationSchema,
  linkTokenSchema,
  listedUserSchema,
  nameSchema,
  newPasswordSchema,
  roleSchema,
  wholeListSchema,
} from "./account-schema";
import { defineGuardedEndpoint, defineOpenEndpoint, noBody } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";
import { findNewActor, tellWho, whoSchema } from "./session-endpoints";

export const acceptInvitationEndpoint = defineOpenEndpoint({
  key: "POST /v1/invitations/acceptance",
  operationId: "acceptInvitation",
  summary: "Make the account that an invitation is for, and sign in; the answer sets a cookie",
  body: z.strictObject({
    token: linkTokenSchema,
    name: nameSchema,
    email: emailSchema.nullable().default(null).describe("Left out where the invitation names it."),
    password: newPasswordSchema,
  }),
  query: noQuerySchema,
  response: whoSchema,
  status: 201,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, body: { token, ...acceptance } }) {
    const cookie = await acceptInvitation(request.headers, token, acceptance);
    return { body: tellWho(await findNewActor(cookie)), headers: { "Set-Cookie": cookie } };
  },
});

export const listInvitationsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/invitations",
  operationId: "listInvitations",
  summary: "The invitations that can still be accepted, the newest first",
  body: noBody,
  query: noQuerySchema,
  response: wholeListSchema(invitationSchema),
  status: 200,
  needsVersion: false,
  async answer() {
    return { body: { items: await listInvitations(await getDatabase(), new Date()) } };
  },
});

export const inviteEndpoint = defineGuardedEndpoint({
  key: "POST /v1/invitations",
  operationId: "invite",
  summary: "Make an invitation; its link is told this once",
  body: z.strictObject({
    role: roleSchema,
    email: emailSchema.nullable().default(null).describe("Whom it is meant for; null: whoever has the link."),
  }),
  query: noQuerySchema,
  response: z.strictObject({ link: z.string(), invitation: invitationSchema }).meta({ id: "NewInvitation" }),
  status: 201,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, actor, body }) {
    const { link, ...kept } = makeOneTimeLink(INVITATION, findOrigin(request));
    const wanted = { ...kept, ...body, invitedBy: actor.userId };
    return { body: { link, invitation: await createInvitation(await getDatabase(), wanted) } };
  },
});

export const revokeInvitationEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/invitations/{id}",
  operationId: "revokeInvitation",
  summary: "Take an invitation back",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, parameters }) {
    if (!(await revokeInvitation(await getDatabase(), parameters.id ?? "", actor.userId))) {
      throw new ParleyError("not-found", "There is no such invitation that could still be accepted.");
    }
    return {};
  },
});

export const listUsersEndpoint = defineGuardedEndpoint({
  key: "GET /v1/users",
  operationId: "listUsers",
  summary: "Everybody with an account, by name",
  body: noBody,
  query: noQuerySchema,
  response: wholeListSchema(listedUserSchema),
  status: 200,
  needsVersion: false,
  async answer() {
    return { body: { items: await listUsers(await getDatabase()) } };
  },
});

export const updateUserEndpoint = defineGuardedEndpoint({
  key: "PATCH /v1/users/{id}",
  operationId: "updateUser",
  summary: "Give an account another role, disable it or enable it again",
  body: z
    .strictObject({ role: roleSchema.optional(), disabled: z.boolean("should be true or false").optional() })
    .refine(({ role, disabled }) => role !== undefined || disabled !== undefined, "changes nothing"),
  query: noQuerySchema,
  response: listedUserSchema,
  status: 200,
  needsVersion: false,
  async answer({ actor, parameters, body }) {
    return { body: await updateUser(await getDatabase(), parameters.id ?? "", body, actor.userId) };
  },
});
