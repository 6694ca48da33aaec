import { pino } from "pino";
import type { Json } from "@/lib/domain/json";
import { type ErrorCode, type Fault, ParleyError, StaleError } from "@/lib/errors";

/** An error as RFC 9457 lets it be told: problem details, with what is wrong with the input. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly faults: readonly Fault[];
  /** When it is worth trying again; told in the head of the answer, not in its body. */
  readonly retryAfterSeconds?: number | null;
  /** What there is now, where the caller had seen an older version. */
  readonly current?: { readonly version: number; readonly value: Json };
}

const log = pino({ name: "parley" });

const KINDS: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  "not-found": { status: 404, title: "Not found" },
  invalid: { status: 400, title: "Invalid input" },
  conflict: { status: 409, title: "Conflict" },
  unauthenticated: { status: 401, title: "Sign in first" },
  forbidden: { status: 403, title: "Forbidden" },
  stale: { status: 412, title: "Changed by somebody else" },
  "precondition-required": { status: 428, title: "Version needed" },
  "too-large": { status: 413, title: "Too large" },
  "wrong-type": { status: 415, title: "Wrong content type" },
  "too-many": { status: 429, title: "Too many attempts" },
  "not-made": { status: 503, title: "File not made" },
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
    const detail = "The data cannot be reached at the moment. Try again shortly.";
    return { ...kind, detail, faults: [], retryAfterSeconds: RETRY_AFTER_SECONDS };
  }
  // Told in words of ours; what stopped it is the log's.
  if (error.code === "not-made" && error.cause !== undefined) log.warn({ err: error }, "file not made");
  const { message: detail, faults, retryAfterSeconds } = error;
  const current = error instanceof StaleError && { current: error.current };
  return { ...kind, detail, faults, retryAfterSeconds, ...current };
}

/** The problem as a response, `application/problem+json`, never to be cached. */
export function respondWithProblem(
  { retryAfterSeconds, ...problem }: Problem,
  headers: HeadersInit = {},
): Response {
  const all = new Headers(headers);
  all.set("Content-Type", "application/problem+json");
  all.set("Cache-Control", "no-store");
  if (problem.current) all.set("ETag", writeVersion(problem.current.version));
  if (retryAfterSeconds) all.set("Retry-After", String(retryAfterSeconds));
  return new Response(JSON.stringify(problem), { status: problem.status, headers: all });
}

/** A version as an entity tag. */
export const writeVersion = (version: number): string => `"${version}"`;

/** The version that an entity tag names, or null. */
export function findVersion(tag: string): number | null {
  const [, digits] = /^"(\d{1,9})"$/.exec(tag.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}
