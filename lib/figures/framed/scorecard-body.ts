import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { Fit, TermFit } from "@/lib/domain/proposal-fit";
import type { CellSpec } from "@/lib/figures/matrix-spec";

/** A term against what one party holds on its issue. */
export interface ScoreSpec extends TermFit {
  /** What the party holds, as in the matrix; `not-researched` too where its position is set aside. */
  readonly cell: CellSpec;
}

/** How each term of a proposal fits what each party holds. */
export interface ScorecardBody {
  readonly kind: "scorecard";
  readonly proposal: {
    readonly slug: Slug;
    readonly title: string;
    readonly datedOn: Day;
    /** By title. */
    readonly proposers: readonly string[];
  };
  readonly parties: readonly { readonly slug: Slug; readonly title: string }[];
  readonly rows: readonly {
    readonly issue: Slug;
    /** The issue's title. */
    readonly label: string;
    /** The option that the term names, in full; null where it names none. */
    readonly option: string | null;
    /** What the text says, in a sentence. */
    readonly term: string;
    /** One per party. */
    readonly fits: readonly ScoreSpec[];
  }[];
  /** One per party: how many of the terms fit how. */
  readonly sums: readonly Readonly<Record<Fit, number>>[];
  /** By the row's place from 0, and by `party.issue`, the numbers of the sources that it rests on. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
}
