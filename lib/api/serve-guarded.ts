import type { z } from "zod";
import { type Access, type Actor, decideAccess } from "@/lib/auth/access";
import { ENDPOINT_ACCESS } from "@/lib/auth/access-table";
import { findActor } from "@/lib/auth/find-actor";
import { checkSameSite } from "@/lib/auth/same-site";
import { ParleyError } from "@/lib/errors";
import { findVersion, respondWithProblem, toProblem, writeVersion } from "@/lib/web/problem";
import { parseBodyText, readBodyText } from "./body";
import { type Answer, isBodiless, type ServedEndpoint } from "./guarded-endpoint";
import { respondOnce } from "./idempotency";
import { parseQuery } from "./query-schema";

type Parameters = Readonly<Record<string, string>>;

interface Context {
  /** Next gives none to a route whose path has no braces. */
  readonly params: Promise<Parameters | undefined>;
}

export type GuardedHandler = (request: Request, context: Context) => Promise<Response>;

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/**
 * The door: who is calling, may they, from our own pages, with a version where one is needed, and with what;
 * only then the endpoint's own work. Errors arrive as problem details.
 */
export function serveGuarded<Body extends z.ZodType, Query extends z.ZodObject, Response_ extends z.ZodType>(
  endpoint: ServedEndpoint<Body, Query, Response_, Actor>,
): GuardedHandler {
  return guard(endpoint, (actor) => {
    if (actor === null) throw new ParleyError("unauthenticated", "Sign in first.");
    return actor;
  });
}

/** The same for an endpoint that answers anyone. */
export function serveOpen<Body extends z.ZodType, Query extends z.ZodObject, Response_ extends z.ZodType>(
  endpoint: ServedEndpoint<Body, Query, Response_, Actor | null>,
): GuardedHandler {
  return guard(endpoint, (actor) => actor);
}

function guard<
  Body extends z.ZodType,
  Query extends z.ZodObject,
  Response_ extends z.ZodType,
  By extends Actor | null,
>(endpoint: ServedEndpoint<Body, Query, Response_, By>, admit: (actor: Actor | null) => By): GuardedHandler {
  const access: Access = ENDPOINT_ACCESS[endpoint.key];
  return async (request, { params }) => {
    try {
      const actor = await findActor(request);
      checkMayCall(actor, access);
      if (request.method !== "GET" && actor?.by.kind !== "token") checkSameSite(request, actor !== null);
      const by = admit(actor);
      const parameters = readParameters(await params);
      const query = parseQuery(endpoint.query, new URL(request.url).searchParams);
      const version = endpoint.needsVersion ? readSeenVersion(request) : null;
      const text = isBodiless(endpoint.body) ? null : await readBodyText(request, endpoint);
      const work = async () => {
        const body = parseBodyText(endpoint.body, text, request);
        return respond(
          endpoint,
          await endpoint.answer({ request, actor: by, parameters, query, body, version }),
        );
      };
      const isKept = !endpoint.answersSecret && endpoint.mediaTypes === undefined;
      return await (isKept ? respondOnce(request, actor, text, work) : work());
    } catch (error) {
      return respondWithProblem(toProblem(error), PRIVATE);
    }
  };
}

/** Throws ParleyError `not-found` for names that nothing can have: the database would only refuse them. */
function readParameters(parameters: Parameters = {}): Parameters {
  if (Object.values(parameters).some((name) => name.includes("\0"))) {
    throw new ParleyError("not-found", "There is nothing at this address.");
  }
  return parameters;
}

/** Throws ParleyError `unauthenticated` or `forbidden` unless `actor` may. */
function checkMayCall(actor: Actor | null, access: Access): void {
  switch (decideAccess(actor, access)) {
    case "allowed":
      return;
    case "sign-in":
      throw new ParleyError("unauthenticated", "Sign in first.");
    case "forbidden":
      throw new ParleyError("forbidden", tellLack(actor, access));
  }
}

function tellLack(actor: Actor | null, { least, scope }: Access): string {
  if (actor?.by.kind === "token" && scope === null)
    return "This cannot be done with a token; sign in to do it.";
  if (actor?.by.kind === "token")
    return `This needs a token for "${scope}" of an account that is at least ${least}.`;
  return `This needs an account that is at least ${least}.`;
}

function readSeenVersion(request: Request): number {
  const given = request.headers.get("If-Match");
  if (given === null) {
    throw new ParleyError(
      "precondition-required",
      "Say in If-Match which version you have seen: the ETag of what you read.",
    );
  }
  const version = findVersion(given);
  if (version === null) {
    throw new ParleyError("invalid", "If-Match should be the one ETag of what you read.", [
      { at: "If-Match", reason: "should be the one ETag of what you read" },
    ]);
  }
  return version;
}

function respond(endpoint: { readonly status: number }, answer: Answer<unknown>): Response {
  const headers = new Headers(PRIVATE);
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  if (answer.version !== undefined) headers.set("ETag", writeVersion(answer.version));
  if (answer.location !== undefined) headers.set("Location", answer.location);
  if (answer.file !== undefined) {
    const { bytes, mediaType, name } = answer.file;
    headers.set("Content-Type", mediaType);
    headers.set("Content-Disposition", `attachment; filename="${name}"`);
    return new Response(bytes, { status: endpoint.status, headers });
  }
  if (answer.stream !== undefined) {
    headers.set("Content-Type", answer.stream.mediaType);
    // What is compressed on the way is held back until there is much of it.
    headers.set("Cache-Control", `${PRIVATE["Cache-Control"]}, no-transform`);
    return new Response(answer.stream.body, { status: endpoint.status, headers });
  }
  if (answer.body === undefined)
    return new Response(null, { status: endpoint.status === 200 ? 204 : endpoint.status, headers });
  headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify(answer.body), { status: endpoint.status, headers });
}
