import type { Day, Instant } from "@/lib/domain/day";
import type {
  Attribution,
  DateBasis,
  EvidenceLink,
  Issue,
  Party,
  Source,
  Stance,
  Statement,
} from "@/lib/domain/model";
import type { CellSpec } from "./matrix-spec";

export interface SaidSpec extends Omit<Statement, "source"> {
  readonly source: Source;
  /** What it is to the position; `role` is the speaker's. */
  readonly evidence: EvidenceLink["role"];
}

/** How another party's place relates to this one's. */
export type Relation =
  | { readonly kind: "same" | "differs" | "rules-out" | "none" }
  | { readonly kind: "steps"; readonly steps: number };

/** A stance in the codebook's short words. */
export interface NamedStance {
  readonly state: Stance["state"];
  readonly options: readonly string[];
}

/** One entry of a cell's history; `id` is a key for lists. */
export type HistorySpec = { readonly day: Day; readonly id: string } & (
  | {
      readonly kind: "first-recorded" | "changed";
      readonly stance: NamedStance;
      readonly rationale: string;
    }
  | {
      readonly kind: "moved";
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly rationale: string;
    }
  | { readonly kind: "no-position"; readonly rationale: string }
  | { readonly kind: "said-again"; readonly summary: string }
  /** The day is that of our correction. */
  | { readonly kind: "corrected" | "retracted"; readonly reason: string }
);

/** Everything behind one cell. */
export interface DossierSpec {
  readonly negotiation: { readonly slug: string; readonly title: string };
  readonly party: Party;
  readonly issue: Issue;
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly cell: CellSpec;
  /** The preferred option in full, or null. */
  readonly label: string | null;
  readonly since: Day | null;
  readonly dateBasis: DateBasis | null;
  readonly attribution: Attribution | null;
  /** Days from the newest evidence to the day shown. */
  readonly evidenceAge: number | null;
  readonly rationale: string | null;
  readonly conditions: readonly { readonly options: readonly string[]; readonly condition: string }[];
  /** Labels in full, or null where no statement says. */
  readonly acceptable: readonly string[] | null;
  readonly redLines: readonly string[] | null;
  readonly said: readonly SaidSpec[];
  readonly history: readonly HistorySpec[];
  readonly others: readonly {
    readonly party: Party;
    readonly cell: CellSpec;
    readonly relation: Relation;
  }[];
  /** Options that no party shown prefers or accepts on this day, by key: the unadvocated ends. */
  readonly unadvocated: readonly string[];
}
