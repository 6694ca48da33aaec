import type { Day } from "@/lib/domain/day";
import type { Issue, Party, Slug, Source, Statement } from "@/lib/domain/model";
import type { CellSpec } from "./matrix-spec";

/** What one party holds on one issue, in full words. */
export interface StandSpec {
  readonly party: Party;
  readonly issue: Issue;
  readonly cell: CellSpec;
  /** The preferred option in full, or null. */
  readonly label: string | null;
  readonly since: Day | null;
  readonly rationale: string | null;
  readonly conditions: readonly { readonly options: readonly string[]; readonly condition: string }[];
  /** Labels in full, or null where no statement says. */
  readonly acceptable: readonly string[] | null;
  readonly redLines: readonly string[] | null;
}

/** An option that something speaks about; without an option, only its issue. */
export interface NamedClaim {
  readonly issue: { readonly slug: Slug; readonly title: string };
  /** The short label. */
  readonly option: string | null;
}

/** One statement, with everything that is named in it by its title. */
export interface SpokenSpec {
  readonly statement: Statement;
  readonly source: Source;
  readonly parties: readonly Party[];
  readonly claims: readonly NamedClaim[];
}
