import type { Slug } from "@/lib/domain/model";

export interface PairSpec {
  /** 0..1, or null where no issue is comparable. */
  readonly agreement: number | null;
  readonly low: number;
  readonly high: number;
  /** How many of the `issues` are comparable. */
  readonly coverage: number;
  readonly issues: number;
  readonly sameOption: number;
  readonly joint: number;
}

/** How far each two parties agree. */
export interface HeatmapBody {
  readonly kind: "heatmap";
  readonly parties: readonly { readonly slug: Slug; readonly title: string; readonly short: string }[];
  /** One row per party, one value per party in the same order; null for a party with itself. */
  readonly pairs: readonly (readonly (PairSpec | null)[])[];
}
