import { z } from "zod";
import { takeAttemptFrom } from "@/lib/auth/rate-limits";
import { getAccountSettings } from "@/lib/auth/settings";
import type { Briefing } from "@/lib/briefing/briefing";
import { buildDocument, type Making } from "@/lib/briefing/build-document";
import type { BriefingDocument } from "@/lib/briefing/document";
import { buildStandardBriefing } from "@/lib/briefing/standard-briefing";
import { daySchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { keepSnapshot } from "@/lib/db/snapshots";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { BRIEFING_FORMATS } from "@/lib/export/export-job";
import { freezeBriefing } from "@/lib/snapshots/freeze";
import { getNow } from "@/lib/web/load-record";
import { getRequestOrigin } from "@/lib/web/request-origin";
import {
  MOST_BRIEFING_BYTES,
  outlineSchema,
  pagesSchema,
  sentBriefingSchema,
  tellContent,
} from "./briefing-answers";
import { drawBriefingPages, getBriefingFormat, makeBriefingFile } from "./briefing-file";
import { outlineBriefing } from "./briefing-outline";
import { PROGRESS_MEDIA_TYPE, streamProgress } from "./briefing-progress";
import { defineGuardedEndpoint, defineOpenEndpoint, type GuardedEndpoint, noBody } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { choiceSchema, noQuerySchema } from "./query-schema";
import { readAsking } from "./serve-file";
import { readStored } from "./stored";

const HOUR = 60 * 60;
const LIMITS = {
  outlines: { name: "briefing outline by client", attempts: 2000, windowSeconds: HOUR },
  files: { name: "briefing file by client", attempts: 200, windowSeconds: HOUR },
  pages: { name: "briefing pages by client", attempts: 600, windowSeconds: HOUR },
  snapshots: { name: "briefing snapshot by client", attempts: 30, windowSeconds: HOUR },
} as const;

const madeBody = z.strictObject({
  content: sentBriefingSchema,
  kept: z
    .uuid("should be the id of a kept briefing")
    .nullable()
    .default(null)
    .describe("Where it is kept, if it is."),
});

const standardEndpoint = defineOpenEndpoint({
  key: "GET /v1/negotiations/{slug}/briefing/standard",
  operationId: "getStandardBriefing",
  summary: "What most briefings begin with, to be changed or made a file of",
  body: noBody,
  query: z.strictObject({
    since: daySchema.optional().describe("The day since which changes are told; without it none are."),
    asOf: daySchema.optional().describe("The last day covered when left out."),
  }),
  response: sentBriefingSchema,
  status: 200,
  needsVersion: false,
  async answer({ parameters, query: { since = null, asOf } }) {
    const { record } = await getLoaded(parameters.slug);
    const day = asOf ?? record.negotiation.coverage.through;
    if (since !== null && since >= day) {
      const fault = { at: "since", reason: `should be before ${day}` };
      throw new ParleyError("invalid", "Cannot use the query: since.", [fault]);
    }
    return { body: tellContent(buildStandardBriefing(record, { now: getNow(), since, asOf: day })) };
  },
});

const outlineEndpoint = defineOpenEndpoint({
  key: "POST /v1/negotiations/{slug}/briefing/outline",
  operationId: "outlineBriefing",
  summary: "What a briefing will say, without making a file",
  body: madeBody,
  query: noQuerySchema,
  response: outlineSchema,
  status: 200,
  needsVersion: false,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer({ request, parameters, body }) {
    await readStored(() => takeAttemptFrom(request.headers, LIMITS.outlines));
    const { record } = await getLoaded(parameters.slug);
    return { body: outlineBriefing(record, body.content, readMaking(request, record, body.kept)) };
  },
});

const fileEndpoint = defineOpenEndpoint({
  key: "POST /v1/negotiations/{slug}/briefing/files/{format}",
  operationId: "makeBriefingFile",
  summary: "A briefing as one file: pdf, pptx or docx",
  body: madeBody,
  query: z.strictObject({
    progress: choiceSchema(["false", "true"]).describe(
      "With true, lines of JSON: how many figures are drawn, again and again, then the file in base64 or a problem.",
    ),
  }),
  response: z.string().meta({ format: "binary" }),
  mediaTypes: [...Object.values(BRIEFING_FORMATS).map(({ mediaType }) => mediaType), PROGRESS_MEDIA_TYPE],
  status: 200,
  needsVersion: false,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer({ request, parameters, query, body }) {
    const format = getBriefingFormat(parameters.format ?? "");
    await readStored(() => takeAttemptFrom(request.headers, LIMITS.files));
    const document = await makeDocument(request, parameters.slug, body);
    const asking = readAsking(request);
    if (query.progress === "false") return { file: await makeBriefingFile(document, format, asking) };
    const stream = streamProgress((tell, signal) =>
      makeBriefingFile(document, format, { ...asking, tell, signal }),
    );
    return { stream: { body: stream, mediaType: PROGRESS_MEDIA_TYPE } };
  },
});

const pagesEndpoint = defineOpenEndpoint({
  key: "POST /v1/negotiations/{slug}/briefing/pages",
  operationId: "drawBriefingPages",
  summary: "The pages of a briefing’s PDF as pictures, to be looked at",
  body: madeBody,
  query: noQuerySchema,
  response: pagesSchema,
  mediaTypes: ["application/json"],
  status: 200,
  needsVersion: false,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer({ request, parameters, body }) {
    await readStored(() => takeAttemptFrom(request.headers, LIMITS.pages));
    const document = await makeDocument(request, parameters.slug, body);
    return { file: await drawBriefingPages(document, readAsking(request)) };
  },
});

const freezeEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations/{slug}/briefing/snapshots",
  operationId: "freezeBriefing",
  summary: "Freeze a briefing as it is, with the data of its figures, to be cited",
  body: madeBody,
  query: noQuerySchema,
  response: z.strictObject({ hash: z.string().describe("SHA-256 of the snapshot’s content.") }),
  status: 201,
  needsVersion: false,
  mostBytes: MOST_BRIEFING_BYTES,
  async answer({ request, actor, parameters, body }) {
    const snapshot = freezeBriefing(await makeDocument(request, parameters.slug, body));
    await readStored(async () => {
      await takeAttemptFrom(request.headers, LIMITS.snapshots);
      await keepSnapshot(await getDatabase(), snapshot, actor.userId);
    });
    return { body: { hash: snapshot.hash }, location: `/snapshots/${snapshot.hash}` };
  },
});

/** Throws ParleyError `not-found` without the negotiation, `invalid` for what the record does not have. */
async function makeDocument(
  request: Request,
  slug: string | undefined,
  { content, kept }: { readonly content: Briefing; readonly kept: string | null },
): Promise<BriefingDocument> {
  const { record } = await getLoaded(slug);
  return buildDocument(record, content, readMaking(request, record, kept));
}

function readMaking(request: Request, { negotiation }: NegotiationRecord, kept: string | null): Making {
  const path = `/${negotiation.slug}/briefing`;
  return {
    now: getNow(),
    origin: getRequestOrigin(request, getAccountSettings()),
    path: kept === null ? path : `${path}?open=${kept}`,
  };
}

export const briefingMakingEndpoints = {
  standard: standardEndpoint,
  outline: outlineEndpoint,
  file: fileEndpoint,
  pages: pagesEndpoint,
  freeze: freezeEndpoint,
} satisfies Readonly<Record<string, GuardedEndpoint>>;
