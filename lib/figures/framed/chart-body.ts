import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { Verdict } from "@/lib/domain/verdict";

/** Lines over days: how far pairs of parties agree, with what happened. */
export interface LinesBody {
  readonly kind: "lines";
  readonly from: Day;
  readonly through: Day;
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    /** The parties' short names, for where the label has no room. */
    readonly short: string;
    /**
     * Ascending by day; the days on which nothing changes are left out. Each holds until the next one, the last
     * until `through`; before the first nothing is known.
     */
    readonly points: readonly {
      readonly day: Day;
      /** 0..1, or null where no issue is comparable. */
      readonly value: number | null;
      /** The band that unknowns leave open. */
      readonly low: number;
      readonly high: number;
      readonly coverage: number;
      readonly issues: number;
    }[];
  }[];
  /** By day, numbered from 1. */
  readonly events: readonly {
    readonly number: number;
    readonly day: Day;
    readonly title: string;
    /** The number of its source. */
    readonly source: number;
  }[];
}

/** One bar per issue, the longest first: how far the parties placed on it are spread. */
export interface BarsBody {
  readonly kind: "bars";
  readonly bars: readonly {
    readonly issue: Slug;
    readonly label: string;
    readonly category: string;
    /** 0..1, or null where fewer than two parties are placed or the issue has no order. */
    readonly value: number | null;
    readonly verdict: Verdict;
    /** How many of `parties` are placed. */
    readonly placed: number;
    readonly parties: number;
  }[];
}

/** One dot per issue: its salience against its divergence. */
export interface ScatterBody {
  readonly kind: "scatter";
  readonly points: readonly {
    readonly issue: Slug;
    readonly label: string;
    /** The number that the dot carries and the list beside it explains. */
    readonly number: number;
    /** Spread, 0..1. */
    readonly divergence: number;
    /** 0..100, the mean over the parties that coded one. */
    readonly salience: number;
    readonly coded: number;
  }[];
  /** The issues without a dot, each with the reason. */
  readonly missing: readonly {
    readonly issue: Slug;
    readonly label: string;
    readonly reason: "no-salience" | "no-divergence";
  }[];
}

/** One party against all others, issue by issue. */
export interface ProfileBody {
  readonly kind: "profile";
  readonly party: { readonly slug: Slug; readonly title: string; readonly short: string };
  readonly others: readonly { readonly slug: Slug; readonly title: string; readonly short: string }[];
  readonly rows: readonly {
    readonly issue: Slug;
    readonly label: string;
    readonly category: string;
    /** One per other party, 0..1, null where one of both is unknown. */
    readonly agreement: readonly (number | null)[];
  }[];
}

/** The figures that Recharts draws. */
export type ChartBody = LinesBody | BarsBody | ScatterBody | ProfileBody;
