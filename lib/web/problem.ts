import { pino } from "pino";
import { type ErrorCode, type Fault, ParleyError } from "@/lib/errors";

/** An error as RFC 9457 lets it be told: problem details, with what is wrong with the input. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly faults: readonly Fault[];
}

const log = pino({ name: "parley" });

const KINDS: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  "not-found": { status: 404, title: "Not found" },
  invalid: { status: 400, title: "Invalid input" },
  conflict: { status: 409, title: "Conflict" },
  forbidden: { status: 403, title: "Forbidden" },
  unavailable: { status: 503, title: "Unavailable" },
};

/** Long enough for a database to come back, short enough to be tried again by a reader who waits. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The one mapping from errors to HTTP. A ParleyError keeps its message and faults, except `unavailable`, whose
 * message names hosts and folders: that one is logged and told in general words. Anything else is a fault of
 * ours: logged whole, and told as a 500 that says nothing about the inside.
 */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof ParleyError)) {
    log.error({ err: error }, "unexpected error");
    return {
      type: "urn:parley:problem:internal",
      title: "Internal error",
      status: 500,
      detail: "Something went wrong here; it is recorded in the server's log.",
      faults: [],
    };
  }
  const kind = { type: `urn:parley:problem:${error.code}`, ...KINDS[error.code] };
  if (error.code === "unavailable") {
    log.warn({ err: error }, "unavailable");
    return { ...kind, detail: "The data cannot be reached at the moment. Try again shortly.", faults: [] };
  }
  return { ...kind, detail: error.message, faults: error.faults };
}

/** The problem as a response, `application/problem+json`, never to be cached. */
export function respondWithProblem(problem: Problem, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set("Content-Type", "application/problem+json");
  all.set("Cache-Control", "no-store");
  if (problem.status === 503) all.set("Retry-After", String(RETRY_AFTER_SECONDS));
  return new Response(JSON.stringify(problem), { status: problem.status, headers: all });
}
