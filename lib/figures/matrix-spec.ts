import type { Day } from "@/lib/domain/day";
import type { Attribution, Category, Confidence, Issue, Party, Slug } from "@/lib/domain/model";
import type { Verdict } from "@/lib/domain/verdict";
import type { ScaleSpec } from "./scale-spec";

/** One place on a party's scale: preferred, ruled out, within an ambiguous span, on offer, or neither. */
export type Pip = "preferred" | "ruled-out" | "span" | "offer" | "empty";

/** Something about a cell that is said in words beside its option. */
export type Mark =
  | { readonly kind: "moved"; readonly from: string; readonly to: string }
  | { readonly kind: "state-changed"; readonly from: CellSpec["state"] }
  | { readonly kind: "first-recorded" }
  | { readonly kind: "no-longer-recorded" }
  | { readonly kind: "said-again" }
  | { readonly kind: "conditional" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "rules-out"; readonly options: readonly string[] }
  | { readonly kind: "attribution"; readonly attribution: Exclude<Attribution, "own"> }
  | { readonly kind: "joint"; readonly parties: readonly string[] }
  | { readonly kind: "members-divided" }
  | { readonly kind: "old-evidence" };

export interface CellSpec {
  readonly party: Slug;
  readonly issue: Slug;
  readonly state: "stated" | "conditional" | "ambiguous" | "no-position" | "not-researched";
  /** Short labels: the preferred option, or the options that an ambiguous or conditional stance names. */
  readonly options: readonly string[];
  /** The preferred option's number in the codebook, and how many there are. */
  readonly step: number | null;
  readonly steps: number;
  /** Empty where the options have no order. */
  readonly pips: readonly Pip[];
  readonly confidence: Confidence | null;
  /** The day of the newest evidence; null where there is none. */
  readonly day: Day | null;
  readonly marks: readonly Mark[];
  /** Number of the row's camp that the party is in, from 0. */
  readonly camp: number | null;
  /** Place on the scale, 0..1; null where there is no preferred option or no order. */
  readonly value: number | null;
  /** Distance from the party that the relative lens measures from, 0..1. */
  readonly distance: number | null;
}

export interface RowSpec {
  readonly issue: Issue;
  readonly verdict: Verdict;
  readonly scale: ScaleSpec;
  readonly cells: readonly CellSpec[];
}

export interface MatrixSpec {
  readonly asOf: Day;
  readonly compare: Day | null;
  readonly parties: readonly Party[];
  readonly groups: readonly { readonly category: Category | null; readonly rows: readonly RowSpec[] }[];
  readonly issues: { readonly shown: number; readonly total: number };
  /** The days of the oldest and newest evidence behind the cells shown, or null where there is none. */
  readonly evidence: { readonly from: Day; readonly through: Day } | null;
  /** How many cells moved or were first recorded since the day compared with. */
  readonly changed: number;
}
