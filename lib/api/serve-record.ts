import type { z } from "zod";
import { findLastChange } from "@/lib/domain/record-index";
import { getNow } from "@/lib/web/load-record";
import { BodyCache, buildBody, getKeptBody } from "./body-cache";
import type { Moment, RecordEndpoint } from "./endpoint";
import { readOnly } from "./handlers";
import { getLoaded } from "./loaded";
import { momentSchema, parseQuery } from "./query-schema";
import { respondWithBody } from "./respond";

const MOST_BYTES = 64 * 1024 * 1024;

// On globalThis: every route is bundled apart, and the bound holds for all of them together.
const store = globalThis as typeof globalThis & { parleyBodies?: BodyCache };

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/**
 * The methods of a route below one negotiation. Bodies are kept per version of the record, and where no
 * instant is asked for per last change up to now: a revision dated ahead is told from its instant on.
 */
export function serveRecord<Query extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: RecordEndpoint<Query, Answer>,
) {
  return readOnly(async (request: Request, { params }: Context) => {
    const { slug } = await params;
    const query = parseQuery(endpoint.query, new URL(request.url).searchParams);
    const { record, version } = await getLoaded(slug);
    const asked = momentSchema.parse(query);
    const at: Moment = {
      asOf: asked.asOf ?? record.negotiation.coverage.through,
      recordedAt: asked.recordedAt ?? getNow(),
    };
    const instant = asked.recordedAt ?? { lastChange: findLastChange(record, at.recordedAt) };
    store.parleyBodies ??= new BodyCache(MOST_BYTES);
    const body = getKeptBody(
      store.parleyBodies,
      JSON.stringify([endpoint.path, slug, version, { ...query, ...at, recordedAt: instant }]),
      () => buildBody(endpoint.answer(record, query, at)),
    );
    return respondWithBody(request, body, endpoint.mediaType, endpoint.fileName?.(record, query));
  });
}
