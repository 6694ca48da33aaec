import type { AgreementOptions } from "@/lib/domain/agreement";
import type { Basis } from "@/lib/domain/basis";
import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { IssueOrder } from "@/lib/domain/ordering";

export const FIGURES = [
  "matrix",
  "agreement",
  "scale",
  "over-time",
  "divergence",
  "salience",
  "profile",
  "scorecard",
] as const;
export type FigureName = (typeof FIGURES)[number];

export const FIGURE_LENSES = ["camps", "scale", "relative"] as const;
export type FigureLens = (typeof FIGURE_LENSES)[number];

/** What a figure is asked to show, every default filled in and every slug known to exist. */
export interface FigureRequest {
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly compare: Day | null;
  /** In their order; never empty. */
  readonly parties: readonly Slug[];
  /** Shown categories; empty for all. */
  readonly categories: readonly Slug[];
  /** Shown issues, in the codebook's order; empty for all. */
  readonly issues: readonly Slug[];
  readonly basis: Basis;
  readonly measure: AgreementOptions["measure"];
  readonly balance: AgreementOptions["balance"];
  readonly joint: AgreementOptions["joint"];
  readonly sort: IssueOrder;
  readonly diff: boolean;
  readonly q: string;
  readonly lens: FigureLens;
  /** The party that the relative lens measures from, or that a profile is about. */
  readonly to: Slug;
  /** The issue that a scale is about. */
  readonly issue: Slug;
  /** The proposal that a scorecard is about; null where the record has none. */
  readonly proposal: Slug | null;
  /** The days that a figure over time begins and ends with. */
  readonly from: Day;
  readonly through: Day;
}

const COMMON = ["asOf", "recordedAt", "parties", "basis"] as const;
const ROWS = ["categories", "issues"] as const;
const PAIRS = ["measure", "balance", "joint"] as const;

/** Which parts of a request each figure reads; all others it is refused, so that no address says more than it shows. */
export const FIGURE_PARAMETERS: Readonly<Record<FigureName, readonly (keyof FigureRequest)[]>> = {
  matrix: [...COMMON, ...ROWS, "compare", "sort", "diff", "q", "lens", "to"],
  agreement: [...COMMON, ...ROWS, ...PAIRS],
  scale: [...COMMON, "issue"],
  "over-time": [...COMMON, ...ROWS, ...PAIRS, "from", "through"],
  divergence: [...COMMON, ...ROWS],
  salience: [...COMMON, ...ROWS],
  profile: [...COMMON, ...ROWS, "to"],
  scorecard: [...COMMON, "proposal"],
};
