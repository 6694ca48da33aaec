import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import type { Logo, Paper } from "./document";

export const MOST_PARTS = 40;

/** What a part lets the record itself say, below its commentary. */
export const RECORD_TEXTS = ["headline", "changes"] as const;
export type RecordText = (typeof RECORD_TEXTS)[number];

/** A figure by its name and the parameters of its address; what the whole briefing chose need not be repeated. */
export interface FigureChoice {
  readonly name: FigureName;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
}

export interface BriefingPart {
  /** Empty for the title of the figure, or what the text below is called. */
  readonly heading: string;
  /** Markdown; may be empty. */
  readonly commentary: string;
  readonly text: RecordText | null;
  readonly figure: FigureChoice | null;
}

/** An ordered choice of figures with commentary, as its author wrote it: no data of the record are in it. */
export interface Briefing {
  readonly title: string;
  readonly negotiation: Slug;
  readonly asOf: Day;
  /** The day that changes are told since; null for none. */
  readonly compare: Day | null;
  /** Null for what is recorded when the briefing is made. */
  readonly recordedAt: Instant | null;
  /** For all parts; empty for the parties at the table. */
  readonly parties: readonly Slug[];
  /** For all parts; empty for all issues. */
  readonly issues: readonly Slug[];
  readonly paper: Paper;
  readonly marking: string | null;
  readonly footer: string | null;
  readonly logo: Logo | null;
  readonly parts: readonly BriefingPart[];
}
