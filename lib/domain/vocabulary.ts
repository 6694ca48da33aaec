/** How a day is known, the surest first. */
export const DATE_BASES = ["exact", "no-later-than", "inferred"] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const STATEMENT_KINDS = [
  "demand",
  "offer",
  "acceptance",
  "rejection",
  "condition",
  "signal",
  "concession",
  "threat",
  "report",
  "analyst-comment",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Who stands behind a statement: the party itself, a reporter alone, an unnamed insider, an analyst. */
export const ATTRIBUTIONS = ["own", "reported", "anonymous", "analyst"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What a position says, in one word. `not-researched` is the absence of a position, never a stance. */
export const STANCE_STATES = ["stated", "conditional", "ambiguous", "no-position"] as const;

export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How a statement bears on a position. */
export const EVIDENCE_ROLES = ["supports", "contradicts", "context"] as const;
