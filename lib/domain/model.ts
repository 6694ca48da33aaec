import type { Day, Instant } from "./day";
import type { Attribution, Confidence, DateBasis, EVIDENCE_ROLES, StatementKind } from "./vocabulary";

export type { Attribution, Confidence, DateBasis, StatementKind };

/** A lower-case, hyphenated name that is unique within its parent. */
export type Slug = string;
export type OptionKey = Slug;

export interface Negotiation {
  readonly slug: Slug;
  readonly title: string;
  readonly summary: string;
  /** The days that the record claims to cover; outside them every cell is `not-researched`. */
  readonly coverage: { readonly from: Day; readonly through: Day };
  /** Evidence older than this many days is marked as old. */
  readonly staleAfterDays: number;
  /** Whether nobody may publish their own work. */
  readonly fourEyes: boolean;
  /** How well two independent codings agreed before their differences were settled, or null. */
  readonly reliability: Reliability | null;
}

/** Krippendorff's alpha of two coding passes, as published. */
export interface Reliability {
  /** Nominal, over the states of all units. */
  readonly alphaStates: number;
  /** Ordinal, over the preferred steps of the units where each pass has one, missing values kept. */
  readonly alphaSteps: number;
  /** How many units (issue, party, day) were compared, and on how many the passes differed. */
  readonly units: number;
  readonly differing: number;
  readonly days: readonly Day[];
}

export interface Party {
  readonly slug: Slug;
  readonly title: string;
  /** At most four characters, for places on a scale. */
  readonly short: string;
  /** The party that this one is a member of, or null at the table itself. */
  readonly parent: Slug | null;
}

export interface Category {
  readonly slug: Slug;
  readonly title: string;
}

export type Level = "ordinal" | "nominal" | "interval";

/** Where an option comes from: the texts, or added so that the scale has no hole or has an end. */
export type OptionOrigin = "texts" | "midpoint" | "pole";

export interface Option {
  readonly key: OptionKey;
  /** The option's number in the codebook, 1..K; a place only where the issue is ordinal. */
  readonly step: number;
  readonly label: string;
  /** At most 26 characters. */
  readonly short: string;
  readonly origin: OptionOrigin;
  /** The option's place in the issue's unit; only where the issue is interval. */
  readonly value: number | null;
}

/** An option that a re-scaling merged into another: old revisions name it, and it has no place any more. */
export interface RetiredOption extends Pick<Option, "key" | "label" | "short" | "origin"> {
  /** The option in use that stands for it now. */
  readonly into: OptionKey;
}

export interface Issue {
  readonly slug: Slug;
  readonly title: string;
  readonly question: string;
  readonly category: Slug;
  readonly level: Level;
  /** `thin`: the texts say little about it. */
  readonly tier: "core" | "thin";
  /** Those in use; what stands names no other. */
  readonly options: readonly Option[];
  readonly retired: readonly RetiredOption[];
  /** The numeric scale of an interval issue, else null. */
  readonly scale: { readonly min: number; readonly max: number; readonly unit: string } | null;
}

/** A: official text; B: established publisher or agency; C: copy, aggregator or unnamed publisher; S: state or state-aligned media. */
export type SourceTier = "A" | "B" | "C" | "S";

export interface Source {
  readonly slug: Slug;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly archiveUrl: string | null;
  /** BCP 47 tag of the copy that was read. */
  readonly language: string;
  readonly publishedOn: Day | null;
  /** How the publication day is known, and what else our copy leaves open. */
  readonly dateNote: string;
  readonly tier: SourceTier;
  /** The source that is the same document and has all that was taken from this one, or null. */
  readonly mergedInto: Slug | null;
}

export interface Claim {
  readonly issue: Slug;
  /** Null when the statement is about the issue but names none of its options. */
  readonly option: OptionKey | null;
}

export interface Quote {
  /** At most 12 words, in the language of the copy that was read. */
  readonly text: string;
  readonly language: string;
  /** Who translated it, where it is known to be a translation. */
  readonly translator: string | null;
}

export interface Statement {
  readonly id: string;
  readonly source: Slug;
  readonly paragraph: number;
  /** The parties that made it, or are reported to have; empty for analysts. */
  readonly parties: readonly Slug[];
  readonly speaker: string | null;
  readonly role: string | null;
  readonly saidOn: Day;
  readonly dateBasis: DateBasis;
  readonly summary: string;
  readonly quote: Quote | null;
  readonly kind: StatementKind;
  readonly attribution: Attribution;
  readonly claims: readonly Claim[];
}

