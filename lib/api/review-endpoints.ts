import { z } from "zod";
import type { Actor } from "@/lib/auth/access";
import { instantSchema, lineSchema, proseSchema } from "@/lib/dataset/text-schema";
import { type Database, getDatabase } from "@/lib/db/client";
import { listDraftComments } from "@/lib/db/draft-comments";
import { clearPresence, markPresence } from "@/lib/db/presence";
import type { Draft } from "@/lib/desk/draft";
import {
  assignDraft,
  commentOnDraft,
  publishDraft,
  returnDraft,
  submitDraft,
  withdrawDraft,
} from "@/lib/desk/draft-review";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { getNow } from "@/lib/web/load-record";
import { getDeskDraft } from "./desk-draft";
import { personSchema, writtenSchema } from "./draft-schema";
import { type Call, defineGuardedEndpoint, noBody } from "./guarded-endpoint";
import { noQuerySchema } from "./query-schema";

interface Step {
  readonly db: Database;
  readonly actor: Actor;
  readonly record: NegotiationRecord;
  readonly draft: Draft;
  readonly seen: { readonly version: number; readonly now: Instant };
}

/** What all steps of a draft share: the version that was seen, and the one that comes of it. */
async function takeStep(
  { actor, parameters, version }: Call<unknown, unknown, Actor>,
  step: (step: Step) => Promise<number>,
) {
  const { draft, record } = await getDeskDraft(parameters.id);
  const seen = { version: version ?? 0, now: getNow() };
  const next = await step({ db: await getDatabase(), actor, record, draft, seen });
  return { body: { id: draft.id, version: next }, version: next };
}

const stepParts = { query: noQuerySchema, response: writtenSchema, status: 200, needsVersion: true } as const;
const nothingSaid = z.strictObject({});

export const submitDraftEndpoint = defineGuardedEndpoint({
  key: "POST /v1/drafts/{id}/submission",
  operationId: "submitDraft",
  summary: "Hand a draft in for review",
  body: z.strictObject({
    note: proseSchema(2000).nullable().default(null).describe("What the reviewer should know."),
  }),
  ...stepParts,
  answer: (call) =>
    takeStep(call, ({ db, actor, record, draft, seen }) =>
      submitDraft(db, actor, record, draft, { ...seen, note: call.body.note }),
    ),
});

export const withdrawDraftEndpoint = defineGuardedEndpoint({
  key: "DELETE /v1/drafts/{id}/submission",
  operationId: "withdrawDraft",
  summary: "Take a submitted draft back",
  body: noBody,
  ...stepParts,
  answer: (call) => takeStep(call, ({ db, actor, draft, seen }) => withdrawDraft(db, actor, draft, seen)),
});

export const publishDraftEndpoint = defineGuardedEndpoint({
  key: "POST /v1/drafts/{id}/publication",
  operationId: "publishDraft",
  summary: "Publish a submitted draft",
  body: nothingSaid,
  ...stepParts,
  answer: (call) => takeStep(call, ({ db, actor, draft, seen }) => publishDraft(db, actor, draft, seen)),
});

export const returnDraftEndpoint = defineGuardedEndpoint({
  key: "POST /v1/drafts/{id}/return",
  operationId: "returnDraft",
  summary: "Give a submitted draft back to its author",
  body: z.strictObject({ reason: proseSchema(2000) }),
  ...stepParts,
  answer: (call) =>
    takeStep(call, ({ db, actor, draft, seen }) =>
      returnDraft(db, actor, draft, { ...seen, reason: call.body.reason }),
    ),
});

export const assignDraftEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/drafts/{id}/assignee",
  operationId: "assignDraft",
  summary: "Say whose turn it is",
  body: z.strictObject({ assignee: lineSchema(64).nullable() }),
  ...stepParts,
  answer: (call) =>
    takeStep(call, ({ db, actor, draft, seen }) =>
      assignDraft(db, actor, draft, { ...seen, assigneeId: call.body.assignee }),
    ),
});

const commentSchema = z
  .strictObject({ id: z.string(), author: personSchema, text: z.string(), createdAt: instantSchema })
  .meta({ id: "Comment", description: "What somebody said about a draft." });

export const listCommentsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/drafts/{id}/comments",
  operationId: "listComments",
  summary: "What was said about a draft, the oldest first",
  body: noBody,
  query: noQuerySchema,
  response: z.strictObject({ items: z.array(commentSchema) }),
  status: 200,
  needsVersion: false,
  async answer({ parameters }) {
    const { draft } = await getDeskDraft(parameters.id);
    const comments = await listDraftComments(await getDatabase(), draft.id);
    return { body: { items: comments.map((comment) => ({ ...comment })) } };
  },
});

export const commentEndpoint = defineGuardedEndpoint({
  key: "POST /v1/drafts/{id}/comments",
  operationId: "comment",
  summary: "Say something about a draft",
  body: z.strictObject({ text: proseSchema(4000) }),
  query: noQuerySchema,
  response: z.strictObject({ id: z.string() }),
  status: 201,
  needsVersion: false,
  async answer({ actor, parameters, body }) {
    const { draft } = await getDeskDraft(parameters.id);
    return { body: { id: await commentOnDraft(await getDatabase(), actor, draft, body.text) } };
  },
});

export const presenceEndpoint = defineGuardedEndpoint({
  key: "PUT /v1/presence",
  operationId: "tellPresence",
  summary: "Tell that you have an entry open, and learn who else has",
  body: z.strictObject({
    subject: lineSchema(400).describe("The entry, such as russia-ukraine/position/russia.nato-membership."),
    isPresent: z.boolean(),
  }),
  query: noQuerySchema,
  response: z.strictObject({ others: z.array(personSchema) }),
  status: 200,
  needsVersion: false,
  async answer({ actor, body: { subject, isPresent } }) {
    const db = await getDatabase();
    if (isPresent) return { body: { others: [...(await markPresence(db, subject, actor.userId))] } };
    await clearPresence(db, subject, actor.userId);
    return { body: { others: [] } };
  },
});
