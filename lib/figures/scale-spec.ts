import type { Slug } from "@/lib/domain/model";

/** One party's line on the scale of an issue; places are 0..1. */
export interface Lane {
  readonly party: Slug;
  readonly short: string;
  readonly title: string;
  /** The preferred option's place, and whether it is held without a condition. */
  readonly place: number | null;
  readonly firm: boolean;
  readonly acceptable: readonly number[];
  readonly redLines: readonly number[];
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly offers: readonly number[];
}

export interface ScaleSpec {
  /** False for nominal issues: there is no scale, only groups. */
  readonly ordered: boolean;
  readonly ticks: readonly number[];
  /** Short labels of the two ends, and whether any shown party advocates them. */
  readonly ends: {
    readonly low: string;
    readonly high: string;
    readonly lowHeld: boolean;
    readonly highHeld: boolean;
  } | null;
  readonly lanes: readonly Lane[];
  /** Without an order: who is on which option. */
  readonly groups: readonly { readonly option: string; readonly parties: readonly string[] }[];
  /** Short names of the parties that have no place, with the reason. */
  readonly unplaced: readonly {
    readonly party: string;
    readonly state: "conditional" | "ambiguous" | "no-position" | "not-researched" | "set-aside" | "retired";
  }[];
}
