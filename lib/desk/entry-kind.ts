/** What a draft may change. An import brings several new entries at once. */
export const ENTRY_KINDS = [
  "position",
  "statement",
  "source",
  "party",
  "category",
  "issue",
  "proposal",
  "event",
  "negotiation",
  "import",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The kinds whose draft holds one whole entity. */
export type EntityKind = Exclude<EntryKind, "position" | "import">;

/** In the order in which a record comes about. */
export const ENTITY_KINDS = [
  "party",
  "category",
  "issue",
  "source",
  "statement",
  "proposal",
  "event",
  "negotiation",
] as const satisfies readonly EntityKind[];

/** What a draft is about. A position's target is its cell, written `party.issue`; null makes a new entry. */
export interface EntryName {
  readonly kind: EntryKind;
  readonly target: string | null;
}

/** The party and issue of a cell written as `party.issue`, or null. */
export function findCell(target: string | null): { readonly party: string; readonly issue: string } | null {
  const [party, issue, ...more] = target?.split(".") ?? [];
  return party === undefined || issue === undefined || more.length > 0 ? null : { party, issue };
}

export const writeCell = (party: string, issue: string): string => `${party}.${issue}`;
