import { z } from "zod";
import { findActor } from "@/lib/auth/find-actor";
import { takeAttempt, takeAttemptFrom } from "@/lib/auth/rate-limits";
import { getAccountSettings } from "@/lib/auth/settings";
import { getDatabase } from "@/lib/db/client";
import { keepSnapshot } from "@/lib/db/snapshots";
import { ParleyError } from "@/lib/errors";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { freezeFigure } from "@/lib/snapshots/freeze";
import { isForAccounts, type Snapshot } from "@/lib/snapshots/snapshot";
import { getNow } from "@/lib/web/load-record";
import { findSnapshotByName } from "@/lib/web/load-snapshot";
import { getRequestOrigin } from "@/lib/web/request-origin";
import type { DocumentedEndpoint } from "./endpoint";
import { readFramedFigure, splitFileName, UNKNOWN_FORMAT } from "./figure-file";
import { FILE_MEDIA_TYPES, fileSchema } from "./figures";
import { defineOpenEndpoint } from "./guarded-endpoint";
import { readOnly } from "./handlers";
import { getLoaded } from "./loaded";
import { noQuerySchema } from "./query-schema";
import { CROSS_ORIGIN, respondWithBody } from "./respond";
import { respondWithFile } from "./serve-file";
import { buildSnapshotJob, snapshotQuerySchema } from "./snapshot-job";
import { readStored } from "./stored";

const HOUR = 60 * 60;
const LIMITS = {
  byClient: { name: "snapshot by client", attempts: 30, windowSeconds: HOUR },
  byNegotiation: { name: "snapshot by negotiation", attempts: 500, windowSeconds: HOUR },
} as const;

export const freezeEndpoint = defineOpenEndpoint({
  key: "POST /v1/negotiations/{slug}/snapshots",
  operationId: "freezeFigure",
  summary: "Freeze a figure as it is, to be cited; the same figure gives the same snapshot",
  body: z.strictObject({
    figure: z.enum(FIGURES, { error: `should be one of ${FIGURES.join(", ")}` }),
    search: z.string().max(4000).default("").describe("The parameters of the figure’s address."),
  }),
  query: noQuerySchema,
  response: z.strictObject({ hash: z.string().describe("SHA-256 of the snapshot’s content.") }),
  status: 201,
  needsVersion: false,
  takesForm: true,
  async answer({ request, actor, parameters, body }) {
    const { record } = await getLoaded(parameters.slug);
    const { framed, search } = readFramedFigure(
      record,
      body.figure,
      new URLSearchParams(body.search),
      getNow(),
    );
    const snapshot = freezeFigure(framed, search);
    await readStored(async () => {
      await takeAttemptFrom(request.headers, LIMITS.byClient);
      await takeAttempt(LIMITS.byNegotiation, record.negotiation.slug);
      await keepSnapshot(await getDatabase(), snapshot, actor?.userId ?? null);
    });
    return { body: { hash: snapshot.hash }, location: `/snapshots/${snapshot.hash}` };
  },
});

export const snapshotEndpoint: DocumentedEndpoint = {
  path: "/snapshots/{file}",
  operationId: "getSnapshot",
  summary:
    "What was frozen: as JSON byte for byte what its hash names, else as a file. A briefing with a handling marking needs an account",
  query: snapshotQuerySchema,
  response: fileSchema,
  mediaTypes: FILE_MEDIA_TYPES,
  pathParameters: {
    file: {
      description: "The snapshot’s hash, and json or the format of a file.",
      schema: { type: "string", pattern: "^[0-9a-f]{64}\\.[a-z]+$" },
    },
  },
};

/** What was frozen as it was hashed, rather than a file made from it. */
const WHOLE = ".json";

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

/** The methods of the route of snapshots. */
export const snapshotFiles = readOnly(async (request: Request, { params }: Context) => {
  const { file } = await params;
  const isWhole = file.endsWith(WHOLE);
  const snapshot = await getSnapshot(isWhole ? file.slice(0, -WHOLE.length) : splitFileName(file).name);
  if (!isForAccounts(snapshot.content)) return await respondWithSnapshot(request, snapshot, file);
  if ((await readStored(() => findActor(request))) === null) {
    throw new ParleyError("unauthenticated", "This briefing carries a handling marking. Sign in first.");
  }
  const answer = await respondWithSnapshot(request, snapshot, file);
  for (const name of Object.keys(CROSS_ORIGIN)) answer.headers.delete(name);
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
});

async function respondWithSnapshot(request: Request, snapshot: Snapshot, file: string): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const isDownload = search.get("download") === "true";
  if (file.endsWith(WHOLE)) {
    const bytes = new TextEncoder().encode(snapshot.text);
    const fileName = isDownload ? `${snapshot.hash}${WHOLE}` : undefined;
    return respondWithBody(request, { bytes, etag: `W/"${snapshot.hash}"` }, "application/json", fileName);
  }
  const { format } = splitFileName(file);
  if (format === null) {
    throw new ParleyError("not-found", "A snapshot has no such format.", [UNKNOWN_FORMAT]);
  }
  const origin = getRequestOrigin(request, getAccountSettings());
  return await respondWithFile(request, buildSnapshotJob(snapshot, format, search, origin), isDownload);
}

/** Throws ParleyError `not-found`. */
async function getSnapshot(hash: string): Promise<Snapshot> {
  const known = await readStored(() => findSnapshotByName(hash));
  if (known === null) throw new ParleyError("not-found", "There is no such snapshot.");
  return known;
}
