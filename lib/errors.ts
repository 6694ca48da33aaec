import type { Fault } from "@/lib/domain/fault";

export type { Fault };

/** The failures that callers tell apart; everything else is a fault of ours. */
export type ErrorCode = "not-found" | "invalid" | "conflict" | "forbidden" | "unavailable";

/** The one expected error of the product; `lib/web/problem.ts` maps it to HTTP and pages. */
export class ParleyError extends Error {
  override readonly name = "ParleyError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
