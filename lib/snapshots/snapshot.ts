import type { BriefingDocument } from "@/lib/briefing/document";
import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

/** What is frozen. `format` says how later versions are to read it. */
export type SnapshotContent =
  | { readonly format: 1; readonly kind: "figure"; readonly figure: FramedFigure }
  | { readonly format: 1; readonly kind: "briefing"; readonly document: BriefingDocument };

/** Whether only those with an account may read it: a briefing that carries a handling marking. */
export const isForAccounts = (content: SnapshotContent): boolean =>
  content.kind === "briefing" && content.document.marking !== null;

interface SnapshotFacts {
  /** SHA-256 of its text, hexadecimal; its name. */
  readonly hash: string;
  readonly negotiation: Slug;
  readonly title: string;
  readonly asOf: Day;
  readonly recordedAt: Instant;
}

/** Which figure it is, and the parameters of its address; null for a briefing. */
export type SnapshotSubject = { readonly figure: FigureName; readonly search: string } | null;

/** A snapshot before it is kept. */
export interface NewSnapshot extends SnapshotFacts {
  readonly subject: SnapshotSubject;
  /** JSON, byte for byte what was hashed. */
  readonly text: string;
}

export interface Snapshot extends SnapshotFacts {
  readonly subject: SnapshotSubject;
  readonly text: string;
  readonly content: SnapshotContent;
  readonly frozenAt: Instant;
}
