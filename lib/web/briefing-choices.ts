import type { Day } from "@/lib/domain/day";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";

interface Named {
  readonly slug: Slug;
  readonly title: string;
}

/** What a briefing of a negotiation can choose from, by name. */
export interface BriefingChoices {
  readonly negotiation: Named;
  readonly coverage: { readonly from: Day; readonly through: Day };
  /** Those at the table first, each followed by its members. */
  readonly parties: readonly (Named & { readonly isMember: boolean })[];
  readonly categories: readonly Named[];
  readonly issues: readonly (Named & { readonly category: Slug })[];
  readonly proposals: readonly Named[];
}

export function listBriefingChoices(record: NegotiationRecord): BriefingChoices {
  const { slug, title, coverage } = record.negotiation;
  const name = (named: Named) => ({ slug: named.slug, title: named.title });
  const membersOf = (parent: Slug | null) => record.parties.filter((party) => party.parent === parent);
  return {
    negotiation: { slug, title },
    coverage: { from: coverage.from, through: coverage.through },
    parties: membersOf(null).flatMap((party) => [
      { ...name(party), isMember: false },
      ...membersOf(party.slug).map((member) => ({ ...name(member), isMember: true })),
    ]),
    categories: record.categories.map(name),
    issues: record.issues.map((issue) => ({ ...name(issue), category: issue.category })),
    proposals: record.proposals.map(name),
  };
}
