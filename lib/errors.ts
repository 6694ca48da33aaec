import type { Fault } from "@/lib/domain/fault";

export type { Fault };

/** The failures that callers tell apart; everything else is a fault of ours. */
export type ErrorCode =
  | "not-found"
  | "invalid"
  | "conflict"
  | "unauthenticated"
  | "forbidden"
  | "stale"
  | "precondition-required"
  | "too-many"
  | "unavailable";

interface ParleyErrorOptions extends ErrorOptions {
  /** When it is worth trying again, where that is known. */
  readonly retryAfterSeconds?: number;
}

/** The one expected error of the product; `lib/web/problem.ts` maps it to HTTP and pages. */
export class ParleyError extends Error {
  override readonly name = "ParleyError";
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly faults: readonly Fault[] = [],
    options?: ParleyErrorOptions,
  ) {
    super(message, options);
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
  }
}
