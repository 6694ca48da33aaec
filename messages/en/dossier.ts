import type { Day } from "@/lib/domain/day";
import { days } from "./days";

export const dossier = {
  close: "Close",
  asOf: (issue: string, day: Day) => `${issue} · as of ${days.long(day)}`,
  heading: (party: string, stance: string) => `${party}: ${stance}`,
  loading: "Loading what was said …",
  failed: "What was said could not be loaded.",
  again: "Try again",
  conditions: "Conditions",
  condition: (options: string, condition: string) => `${options}, if: ${condition}`,
  limits: "What it would accept, and what it rules out",
  acceptable: (options: string) => `Could accept: ${options}.`,
  redLines: (options: string) => `Rules out: ${options}.`,
  why: "Why it is coded so",
  said: "What was said",
  saidNone: {
    "no-position": "The sources were searched; none of them places this party on this issue.",
    "not-researched": "Nobody has looked into this cell yet, or the day lies outside the record.",
    other: "No statement made by this day.",
  },
  roles: { supports: "supports", contradicts: "contradicts", context: "context" },
  kinds: {
    demand: "demand",
    offer: "offer",
    acceptance: "acceptance",
    rejection: "rejection",
    condition: "condition",
    signal: "signal",
    concession: "concession",
    threat: "threat",
    report: "report",
    "analyst-comment": "analyst comment",
  },
  /** Publisher and day, since a publisher may be unnamed and may have published twice. */
  source: (publisher: string | null, publishedOn: Day | null) =>
    [publisher ?? "Publisher not named in our copy", publishedOn && days.long(publishedOn)]
      .filter((part) => part !== null)
      .join(", "),
  paragraph: (source: string, paragraph: number) => `${source}, paragraph ${paragraph}`,
  translated: (by: string) => `translated by ${by}`,
  history: "How it changed",
  historyNote: {
    "first-recorded": "First recorded",
    moved: "Moved",
    changed: "Changed",
    "no-position": "No position found",
    "said-again": "Said again",
    corrected: "Corrected by us",
    retracted: "Retracted by us",
  },
  movedFromTo: (from: string, to: string) => `From ${from} to ${to}.`,
  saidAgainNote: "New evidence, same stance.",
  searched: "Searched from this day on, nothing found.",
  later: "after the day shown",
  published: "What was published when, with a feed",
  others: "Where the others stand",
  distance: {
    same: "same option",
    steps: (n: number) => (n === 1 ? "one step away" : `${STEPS[n] ?? n} steps away`),
    differs: "another option",
    rulesOut: "rules this out",
    none: "",
  },
  scale: "The scale",
  options: "The options",
  noAdvocate: "nobody among the parties asks for it on this day",
  cite: "Cite this cell",
  citation: (party: string, issue: string, stance: string, asOf: Day, recorded: string, address: string) =>
    `Parley. “${party} on ${issue}: ${stance}.” As of ${days.long(asOf)}, as recorded at ${recorded}. ${address}`,
  copy: "Copy",
  copied: "Copied.",
  notCopied: "The browser did not allow copying; select the text by hand.",
  issuePage: "Issue page",
  partyPage: "Party page",
  edit: "Edit",
  permanent: "Permanent address of this cell",
} as const;

const STEPS: Record<number, string> = { 2: "two", 3: "three", 4: "four", 5: "five" };
