import { z } from "zod";
import { takeAttempt, takeAttemptFrom } from "@/lib/auth/rate-limits";
import {
  daySchema,
  instantSchema,
  lineSchema,
  proseSchema,
  slugSchema,
  webAddressSchema,
} from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { answerSuggestion, createSuggestion, listSuggestions } from "@/lib/db/suggestions";
import type { Json } from "@/lib/domain/json";
import { personSchema } from "./draft-schema";
import { defineGuardedEndpoint, defineOpenEndpoint, noBody } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { buildPage, pageParameters, pageSchema } from "./paging";
import { noQuerySchema } from "./query-schema";
import { checkNames } from "./record-names";
import { readStored } from "./stored";

const HOUR = 60 * 60;
const LIMITS = {
  byClient: { name: "suggestion by client", attempts: 5, windowSeconds: HOUR },
  byNegotiation: { name: "suggestion by negotiation", attempts: 200, windowSeconds: HOUR },
} as const;

const LEAST = 10;

/** Forms end their lines as the web of old did. */
const textSchema = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(
    proseSchema(2000).refine(
      (text) => [...text].length >= LEAST,
      `should say what is wrong, in at least ${LEAST} characters`,
    ),
  );

const seenFields = {
  asOf: daySchema.describe("The day that was shown."),
  recordedAt: instantSchema.describe("The instant as of whose record it was told."),
  stance: lineSchema(500).describe("What the cell said, in words."),
  address: z
    .string()
    .max(2048)
    .regex(/^\/(?![/\\])\S*$/, "should be an address below this site, from the root")
    .describe("Where it was seen, from the root."),
};

export const suggestEndpoint = defineOpenEndpoint({
  key: "POST /v1/negotiations/{slug}/suggestions",
  operationId: "suggestCorrection",
  summary: "Suggest a correction of a cell, without an account; a form may send it as well",
  body: z.strictObject({
    party: slugSchema,
    issue: slugSchema,
    text: textSchema.describe("What is wrong."),
    sourceUrl: webAddressSchema.nullable().default(null).describe("A source that says so, or null."),
    ...seenFields,
  }),
  query: noQuerySchema,
  response: z.strictObject({ id: z.string() }),
  status: 201,
  needsVersion: false,
  mostBytes: 32 * 1024,
  takesForm: true,
  async answer({ request, parameters, body }) {
    const { party, issue, text, sourceUrl, ...seen } = body;
    const { record } = await getLoaded(parameters.slug);
    checkNames(record, { party, issue });
    const { slug } = record.negotiation;
    const id = await readStored(async () => {
      await takeAttemptFrom(request.headers, LIMITS.byClient);
      await takeAttempt(LIMITS.byNegotiation, slug);
      return await createSuggestion(await getDatabase(), {
        negotiation: slug,
        party,
        issue,
        text,
        sourceUrl,
        seen,
      });
    });
    return { body: { id } };
  },
});

const jsonSchema: z.ZodType<Json, Json> = z.json();
const stateSchema = z.enum(["open", "accepted", "declined"]);

const suggestionSchema = z
  .strictObject({
    id: z.string(),
    negotiation: slugSchema,
    party: slugSchema,
    issue: slugSchema,
    text: z.string(),
    sourceUrl: z.string().nullable(),
    seen: z
      .record(z.string(), jsonSchema)
      .describe("What the reader saw: asOf, recordedAt, stance, address."),
    state: stateSchema,
    createdAt: instantSchema,
    handledBy: personSchema.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: "Suggestion", description: "A correction that a reader suggests." });

export const listSuggestionsEndpoint = defineGuardedEndpoint({
  key: "GET /v1/negotiations/{slug}/suggestions",
  operationId: "listSuggestions",
  summary: "What readers suggest, the oldest first",
  body: noBody,
  query: z.strictObject({
    state: stateSchema.optional().describe("Only those in this state."),
    ...pageParameters,
  }),
  response: pageSchema(suggestionSchema).meta({ id: "SuggestionPage" }),
  status: 200,
  needsVersion: false,
  async answer({ parameters, query: { state, ...page } }) {
    const { record } = await getLoaded(parameters.slug);
    const listed = await readStored(async () =>
      listSuggestions(await getDatabase(), {
        negotiation: record.negotiation.slug,
        ...(state && { state }),
      }),
    );
    const items = listed.map(({ seen, ...suggestion }) => ({ ...suggestion, seen: { ...seen } }));
    return { body: buildPage(items, ({ createdAt, id }) => `${createdAt} ${id}`, page) };
  },
});

export const answerSuggestionEndpoint = defineGuardedEndpoint({
  key: "PATCH /v1/suggestions/{id}",
  operationId: "answerSuggestion",
  summary: "Accept or decline what a reader suggests",
  body: z.strictObject({
    state: z.enum(["accepted", "declined"]),
    answer: proseSchema(2000)
      .nullable()
      .default(null)
      .describe("Why, for colleagues; readers do not see it."),
  }),
  query: noQuerySchema,
  response: noBody,
  status: 204,
  needsVersion: false,
  async answer({ actor, parameters, body }) {
    await readStored(async () =>
      answerSuggestion(await getDatabase(), actor.userId, parameters.id ?? "", body),
    );
    return {};
  },
});

export const suggestionEndpoints = [
  suggestEndpoint,
  listSuggestionsEndpoint,
  answerSuggestionEndpoint,
] as const;
