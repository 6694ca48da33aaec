import { type Day, findDay } from "@/lib/domain/day";
import type { Negotiation } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";

interface PageDay {
  readonly asOf: Day;
  readonly faults: readonly Fault[];
}

/** The day that a page's address asks for; the last covered one when it names none that can be used. */
export function settlePageDay(
  { asOf }: Readonly<Record<string, string | string[] | undefined>>,
  { coverage }: Negotiation,
): PageDay {
  if (asOf === undefined || asOf === "") return { asOf: coverage.through, faults: [] };
  const day = typeof asOf === "string" ? findDay(asOf) : null;
  if (day !== null) return { asOf: day, faults: [] };
  return { asOf: coverage.through, faults: [{ at: "asOf", reason: [asOf].flat().join(", ").slice(0, 80) }] };
}
