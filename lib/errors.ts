import type { Fault } from "@/lib/domain/fault";
import type { Json } from "@/lib/domain/json";

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
  | "too-large"
  | "wrong-type"
  | "too-many"
  | "not-made"
  | "unavailable";

interface ParleyErrorOptions extends ErrorOptions {
  /** When it is worth trying again, where that is known. */
  readonly retryAfterSeconds?: number;
}

const FAMILY: unique symbol = Symbol.for("parley.error");

/** The one expected error of the product; `lib/web/problem.ts` maps it to HTTP and pages. */
export class ParleyError extends Error {
  override readonly name: string = "ParleyError";
  // Every route is bundled apart, with a class of this name of its own; what they share throws one of them.
  get [FAMILY]() {
    return true;
  }
  static override [Symbol.hasInstance](error: unknown): boolean {
    return typeof error === "object" && error !== null && FAMILY in error;
  }
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

/** Somebody else was first: `current` is what there is now, so that nothing typed need be lost. */
export class StaleError extends ParleyError {
  override readonly name = "StaleError";
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof ParleyError && error.name === "StaleError";
  }

  constructor(
    message: string,
    readonly current: { readonly version: number; readonly value: Json },
  ) {
    super("stale", message);
  }
}
