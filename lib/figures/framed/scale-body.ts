import type { Issue, OptionKey, Slug } from "@/lib/domain/model";
import type { Blocker } from "@/lib/domain/settlement";
import type { OptionViewSpec } from "@/lib/figures/issue-spec";
import type { ScaleSpec } from "@/lib/figures/scale-spec";
import type { StandSpec } from "@/lib/figures/stand-spec";

/** Where all could settle, as far as what they say tells; see lib/domain/settlement. */
export type SettlementOutcome =
  /** Options acceptable to everybody and ruled out by nobody. */
  | { readonly kind: "zone"; readonly options: readonly OptionKey[] }
  /** Everybody's range is known, and each option is blocked by somebody. */
  | { readonly kind: "blocked" }
  /** These have not said what they could accept, by title. */
  | { readonly kind: "unknown"; readonly parties: readonly string[] };

export interface OptionBlockers {
  readonly option: OptionKey;
  /** By title; nobody where the list is empty. */
  readonly parties: readonly { readonly party: string; readonly reason: Blocker["reason"] }[];
}

/** Where the parties stand on one issue's options, what they accept and rule out, and what all could accept. */
export interface ScaleBody {
  readonly kind: "scale";
  readonly issue: Issue;
  readonly scale: ScaleSpec;
  /** One per option, with the titles of the parties by what they say of it. */
  readonly options: readonly OptionViewSpec[];
  /** One per shown party, in their order. */
  readonly stands: readonly StandSpec[];
  /** By party, why it has no place; absent where it has one. */
  readonly reasons: Readonly<Record<Slug, ScaleSpec["unplaced"][number]["state"]>>;
  /** By party, the numbers of the sources that its stand rests on. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
  readonly settlement: {
    readonly outcome: SettlementOutcome;
    /** One per option, whatever the outcome: a red line is known even where a range is not. */
    readonly blockers: readonly OptionBlockers[];
  };
}
