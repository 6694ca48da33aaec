import { z } from "zod";
import { beginLinking, beginSignOn } from "@/lib/auth/sign-on";
import { defineGuardedEndpoint, defineOpenEndpoint } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";

const begunSchema = z.strictObject({ url: z.string() });

/** For our own pages; the documentation of the API does not tell it. */
export const beginSignOnEndpoint = defineOpenEndpoint({
  key: "POST /auth/sign-on",
  operationId: "beginSignOn",
  summary: "Begin to sign in through the provider of identities",
  body: z.strictObject({ to: z.string().max(2000).nullable().default(null) }),
  query: noQuerySchema,
  response: begunSchema,
  status: 200,
  needsVersion: false,
  answersSecret: true,
  async answer({ request, body }) {
    const { url, cookie } = await beginSignOn(request, body.to);
    return { body: { url }, headers: { "Set-Cookie": cookie } };
  },
});

/** For our own pages as well. */
export const beginLinkingEndpoint = defineGuardedEndpoint({
  key: "POST /auth/linking",
  operationId: "beginLinking",
  summary: "Begin to sign in through the provider of identities from now on",
  body: z.strictObject({}),
  query: noQuerySchema,
  response: begunSchema,
  status: 200,
  needsVersion: false,
  answersSecret: true,
  async answer({ request }) {
    const { url, cookie } = await beginLinking(request);
    return { body: { url }, headers: { "Set-Cookie": cookie } };
  },
});
