import { z } from "zod";
import type { Briefing } from "@/lib/briefing/briefing";
import {
  createBriefing,
  deleteBriefing,
  getBriefing,
  listBriefings,
  saveBriefing,
  shareBriefing,
} from "@/lib/db/briefings";
import { getDatabase } from "@/lib/db/client";
import { ParleyError } from "@/lib/errors";
import { briefingPage } from "@/messages";
import {
  briefingHeadSchema,
  keptBriefingSchema,
  MOST_BRIEFING_BYTES,
  sentBriefingSchema,
  tellBriefing,
  tellBriefingHead,
  writtenBriefingSchema,
} from "./briefing-answers";
import { type Call, defineGuardedEndpoint, type GuardedEndpoint, noBody } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { buildPage, pageParameters, pageSchema } from "./paging";
import { noQuerySchema } from "./query-schema";

const contentBody = z.strictObject({ content: sentBriefingSchema });

/** Which briefing a call is about, as the caller has seen it. */
function readSeen({ parameters, version, actor }: Call<unknown, unknown>) {
  return { id: parameters.id ?? "", version: version ?? 0, by: actor?.userId ?? "" };
}

const listBriefingsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/negotiations/{slug}/briefings",
  operationId: "listBriefings",
  summary: "Your own briefings of a negotiation and those that others share, by id",
  body: noBody,
  query: z.strictObject(pageParameters),
  response: pageSchema(briefingHeadSchema).meta({ id: "BriefingPage" }),
  status: 200,
  needsVersion: false,
  async answer({ actor, parameters, query }) {
    const { negotiation } = (await getLoaded(parameters.slug)).record;
    const asked = { negotiation: negotiation.slug, by: actor.userId };
    const heads = await listBriefings(await getDatabase(), asked);
    return { body: buildPage(heads.map(tellBriefingHead), ({ id }) => id, query) };
  },
});

const createBriefingEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations/{slug}/briefings",
  operationId: "createBriefing",
  summary: "Keep a briefing under your account",
  body: contentBody,
  query: noQuerySchema,
  response: writtenBriefingSchema,
  status: 201,
  needsVersion: false,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer({ actor, parameters, body: { content } }) {
    const { negotiation } = (await getLoaded(parameters.slug)).record;
    if (content.negotiation !== negotiation.slug) {
      const fault = { at: "content.negotiation", reason: `should be ${negotiation.slug}` };
      throw new ParleyError("invalid", "This briefing is about another negotiation.", [fault]);
    }
    return await keep(content, actor.userId);
  },
});

const getBriefingEndpoint = defineGuardedEndpoint({
  key: "GET /v1/briefings/{id}",
  operationId: "getBriefing",
  summary: "A briefing of your own, or one that is shared",
  body: noBody,
  query: noQuerySchema,
  response: keptBriefingSchema,
  status: 200,
  needsVersion: false,
  async answer(call) {
    const kept = await getBriefing(await getDatabase(), readSeen(call));
    return { body: tellBriefing(kept), version: kept.version };
  },
});

const saveBriefingEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/briefings/{id}",
  operationId: "saveBriefing",
  summary: "Save a briefing of your own over the version that you have seen",
  body: contentBody,
  query: noQuerySchema,
  response: writtenBriefingSchema,
  status: 200,
  needsVersion: true,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer(call) {
    const seen = readSeen(call);
    const version = await saveBriefing(await getDatabase(), seen, call.body.content);
    return { body: { id: seen.id, version }, version };
  },
});

const deleteBriefingEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/briefings/{id}",
  operationId: "deleteBriefing",
  summary: "Delete a briefing of your own",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: true,
  async answer(call) {
    await deleteBriefing(await getDatabase(), readSeen(call));
    return {};
  },
});

const shareBriefingEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/briefings/{id}/sharing",
  operationId: "shareBriefing",
  summary: "Share a briefing of your own with everybody who has an account, or no longer",
  body: z.strictObject({ shared: z.boolean("should be true or false") }),
  query: noQuerySchema,
  response: writtenBriefingSchema,
  status: 200,
  needsVersion: true,
  async answer(call) {
    const seen = readSeen(call);
    const version = await shareBriefing(await getDatabase(), seen, call.body.shared);
    return { body: { id: seen.id, version }, version };
  },
});

const copyBriefingEndpoint = defineGuardedEndpoint({
  key: "POST /v1/briefings/{id}/copies",
  operationId: "copyBriefing",
  summary: "Duplicate a briefing of your own, or one that is shared; the copy is yours",
  body: noBody,
  query: noQuerySchema,
  response: writtenBriefingSchema,
  status: 201,
  needsVersion: false,
  async answer(call) {
    const { content } = await getBriefing(await getDatabase(), readSeen(call));
    return await keep({ ...content, title: briefingPage.copyOf(content.title) }, call.actor.userId);
  },
});

async function keep(content: Briefing, by: string) {
  const made = await createBriefing(await getDatabase(), content, by);
  return { body: made, version: made.version, location: `/api/v1/briefings/${made.id}` };
}

export const keptBriefingEndpoints = {
  list: listBriefingsEndpoint,
  create: createBriefingEndpoint,
  get: getBriefingEndpoint,
  save: saveBriefingEndpoint,
  delete: deleteBriefingEndpoint,
  share: shareBriefingEndpoint,
  copy: copyBriefingEndpoint,
} satisfies Readonly<Record<string, GuardedEndpoint>>;
