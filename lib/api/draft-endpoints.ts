import { z } from "zod";
import { lineSchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { listDrafts } from "@/lib/db/drafts";
import { checkEntry, getContentSchema } from "@/lib/desk/check-entry";
import { DRAFT_STATES } from "@/lib/desk/draft";
import { beginDraft, discardDraft, saveDraft } from "@/lib/desk/draft-writing";
import { ENTRY_KINDS, type EntryKind } from "@/lib/desk/entry-kind";
import { buildPrefill } from "@/lib/desk/prefill";
import { ParleyError } from "@/lib/errors";
import { getNow } from "@/lib/web/load-record";
import { listSchemaFaults } from "./body";
import { getDeskDraft } from "./desk-draft";
import {
  contentSchema,
  draftSchema,
  entryKindSchema,
  targetSchema,
  tellDraft,
  writtenSchema,
} from "./draft-schema";
import { defineGuardedEndpoint, noBody } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { buildPage, pageParameters, pageSchema } from "./paging";
import { noQuerySchema } from "./query-schema";

const seen = (version: number | null): number => version ?? 0;

/** The content as its kind has it. Throws ParleyError `invalid`, with unknown fields named. */
export function readContent(kind: EntryKind, content: unknown) {
  const result = getContentSchema(kind).safeParse(content);
  if (result.success) return result.data;
  const faults = listSchemaFaults(result.error).map(({ at, reason }) => ({ at: `content.${at}`, reason }));
  throw new ParleyError("invalid", "Some fields cannot be used.", faults);
}

export const listDraftsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/negotiations/{slug}/drafts",
  operationId: "listDrafts",
  summary: "The drafts of a negotiation, by id",
  body: noBody,
  query: z.strictObject({
    state: z.enum(DRAFT_STATES).optional().describe("Only these."),
    kind: entryKindSchema.optional().describe("Only drafts of this kind."),
    target: lineSchema(240).optional().describe("Only drafts of this entry."),
    ...pageParameters,
  }),
  response: pageSchema(draftSchema).meta({ id: "DraftPage" }),
  status: 200,
  needsVersion: false,
  async answer({ parameters, query: { state, kind, target, ...page } }) {
    const { negotiation } = (await getLoaded(parameters.slug)).record;
    const drafts = await listDrafts(await getDatabase(), {
      negotiation: negotiation.slug,
      ...(state && { states: [state] }),
      ...(kind && { kind }),
      ...(target && { target }),
    });
    return { body: buildPage(drafts.map(tellDraft), ({ id }) => id, page) };
  },
});

export const beginDraftEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations/{slug}/drafts",
  operationId: "beginDraft",
  summary: "Begin a draft",
  body: z.strictObject({
    kind: entryKindSchema,
    target: targetSchema,
    content: contentSchema,
    suggestion: lineSchema(40).nullable().default(null).describe("The reader's suggestion that it answers."),
  }),
  query: noQuerySchema,
  response: writtenSchema,
  status: 201,
  needsVersion: false,
  async answer({ actor, parameters, body }) {
    const { record } = await getLoaded(parameters.slug);
    const content = readContent(body.kind, body.content);
    const written = await beginDraft(await getDatabase(), actor, record, { ...body, content });
    return { body: written, version: written.version, location: `/api/v1/drafts/${written.id}` };
  },
});

export const getDraftEndpoint = defineGuardedEndpoint({
  key: "GET /v1/drafts/{id}",
  operationId: "getDraft",
  summary: "One draft",
  body: noBody,
  query: noQuerySchema,
  response: draftSchema,
  status: 200,
  needsVersion: false,
  async answer({ parameters }) {
    const { draft } = await getDeskDraft(parameters.id);
    return { body: tellDraft(draft), version: draft.version };
  },
});

export const saveDraftEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/drafts/{id}",
  operationId: "saveDraft",
  summary: "Save a draft's content over the version that you have seen",
  body: z.strictObject({
    content: contentSchema,
    rebased: contentSchema
      .nullable()
      .default(null)
      .describe("The published entry that the content was merged with, after a 412 that told it."),
  }),
  query: noQuerySchema,
  response: writtenSchema,
  status: 200,
  needsVersion: true,
  async answer({ actor, parameters, body, version }) {
    const { draft, record } = await getDeskDraft(parameters.id);
    const content = readContent(draft.kind, body.content);
    const saved = { version: seen(version), content, rebased: body.rebased };
    const written = await saveDraft(await getDatabase(), actor, record, draft, saved);
    return { body: written, version: written.version };
  },
});

export const discardDraftEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/drafts/{id}",
  operationId: "discardDraft",
  summary: "Give a draft up",
  body: noBody,
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: true,
  async answer({ actor, parameters, version }) {
    const { draft } = await getDeskDraft(parameters.id);
    await discardDraft(await getDatabase(), actor, draft, { version: seen(version), now: getNow() });
    return {};
  },
});

export const checkEntryEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations/{slug}/check",
  operationId: "checkEntry",
  summary: "What stands in the way of publishing this content, without writing anything",
  body: z.strictObject({ kind: entryKindSchema, target: targetSchema, content: contentSchema }),
  query: noQuerySchema,
  response: z.strictObject({ faults: z.array(z.strictObject({ at: z.string(), reason: z.string() })) }),
  status: 200,
  needsVersion: false,
  async answer({ parameters, body }) {
    const { record } = await getLoaded(parameters.slug);
    const { faults } = checkEntry(record, body, readContent(body.kind, body.content), getNow());
    return { body: { faults: faults.map((fault) => ({ ...fault })) } };
  },
});

export const getEntryEndpoint = defineGuardedEndpoint({
  key: "GET /v1/negotiations/{slug}/entries/{kind}/{id}",
  operationId: "getEntry",
  summary: "A published entry as a draft of it begins",
  body: noBody,
  query: noQuerySchema,
  response: z.strictObject({ content: contentSchema }),
  status: 200,
  needsVersion: false,
  async answer({ parameters }) {
    const { record } = await getLoaded(parameters.slug);
    const kind = ENTRY_KINDS.find((each) => each === parameters.kind);
    const content = kind && buildPrefill(record, { kind, target: parameters.id ?? null });
    if (!content) throw new ParleyError("not-found", `There is no ${parameters.kind} "${parameters.id}".`);
    return { body: { content: { ...content } } };
  },
});
