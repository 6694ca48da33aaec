import type { Day } from "@/lib/domain/day";
import type { NoStatementReason, Slug, Source } from "@/lib/domain/model";
import type { SpokenSpec } from "./stand-spec";

/** A paragraph that gave no statement, and why. */
export interface SilentParagraph {
  readonly paragraph: number;
  readonly reason: NoStatementReason | null;
  readonly note: string | null;
}

export interface SourceSpec {
  readonly source: Source;
  /** Other copies of the document, merged into it. */
  readonly copies: readonly Source[];
  /** How many paragraphs were read; null where how it was read is not recorded. */
  readonly paragraphs: number | null;
  /** The paragraphs that gave statements, in order, each with all of them in order. */
  readonly spoken: readonly { readonly paragraph: number; readonly statements: readonly SpokenSpec[] }[];
  readonly statements: number;
  readonly silent: readonly SilentParagraph[];
}

export interface SourcesSpec {
  readonly negotiation: { readonly slug: Slug; readonly title: string };
  readonly asOf: Day;
  /** In order of publication, those without a day last. */
  readonly sources: readonly SourceSpec[];
  readonly totals: {
    readonly paragraphs: number;
    /** Paragraphs with a statement in them. */
    readonly speaking: number;
    readonly statements: number;
    /** Reasons that occur, the commonest first. */
    readonly reasons: readonly { readonly reason: NoStatementReason; readonly count: number }[];
  };
}
