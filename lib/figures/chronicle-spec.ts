import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { NamedStance } from "./dossier-spec";

export const CELL_NEWS = [
  "first-recorded",
  "moved",
  "changed",
  "no-position",
  "said-again",
  "evidence-added",
  "corrected",
  "retracted",
] as const;

export const ENTRY_NEWS = ["created", "updated", "reordered"] as const;

interface Named {
  readonly slug: Slug;
  readonly title: string;
}

interface News {
  /** Lasting, and unique within its negotiation. */
  readonly id: string;
  readonly at: Instant;
  /** The version of the record that brought it into this copy; null when the log does not tell. */
  readonly version: string | null;
}

/** What was published about one cell. */
export interface CellNewsSpec extends News {
  readonly kind: (typeof CELL_NEWS)[number];
  readonly party: Named;
  readonly issue: Named;
  /** A day on which the cell shows it. */
  readonly day: Day;
  /** Null where nothing was held or known before. */
  readonly from: NamedStance | null;
  /** Null when it was retracted. */
  readonly to: NamedStance | null;
  /** Why it is coded so, what was said, or why it was corrected. */
  readonly reason: string;
}

/** What was done, in one write, to entries that are no positions. */
export interface EntryNewsSpec extends News {
  readonly kind: (typeof ENTRY_NEWS)[number];
  readonly entity: string;
  readonly count: number;
  /** By their titles, the first few. */
  readonly names: readonly string[];
}

export type NewsSpec = CellNewsSpec | EntryNewsSpec;

/** Whether it is about a cell. */
export const isCellNews = (news: NewsSpec): news is CellNewsSpec => "party" in news;
