/** The failures that callers tell apart; everything else is a fault of ours. */
export type ErrorCode = "not-found" | "invalid" | "conflict" | "forbidden" | "unavailable";

/** One thing wrong with the input: where it is (a parameter, a field, `file: path`), and why. */
export interface Fault {
  readonly at: string;
  readonly reason: string;
}

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
