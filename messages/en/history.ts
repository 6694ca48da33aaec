import { getDay, type Instant } from "@/lib/domain/day";
import type { CellNewsSpec, EntryNewsSpec } from "@/lib/figures/chronicle-spec";
import type { NamedStance } from "@/lib/figures/dossier-spec";
import { days } from "./days";
import { dossier } from "./dossier";
import { marks } from "./marks";
import { numbers } from "./numbers";

const ENTITIES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  negotiation: ["the negotiation", "negotiations"],
  category: ["category", "categories"],
  party: ["party", "parties"],
  issue: ["issue", "issues"],
  source: ["source", "sources"],
  statement: ["statement", "statements"],
  proposal: ["proposal", "proposals"],
  event: ["event", "events"],
  reading: ["reading of a source", "readings of sources"],
  "party-order": ["the order of the parties", "orders"],
  "category-order": ["the order of the categories", "orders"],
  "issue-order": ["the order of the issues", "orders"],
};

const entryKinds: Record<EntryNewsSpec["kind"], string> = {
  created: "Added",
  updated: "Changed",
  reordered: "Put in another order",
};

const cellKind = (kind: CellNewsSpec["kind"]): string =>
  kind === "evidence-added" ? "Evidence added" : dossier.historyNote[kind];

/** `3 statements`, or for what there is one of only, its name. */
function countEntries({ entity, count }: EntryNewsSpec): string {
  const [one, many] = ENTITIES[entity] ?? ["entry", "entries"];
  return one.startsWith("the ") ? one : numbers.count(count, one, many);
}

/** A stance that is more than its options says so. */
function stance(of: NamedStance): string {
  const open = of.state === "conditional" || of.state === "ambiguous";
  return open ? `${marks.stance(of)} (${of.state})` : marks.stance(of);
}

/** What the cell said before and says now. */
function position({ from, to }: CellNewsSpec): string {
  if (to === null) return from === null ? "" : `was ${stance(from)}`;
  if (from === null && to.state === "no-position") return "";
  if (from === null || stance(from) === stance(to)) return stance(to);
  return `from ${stance(from)} to ${stance(to)}`;
}

/** The day that it is about, which is not the day on which it was published. */
function about({ kind, day }: CellNewsSpec): string {
  switch (kind) {
    case "said-again":
      return `said on ${days.long(day)}`;
    case "first-recorded":
    case "moved":
    case "changed":
    case "no-position":
    case "evidence-added":
    case "corrected":
    case "retracted":
      return `from ${days.long(day)}`;
  }
}

function named({ names, count }: EntryNewsSpec): string {
  const more = count - names.length;
  const told = names.map((name) => name.replace(/\.$/, ""));
  return [...told, ...(more > 0 && names.length > 0 ? [`and ${more} more`] : [])].join("; ");
}

export const history = {
  title: "History",
  pageTitle: (negotiation: string) => `History · ${negotiation}`,
  lead: "What was published when, the newest first: what parties were found to hold, what they said again, and what we corrected. Each entry leads to its cell as it stood then.",
  party: "Party",
  issue: "Issue",
  allParties: "All parties",
  allIssues: "All issues",
  apply: "Apply",
  filter: "Which entries are shown",
  cell: (party: string, issue: string) => `${party} on ${issue}`,
  columns: {
    what: "About",
    kind: "What happened",
    position: "Position",
    reason: "In detail",
    time: "Time (UTC)",
  },
  time: (at: Instant) => at.slice(11, 16),
  day: (at: Instant) => days.long(getDay(at.slice(0, 10))),
  cellKind,
  entryKinds,
  countEntries,
  position,
  about,
  named,
  none: "Nothing was published that fits.",
  older: "Older entries",
  newest: "Back to the newest",
  paging: "Pages",
  feed: "Feed (Atom)",
  feedNote: "For feed readers; with the same choice of party and issue.",
  feedTitle: (negotiation: string, about: string | null) =>
    [`Parley: ${negotiation}`, about].filter((part) => part !== null).join(", "),
  of: (party: string | null, issue: string | null) =>
    party !== null && issue !== null ? `${party} on ${issue}` : (party ?? issue),
  entryTitle: (kind: string, what: string) => `${kind}: ${what}`,
} as const;
