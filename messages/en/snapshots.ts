import type { Day, Instant } from "@/lib/domain/day";
import { days } from "./days";

export const snapshots = {
  pageTitle: (title: string) => `${title}, frozen`,
  above: "Frozen figure",
  frozenAt: (instant: Instant) => `Frozen ${days.instant(instant)}; it never changes.`,
  lead: (negotiation: string, asOf: Day, frozenAt: Instant) =>
    `${negotiation}, as of ${days.long(asOf)}. Frozen ${days.instant(frozenAt)}; it never changes.`,
  picture: "The figure",
  files: "Files",
  filesLead: "Made from the frozen data. The JSON file is what the hash below is the SHA-256 of.",
  cite: "Cite this",
  citeLead: "A frozen figure keeps its address and its data, whatever is published later.",
  styles: { apa: "APA, 7th edition", chicago: "Chicago, 17th edition", bibtex: "BibTeX", csl: "CSL-JSON" },
  copy: (style: string) => `Copy ${style}`,
  hash: "SHA-256",
  newer: {
    title: "Newer data",
    none: "Nothing has been published since that changes this figure.",
    some: ({ isCorrected, through }: { readonly isCorrected: boolean; readonly through: Day | null }) =>
      [
        isCorrected && "The record has changed since: for the same day it now says something else.",
        through !== null && `The record runs to ${days.long(through)}.`,
      ]
        .filter((part) => part !== false)
        .join(" "),
    unasked: "What this figure asks for is no longer in the record.",
    sameDay: "The same day as recorded now",
    today: "The newest day",
  },
  freeze: "Freeze this figure",
  failed: {
    title: "The figure was not frozen.",
    problems: {
      "too-many": "Too many were frozen within the hour. Go back with your browser and try again later.",
      unavailable:
        "The database does not answer at the moment. Go back with your browser and try again shortly.",
    },
    other: "Go back with your browser and try again; if it stays, tell whoever runs this copy of Parley.",
  },
  freezeNote: "Gives a permanent page with these data inside, and a citation. No account is needed.",
  closed: {
    title: "Sign in to read this",
    text: "This frozen briefing carries a handling marking, so only those with an account here can open it.",
  },
} as const;