/** What a position says. `not-researched` is the absence of a position, never a stance. */
export type Stance =
  | { readonly state: "stated"; readonly preferred: OptionKey }
  | {
      readonly state: "conditional";
      readonly preferred: OptionKey | null;
      /** What would be accepted, and on what condition; never counted as agreement. */
      readonly offers: readonly { readonly options: readonly OptionKey[]; readonly condition: string }[];
    }
  /** The options between which the party's words leave it open; in codebook order. */
  | { readonly state: "ambiguous"; readonly span: readonly OptionKey[] }
  | { readonly state: "no-position" };

export interface EvidenceLink {
  readonly statement: string;
  readonly role: (typeof EVIDENCE_ROLES)[number];
  readonly recordedAt: Instant;
}

/** One immutable version of a position. `validFrom` belongs here: correcting a date is a revision. */
export interface Revision {
  readonly number: number;
  readonly publishedAt: Instant;
  /** True when the position was never held: from `publishedAt` on it counts for nothing. */
  readonly retracted: boolean;
  readonly validFrom: Day;
  readonly stance: Stance;
  /** Disjoint from `redLines`; null unless a statement says so. */
  readonly acceptable: readonly OptionKey[] | null;
  readonly redLines: readonly OptionKey[] | null;
  /** 0..100 with the analyst's reason, or null: no invented weights. */
  readonly salience: { readonly value: number; readonly reason: string } | null;
  /** Null only for `no-position`. */
  readonly confidence: Confidence | null;
  readonly membersDivided: boolean;
  /** Why this option, in one or two sentences. */
  readonly rationale: string;
  /** Why the previous revision was corrected; null on the first. */
  readonly correction: string | null;
}

/** The coded judgement on one party and issue from a day on; a party that moves gets another one. */
export interface Position {
  readonly id: string;
  readonly party: Slug;
  readonly issue: Slug;
  readonly revisions: readonly Revision[];
  readonly evidence: readonly EvidenceLink[];
}

export interface Term {
  readonly issue: Slug;
  /** Null when the text touches the issue but names none of its options. */
  readonly option: OptionKey | null;
  readonly summary: string;
  readonly statements: readonly string[];
}

export interface Proposal {
  readonly slug: Slug;
  readonly title: string;
  readonly summary: string;
  readonly proposers: readonly Slug[];
  readonly datedOn: Day;
  readonly dateBasis: DateBasis;
  /** The earlier version that this one replaces, or null. */
  readonly replaces: Slug | null;
  readonly terms: readonly Term[];
}

export interface NegotiationEvent {
  readonly slug: Slug;
  readonly title: string;
  readonly summary: string;
  readonly day: Day;
  readonly dateBasis: DateBasis;
  readonly source: Slug;
  readonly paragraph: number;
}

/** Why a paragraph of a source gave no statement. */
export type NoStatementReason =
  | "heading"
  | "caption"
  | "byline"
  | "scene"
  | "background"
  | "repeats"
  | "process"
  | "missing-list"
  | "link";

/** How a source was read, paragraph by paragraph, so that nothing is passed over in silence. */
export interface Reading {
  readonly source: Slug;
  readonly paragraphs: readonly {
    /** Counted from 1 over the non-empty lines of our copy. */
    readonly paragraph: number;
    /** Ids of the statements taken from it, in id order. */
    readonly statements: readonly string[];
    /** Null exactly when there are statements. */
    readonly reason: NoStatementReason | null;
    readonly note: string | null;
  }[];
}

/** Everything that Parley holds about one negotiation. */
export interface NegotiationRecord {
  readonly negotiation: Negotiation;
  readonly parties: readonly Party[];
  readonly categories: readonly Category[];
  readonly issues: readonly Issue[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly positions: readonly Position[];
  readonly proposals: readonly Proposal[];
  readonly events: readonly NegotiationEvent[];
  readonly readings: readonly Reading[];
}

/**
 * The part of a statement that numbers need. Everything that compares takes a record with these,
 * so that the browser compares without having loaded what was said.
 */
export type StatementFacts = Pick<
  Statement,
  "id" | "parties" | "saidOn" | "dateBasis" | "attribution" | "source"
>;

/** What as-of resolution and every measure read; a NegotiationRecord is one. */
export interface ComparableRecord
  extends Pick<NegotiationRecord, "negotiation" | "parties" | "categories" | "issues" | "positions"> {
  readonly statements: readonly StatementFacts[];
}
