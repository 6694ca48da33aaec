import type { Refusal } from "./refused";

const merge = (slug: string, into: string) =>
  `UPDATE source SET merged_into = '${into}' WHERE slug = '${slug}' AND negotiation_slug = 'two-banks';`;

export const refusedMerged: readonly Refusal[] = [
  ["a source is no copy of itself", "source_merged_check", merge("unread", "unread")],
  [
    "a source is merged into one of its negotiation",
    "source_negotiation_slug_merged_into_fkey",
    merge("unread", "elsewhere"),
  ],
  ["a source is merged into one that is not merged itself", "source_merged", merge("unread", "reprint")],
  [
    "a source that others were merged into is not merged",
    "source_merged",
    merge("reprint", "unread") + merge("unread", "gazette"),
  ],
  ["a source that a statement is taken from is not merged", "source_merged", merge("gazette", "herald")],
  [
    "a source that an event is taken from is not merged",
    "source_merged",
    `UPDATE negotiation_event SET source_slug = 'unread'; ${merge("unread", "gazette")}`,
  ],
  [
    "no statement is taken from a merged source",
    "source_merged",
    "UPDATE statement SET source_slug = 'reprint' WHERE id = 's-1'",
  ],
  [
    "no event is taken from a merged source",
    "source_merged",
    "UPDATE negotiation_event SET source_slug = 'reprint'",
  ],
];
