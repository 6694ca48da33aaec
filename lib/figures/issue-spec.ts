import type { Day, Instant } from "@/lib/domain/day";
import type { Category, DateBasis, Issue, Option, Party, Slug } from "@/lib/domain/model";
import type { Blocker } from "@/lib/domain/settlement";
import type { AgreementLayer } from "@/lib/domain/van-der-eijk";
import type { Verdict } from "@/lib/domain/verdict";
import type { HistorySpec } from "./dossier-spec";
import type { ScaleSpec } from "./scale-spec";
import type { SpokenSpec, StandSpec } from "./stand-spec";

/** One option, with the titles of the parties by what they say of it. */
export interface OptionViewSpec {
  readonly option: Option;
  readonly preferredBy: readonly string[];
  readonly offeredBy: readonly string[];
  readonly leftOpenBy: readonly string[];
  readonly acceptableTo: readonly string[];
  readonly ruledOutBy: readonly string[];
  /** Whether it is an end of the scale that nobody placed prefers or accepts. */
  readonly unadvocatedEnd: boolean;
}

export interface VerdictSpec {
  readonly verdict: Verdict;
  readonly camps: readonly { readonly option: string; readonly parties: readonly string[] }[];
  /** Of the parties in camps, those that no word of their own places there. */
  readonly reported: readonly string[];
  readonly unplaced: readonly { readonly party: string; readonly state: StandSpec["cell"]["state"] }[];
}

/** One measure's value with the numbers that it is made of; null where it says nothing. */
export interface MeasuresSpec {
  /** Parties with a preferred option, and how many there are on each option, in codebook order. */
  readonly placed: number;
  readonly frequencies: readonly number[];
  readonly camps: number;
  /** In whole places of the scale. */
  readonly spread: {
    readonly high: number;
    readonly low: number;
    readonly length: number;
    readonly value: number;
  } | null;
  /** Null where the options have no order, or fewer than two parties are placed. */
  readonly ordinal: OrdinalMeasuresSpec | null;
}

export interface OrdinalMeasuresSpec {
  /** Null with fewer than three options. */
  readonly agreementA: { readonly value: number; readonly layers: readonly AgreementLayer[] } | null;
  readonly consensus: {
    readonly value: number;
    /** In steps, 1..K. */
    readonly mean: number;
    /** The options that anybody is on: share of the parties, and distance from the mean over K - 1. */
    readonly terms: readonly { readonly share: number; readonly deviation: number }[];
  };
  /** The cumulative shares of all options but the last, which both measures below read. */
  readonly cumulative: readonly number[];
  readonly leik: number;
  readonly lSquared: number;
  readonly disagree: boolean;
}

/** How far two parties agree on the issue. */
export interface PairSpec {
  readonly parties: readonly [Party, Party];
  /** Short labels and places of the options compared; null where the pair is not comparable. */
  readonly options: readonly [string, string] | null;
  readonly places: { readonly left: number; readonly right: number; readonly length: number } | null;
  readonly agreement: number | null;
  readonly joint: boolean;
  /** The parties that keep it from being a number, by title, and why. */
  readonly missing: readonly { readonly party: string; readonly state: StandSpec["cell"]["state"] }[];
}

export interface SettlementSpec {
  /** Full labels; null while some party's range is unknown. */
  readonly options: readonly string[] | null;
  readonly unknown: readonly string[];
  readonly blockers: readonly {
    readonly option: string;
    readonly parties: readonly { readonly party: string; readonly reason: Blocker["reason"] }[];
  }[];
}

export interface ActSpec {
  readonly party: Party;
  readonly issue: { readonly slug: Slug; readonly title: string };
  readonly entry: HistorySpec;
}

/** What happened, in order of day; the three acts apart. */
export interface ActsSpec {
  /** Positions taken: first recorded, moved, changed, searched and not found. */
  readonly taken: readonly ActSpec[];
  readonly saidAgain: readonly ActSpec[];
  /** By the day of our correction. */
  readonly corrected: readonly ActSpec[];
}

export interface IssueTermSpec {
  readonly proposal: { readonly slug: Slug; readonly title: string };
  readonly datedOn: Day;
  readonly dateBasis: DateBasis;
  readonly proposers: readonly string[];
  /** The option in full, or null where the text names none. */
  readonly option: string | null;
  readonly summary: string;
  readonly statements: readonly string[];
}

/** Everything about one issue as of a day. */
export interface IssueSpec {
  readonly negotiation: { readonly slug: Slug; readonly title: string };
  readonly coverage: { readonly from: Day; readonly through: Day };
  readonly issue: Issue;
  readonly category: Category | null;
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly verdict: VerdictSpec;
  readonly scale: ScaleSpec;
  readonly options: readonly OptionViewSpec[];
  readonly stands: readonly StandSpec[];
  /** Of members, those that have anything recorded. */
  readonly members: readonly StandSpec[];
  readonly measures: MeasuresSpec;
  readonly pairs: readonly PairSpec[];
  readonly settlement: SettlementSpec;
  readonly acts: ActsSpec;
  /** Made by the day, and how many were made later. */
  readonly spoken: readonly SpokenSpec[];
  readonly spokenLater: number;
  readonly terms: readonly IssueTermSpec[];
  readonly termsLater: number;
}
