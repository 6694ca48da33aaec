import type { z } from "zod";
import { buildBody } from "./body-cache";
import type { PlainEndpoint } from "./endpoint";
import { readOnly } from "./handlers";
import { parseQuery } from "./query-schema";
import { respondWithBody } from "./respond";

/** The methods of a route that tells about no negotiation in particular. */
export function servePlain<Query extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: PlainEndpoint<Query, Answer>,
) {
  return readOnly(async (request: Request) => {
    const query = parseQuery(endpoint.query, new URL(request.url).searchParams);
    return respondWithBody(request, buildBody(await endpoint.answer(query)), endpoint.mediaType);
  });
}
