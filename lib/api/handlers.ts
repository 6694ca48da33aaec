import { ParleyError } from "@/lib/errors";
import { type Problem, respondWithProblem, toProblem } from "@/lib/web/problem";
import { CROSS_ORIGIN } from "./respond";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

const READING = "GET, HEAD, OPTIONS";

/**
 * The methods of a route that is only read: GET and HEAD as `answer` gives them, OPTIONS for other sites, and a
 * problem for everything else. What `answer` throws arrives as problem details.
 */
export function readOnly<Context>(answer: Handler<Context>) {
  const get: Handler<Context> = async (request, context) => {
    try {
      return await answer(request, context);
    } catch (error) {
      return respondWithProblem(toProblem(error), CROSS_ORIGIN);
    }
  };
  const head: Handler<Context> = async (request, context) => {
    const { status, headers, body } = await get(request, context);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
  const options: Handler<Context> = tellMethods;
  return {
    GET: get,
    HEAD: head,
    OPTIONS: options,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The methods of a route behind the door: those given, HEAD with GET, and a problem for the others. */
export function serveMethods<Context>(given: Partial<Record<(typeof METHODS)[number], Handler<Context>>>) {
  const allowed = METHODS.filter((method) => given[method] !== undefined).join(", ");
  const refused: Handler<Context> = async () =>
    respondWithProblem({ ...NOT_ALLOWED, detail: `This address takes ${allowed}.` }, { Allow: allowed });
  const { GET = refused, POST = refused, PUT = refused, PATCH = refused, DELETE = refused } = given;
  const head: Handler<Context> = async (request, context) => {
    const { status, headers } = await GET(request, context);
    return new Response(null, { status, headers });
  };
  const options: Handler<Context> = async () =>
    new Response(null, { status: 204, headers: { Allow: allowed } });
  return { GET, HEAD: head, OPTIONS: options, POST, PUT, PATCH, DELETE };
}

/** The methods of a route that any site may read, and to which more is `given` behind the door. */
export function readAndWritten<Context>(
  read: ReturnType<typeof readOnly<Context>>,
  given: Partial<Record<Exclude<(typeof METHODS)[number], "GET">, Handler<Context>>>,
) {
  const written = METHODS.filter((method) => method !== "GET" && method in given);
  const allowed = `${READING}, ${written.join(", ")}`;
  const refused: Handler<Context> = async () =>
    respondWithProblem(
      { ...NOT_ALLOWED, detail: `This address takes ${allowed}.` },
      { ...CROSS_ORIGIN, Allow: allowed },
    );
  const options: Handler<Context> = async (request, context) => {
    const { status, headers } = await read.OPTIONS(request, context);
    const all = new Headers(headers);
    all.set("Allow", allowed);
    return new Response(null, { status, headers: all });
  };
  const { POST = refused, PUT = refused, PATCH = refused, DELETE = refused } = given;
  return { GET: read.GET, HEAD: read.HEAD, OPTIONS: options, POST, PUT, PATCH, DELETE };
}

async function tellMethods(): Promise<Response> {
  return new Response(null, {
    status: 204,
    headers: {
      ...CROSS_ORIGIN,
      Allow: READING,
      "Access-Control-Allow-Methods": READING,
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}

async function refuse(): Promise<Response> {
  return respondWithProblem(NOT_ALLOWED, { ...CROSS_ORIGIN, Allow: READING });
}

/** The answer to any method on an address of the API that names nothing. */
export async function answerUnknown(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const problem = toProblem(new ParleyError("not-found", `There is nothing at ${pathname}.`));
  const { status, headers, body } = respondWithProblem(problem, CROSS_ORIGIN);
  return new Response(request.method === "HEAD" ? null : body, { status, headers });
}

const NOT_ALLOWED: Problem = {
  type: "urn:parley:problem:method-not-allowed",
  title: "Method not allowed",
  status: 405,
  detail: `This address is only read: ${READING}.`,
  faults: [],
};
