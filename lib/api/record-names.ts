import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";

const LISTS = { party: "parties", issue: "issues", source: "sources" } as const;

/** Throws ParleyError `not-found` with a fault for each name that the record lacks. */
export function checkNames(
  record: NegotiationRecord,
  names: { readonly [Parameter in keyof typeof LISTS]?: Slug | undefined },
): void {
  const faults = (["party", "issue", "source"] as const).flatMap((parameter) => {
    const name = names[parameter];
    const known = name === undefined || record[LISTS[parameter]].some(({ slug }) => slug === name);
    return known ? [] : [{ at: parameter, reason: `there is no ${parameter} "${name}"` }];
  });
  if (faults.length === 0) return;
  const told = faults.map(({ reason }) => reason).join("; ");
  throw new ParleyError("not-found", `In this negotiation ${told}.`, faults);
}
