import type {
  Category,
  EvidenceLink,
  Issue,
  Negotiation,
  NegotiationEvent,
  NegotiationRecord,
  Party,
  Position,
  Proposal,
  Reading,
  Revision,
  Slug,
  Source,
  Statement,
} from "./model";

/** What turns one negotiation's record into another; written in one transaction or not at all. */
export interface RecordChanges {
  readonly negotiation: Slug;
  readonly create: {
    readonly negotiation: Negotiation | null;
    readonly parties: readonly Party[];
    readonly categories: readonly Category[];
    readonly issues: readonly Issue[];
    readonly sources: readonly Source[];
    readonly statements: readonly Statement[];
    /** New positions, with all their revisions and evidence. */
    readonly positions: readonly Position[];
    /** New revisions of, and new evidence for, positions that exist. */
    readonly revisions: readonly { readonly position: string; readonly revision: Revision }[];
    readonly evidence: readonly { readonly position: string; readonly link: EvidenceLink }[];
    readonly proposals: readonly Proposal[];
    readonly events: readonly NegotiationEvent[];
    readonly readings: readonly Reading[];
  };
  /** Whole new values of entities that exist; an issue keeps all its options, in use or retired. */
  readonly update: {
    readonly negotiation: Negotiation | null;
    readonly parties: readonly Party[];
    readonly categories: readonly Category[];
    readonly issues: readonly Issue[];
    readonly sources: readonly Source[];
    readonly statements: readonly Statement[];
    readonly proposals: readonly Proposal[];
    readonly events: readonly NegotiationEvent[];
    readonly readings: readonly Reading[];
  };
  /** The full order in which parties, categories and issues are shown. */
  readonly order: {
    readonly parties: readonly Slug[];
    readonly categories: readonly Slug[];
    readonly issues: readonly Slug[];
  };
}

/** Changes that change nothing, to be filled in. */
export function buildNoChanges(record: NegotiationRecord): RecordChanges {
  const none = {
    negotiation: null,
    parties: [],
    categories: [],
    issues: [],
    sources: [],
    statements: [],
    proposals: [],
    events: [],
    readings: [],
  };
  const slugs = (items: readonly { readonly slug: Slug }[]) => items.map(({ slug }) => slug);
  return {
    negotiation: record.negotiation.slug,
    create: { ...none, positions: [], revisions: [], evidence: [] },
    update: none,
    order: {
      parties: slugs(record.parties),
      categories: slugs(record.categories),
      issues: slugs(record.issues),
    },
  };
}
