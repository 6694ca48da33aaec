import type { Day } from "@/lib/domain/day";
import type { NoStatementReason, SourceTier } from "@/lib/domain/model";
import { days } from "./days";
import { numbers } from "./numbers";

const LANGUAGES: Record<string, string> = { en: "English", ru: "Russian", uk: "Ukrainian" };

const tiers: Record<SourceTier, string> = {
  A: "official text",
  B: "established publisher or agency",
  C: "copy, aggregator or unnamed publisher",
  S: "state or state-aligned media",
};

const reasons: Record<NoStatementReason, string> = {
  heading: "heading",
  caption: "caption",
  byline: "byline",
  scene: "scene: no content of the negotiation",
  background: "background: no party’s stance",
  repeats: "repeats what another paragraph is coded for",
  process: "how talks went: no stance",
  "missing-list": "a list that is missing from our copy",
  link: "link to another text",
};

export const sources = {
  title: "Sources",
  pageTitle: (negotiation: string) => `Sources · ${negotiation}`,
  lead: "Every document that the record rests on, and how it was read: which statements each paragraph gave, and why the others gave none.",
  notNamed: "not named in our copy",
  untitled: "Title not named in our copy",
  tiers,
  tier: (tier: SourceTier) => `${tier}: ${tiers[tier]}`,
  language: (tag: string) => LANGUAGES[tag] ?? tag,
  fields: {
    publisher: "Publisher",
    authors: "Authors",
    published: "Published",
    dateNote: "How the day is known",
    tier: "Reliability tier",
    language: "Language read",
    address: "Address",
    archive: "Archive copy",
    read: "Read",
    copy: "Another copy",
  },
  read: (paragraphs: number | null, speaking: number, statements: number) =>
    paragraphs === null
      ? `${numbers.count(statements, "statement", "statements")}; how it was read is not recorded`
      : `${numbers.count(paragraphs, "paragraph", "paragraphs")}, of which ${speaking} gave ${numbers.count(statements, "statement", "statements")}`,
  totals: (documents: number, paragraphs: number, speaking: number, statements: number) =>
    `${numbers.count(documents, "source", "sources")}, ${numbers.count(paragraphs, "paragraph", "paragraphs")}, ${numbers.count(statements, "statement", "statements")} from ${speaking} of them.`,
  overview: "All sources",
  overviewColumns: {
    title: "Title",
    publisher: "Publisher",
    published: "Published",
    tier: "Tier",
    paragraphs: "Paragraphs",
    statements: "Statements",
  },
  silentTotals: "Paragraphs without a statement",
  silentColumns: { reason: "Reason", count: "Paragraphs", paragraph: "Paragraph", note: "Note" },
  reasons,
  paragraph: (n: number) => `Paragraph ${n}`,
  spoken: (count: number) => `${count} ${count === 1 ? "statement" : "statements"}, paragraph by paragraph`,
  silent: (n: number) => `${numbers.count(n, "paragraph", "paragraphs")} without a statement`,
  noStatements: "No statement was taken from this source.",
  noClaims: "On none of the issues",
  noOption: "no option named",
  claims: "Speaks to",
  later: (day: Day) => `after ${days.long(day)}, the day shown`,
  permanent: (id: string) => `Link to statement ${id}`,
  addressOf: (title: string, url: string) => `${title}: ${url}`,
  none: "There is no source yet.",
} as const;
