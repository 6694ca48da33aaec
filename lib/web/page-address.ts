import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";

/** The addresses of a negotiation's pages as of a day; the day is always written, so that a link stays true. */
export const pageAddress = {
  matrix: (negotiation: Slug, asOf: Day) => `/${negotiation}?asOf=${asOf}`,
  /** The matrix with the dossier of one cell open. */
  cell: (negotiation: Slug, party: Slug, issue: Slug, asOf: Day) =>
    `/${negotiation}?cell=${party}.${issue}&asOf=${asOf}`,
  issue: (negotiation: Slug, issue: Slug, asOf: Day) => `/${negotiation}/issues/${issue}?asOf=${asOf}`,
  party: (negotiation: Slug, party: Slug, asOf: Day) => `/${negotiation}/parties/${party}?asOf=${asOf}`,
  statement: (negotiation: Slug, statement: string) => `/${negotiation}/sources#${statement}`,
} as const;
