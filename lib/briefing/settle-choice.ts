import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { Briefing } from "./briefing";

/** The parties and issues of the whole briefing by name, and what the record lacks of them. */
export function settleChoice(
  record: NegotiationRecord,
  { parties, issues, negotiation }: Briefing,
): {
  readonly parties: readonly Slug[];
  readonly issues: readonly Slug[];
  readonly faults: readonly Fault[];
} {
  const knownParties = new Set(record.parties.map(({ slug }) => slug));
  const atTable = record.parties.filter(({ parent }) => parent === null).map(({ slug }) => slug);
  const chosenParties = [...new Set(parties)].filter((slug) => knownParties.has(slug));
  const knownIssues = new Set(record.issues.map(({ slug }) => slug));
  const lacking = (at: string, slugs: readonly Slug[], known: ReadonlySet<Slug>): Fault[] =>
    slugs
      .filter((slug) => !known.has(slug))
      .map((slug) => ({ at, reason: `${slug} is not in this negotiation` }));
  return {
    parties: chosenParties.length > 0 ? chosenParties : atTable,
    issues: record.issues
      .map(({ slug }) => slug)
      .filter((slug) => issues.length === 0 || issues.includes(slug)),
    faults: [
      ...(negotiation === record.negotiation.slug
        ? []
        : [
            { at: "negotiation", reason: `is ${negotiation}, the record that of ${record.negotiation.slug}` },
          ]),
      ...lacking("parties", parties, knownParties),
      ...lacking("issues", issues, knownIssues),
    ],
  };
}
