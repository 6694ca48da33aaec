import type { Fault } from "@/lib/errors";

const SCHEMES = ["light", "dark"] as const;

interface ChosenScheme {
  /** Null: whatever the reader's own is. */
  readonly scheme: (typeof SCHEMES)[number] | null;
  /** The parameters that are about something else. */
  readonly rest: URLSearchParams;
  readonly faults: readonly Fault[];
}

/** Whether an embedded page is told to be light or dark, as the page around it. */
export function settleScheme(given: URLSearchParams): ChosenScheme {
  const rest = new URLSearchParams(given);
  rest.delete("theme");
  const values = given.getAll("theme");
  const scheme = SCHEMES.find((each) => values.length === 1 && each === values[0]) ?? null;
  const isUnread = values.length > 0 && scheme === null;
  return {
    scheme,
    rest,
    faults: isUnread ? [{ at: "theme", reason: `should be one of ${SCHEMES.join(", ")}` }] : [],
  };
}
