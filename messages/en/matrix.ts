import type { Day } from "@/lib/domain/day";
import { days } from "./days";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const matrix = {
  title: (negotiation: string) => `${negotiation}: where the parties stand`,
  table: "Positions of the parties by issue",
  issue: "Issue",
  verdict: "Verdict",
  verdictNote: "places on the scale",
  firstTint: "sets the first tint",
  reference: "measured from here",
  unfold: (open: boolean) => (open ? "Hide the positions" : "Show the positions"),
  unfoldOf: (open: boolean, issue: string) => `${open ? "Hide" : "Show"} the positions on ${issue}`,

  asOf: "As of",
  asOfDay: "Day",
  slider: "Day on the timeline",
  sliderValue: (day: Day) => days.long(day),
  events: "Events",
  eventBefore: "To the event before",
  eventAfter: "To the next event",
  eventOn: (title: string, day: Day) => `${days.long(day)}: ${title}`,
  compare: "Compare with",
  compareOff: "Stop comparing",
  compared: (changed: number, day: Day) =>
    changed === 0
      ? `Nothing changed since ${days.long(day)}.`
      : `${count(changed, "cell", "cells")} changed since ${days.long(day)}.`,

  lens: "Colour by",
  lenses: { camps: "Camps", scale: "Scale", relative: "Relative" },
  lensNotes: {
    camps: "Same tint in a row: same option",
    scale: "Deeper tint: further along the issue’s scale",
    relative: "Deeper tint: further from the chosen party",
  },
  to: "Measured from",
  categories: "Categories",
  categoriesChosen: (n: number, all: number) => (n === 0 ? "Categories" : `Categories: ${n} of ${all}`),
  allCategories: "All categories",
  diff: "Only differences",
  parties: "Parties",
  partiesChosen: (n: number, all: number) => (n === all ? "Parties" : `Parties: ${n} of ${all}`),
  members: "Show members",
  putFirst: (party: string) => `Put ${party} first`,
  earlier: (party: string) => `Move ${party} one place to the left`,
  resetParties: "All parties",
  twoParties: "Two parties",
  twoPartiesNote: "Choose a pair",
  basis: "Reports",
  basisNote: "Positions known only from a reporter or an unnamed insider",
  bases: { default: "shown, not counted", own: "left out", all: "counted" },
  more: (open: boolean) => (open ? "Fewer options" : "More options"),
  search: "Search issues",
  sort: "Sort",
  sorts: { codebook: "Codebook", divergence: "Divergence", newest: "Newest evidence" },
  density: "Compact",
  apply: "Apply",
  reset: "Reset the view",
  controls: "What the table shows",
  export: "Export this table",

  summary: (shown: number, total: number, parties: number, from: Day | null, through: Day | null) =>
    [
      shown === total ? count(total, "issue", "issues") : `${shown} of ${total} issues`,
      count(parties, "party", "parties"),
      from && through ? `evidence ${days.long(from)} to ${days.long(through)}` : null,
    ]
      .filter((part) => part !== null)
      .join(" · "),
  empty: {
    title: "No issue fits what you chose",
    text: "Widen the search, the categories or the differences.",
  },
  fresh: "The record of this negotiation has only begun: it has no issue yet.",
  outside: (from: Day, through: Day) =>
    `The record covers ${days.long(from)} to ${days.long(through)}. Outside these days nothing has been researched.`,
  faults: "Part of the address could not be used and was left out:",
  recordedAt: (instant: string) => `As recorded at ${instant.slice(0, 16).replace("T", " ")} UTC.`,

  legend: {
    title: "Legend",
    pip: "preferred step",
    out: "ruled out",
    span: "left open between",
    offer: "offered on a condition",
    acceptable: "acceptable",
    ring: "conditional",
    confidence: "confidence: low, medium, high",
    hatched: "hatched: looked for, none found",
    blank: "blank: not researched",
  },
} as const;
