import type { Slug } from "@/lib/domain/model";
import type { MatrixSpec } from "@/lib/figures/matrix-spec";
import type { FigureLens } from "./figure-request";

/** The matrix with the numbers of the sources that each cell rests on. */
export interface MatrixBody {
  readonly kind: "matrix";
  readonly matrix: MatrixSpec;
  readonly lens: FigureLens;
  /** The party that the relative lens measures from; null in other lenses, and where it is not shown. */
  readonly reference: Slug | null;
  /** Titles of all categories; rows in another order than the codebook's stand under no heading. */
  readonly categories: Readonly<Record<Slug, string>>;
  /** By `party.issue`; absent where a cell rests on no source. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
}

/** Under which the numbers of a cell's sources stand. */
export const cellKey = (party: Slug, issue: Slug): string => `${party}.${issue}`;
