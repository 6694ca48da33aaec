import type { Day } from "@/lib/domain/day";
import type { Blocker } from "@/lib/domain/settlement";
import type { Verdict } from "@/lib/domain/verdict";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days } from "./days";
import { numbers } from "./numbers";

const state: Record<CellSpec["state"], string> = {
  stated: "only as reported",
  conditional: "only on conditions",
  ambiguous: "ambiguous",
  "no-position": "no position found",
  "not-researched": "not researched",
};

const verdict: Record<Verdict, string> = {
  agree: "Agree: all parties that are placed stand on one option.",
  close: "Close: at most one step lies between the parties that are placed.",
  apart: "Apart: more than one step lies between the parties, and not both ends of the scale are taken.",
  opposed: "Opposed: both ends of the scale are taken.",
  differ: "Differ: the parties stand on different options, which have no order.",
  unknown: "Too few known: fewer than two parties have a preferred option.",
};

const blocked: Record<Blocker["reason"], string> = {
  "red-line": "rules it out",
  "not-acceptable": "not among what it could accept",
};

export const issue = {
  pageTitle: (title: string, negotiation: string) => `${title} · ${negotiation}`,
  matrix: (day: Day) => `Matrix, ${days.long(day)}`,
  levels: {
    ordinal: "ordinal: the options have an order",
    nominal: "nominal: the options have no order",
    interval: "interval: the options are numbers",
  },
  thin: "The texts say little about it",

  verdictText: verdict,
  verdictInterval: {
    close: "Close: at most a third of the scale lies between the parties that are placed.",
    apart: "Apart: between a third and two thirds of the scale lie between the parties that are placed.",
    opposed: "Opposed: two thirds of the scale or more lie between the parties that are placed.",
  },
  camp: (parties: string, option: string, many: boolean) =>
    `${parties} ${many ? "stand" : "stands"} on “${option}”.`,
  reported: (parties: string) => `Not in own words, only as reported: ${parties}.`,
  unplaced: (parties: string) => `Not placed: ${parties}.`,
  unplacedParty: (party: string, of: CellSpec["state"]) => `${party} (${state[of]})`,

  scale: "Where the parties stand",
  scaleName: (title: string) => `Scale of ${title}`,
  lane: (party: string, stance: string) => `${party}: ${stance}`,
  noLanes: "No party has a place on the scale on this day.",
  noAdvocate: "no advocate",
  legend: {
    preferred: "preferred",
    conditional: "preferred, on conditions",
    acceptable: "could accept",
    redLine: "rules out",
    span: "leaves open between",
    offer: "offers on a condition",
  },
  options: "The options",
  optionsLead: "Each option in full, with the parties that speak for or against it on this day.",
  optionColumns: {
    option: "Option",
    preferred: "Preferred by",
    open: "Offered, left open",
    acceptable: "Acceptable to",
    ruledOut: "Ruled out by",
  },
  offered: (parties: string) => `${parties}: on a condition`,
  leftOpen: (parties: string) => `${parties}: left open`,
  origins: { texts: null, midpoint: "added midpoint", pole: "added pole" },

  stands: "Position of each party",
  standColumns: { party: "Party", position: "Position", why: "Why it is coded so" },
  since: (day: Day) => `since ${days.long(day)}`,
  dossier: "Statements and history",
  dossierOf: (party: string, title: string) => `Statements and history: ${party} on ${title}`,
  acceptable: (options: string) => `Could accept: ${options}.`,
  redLines: (options: string) => `Rules out: ${options}.`,
  condition: (options: string, condition: string) => `${options}, if: ${condition}`,
  members: "Positions of members",
  membersLead:
    "Where the sources report a member’s own stance. It is not averaged into the party’s position.",

  measures: "Measures",
  measuresLead: (placed: number, of: number) =>
    `From ${placed} of ${of} parties: those with a preferred option on this day. What is only reported counts here, as in the verdict.`,
  measureColumns: {
    measure: "Measure",
    formula: "Formula",
    arithmetic: "With these numbers",
    value: "Value",
    reading: "How to read it",
  },
  measuresFew: "Fewer than two parties are placed on this day, so there is nothing to measure.",
  measuresNominal: "The options have no order, so there is no spread to measure: only camps are counted.",
  measuresMethod: "More on the measures",

  pairs: "Pair by pair",
  pairsLead:
    "How far each two parties agree on this issue. A position that is only reported is not counted here.",
  pairColumns: { pair: "Parties", options: "Options", arithmetic: "Arithmetic", agreement: "Agreement" },
  pair: (a: string, b: string) => `${a} and ${b}`,
  pairOptions: (a: string, b: string) => (a === b ? a : `${a} / ${b}`),
  joint: "rests on one joint text",
  notComparable: "not comparable",

  settlement: "Settlement zone",
  settlementLead:
    "The options that every party says it could accept and that nobody rules out. Only what a party says counts: a preferred option alone is no range, and an offer on a condition is no acceptance.",
  settlementOptions: (options: string) => `Open to all: ${options}.`,
  settlementEmpty: "There is none: each option is blocked by somebody.",
  settlementUnknown: (parties: string) => `Unknown: these have not said what they could accept: ${parties}.`,
  settlementOpen: "No party is known to block any option.",
  settlementColumns: { option: "Option", blockers: "Known to block it" },
  blocker: (party: string, reason: Blocker["reason"]) => `${party} (${blocked[reason]})`,

  history: "History",
  historyLead:
    "Three things that are never mixed: a party takes a position, a party says again what it holds, we correct our coding.",
  taken: "Positions taken",
  saidAgain: "Said again",
  corrected: "Corrected by us",
  none: {
    taken: "No position is recorded.",
    saidAgain: "Nothing that was said again is recorded.",
    corrected: "We have corrected nothing here.",
  },
  historyColumns: {
    day: "Day",
    party: "Party",
    issue: "Issue",
    what: "What happened",
    position: "Position",
    said: "What was said",
    reason: "Reason",
    correctedOn: "Corrected on",
  },
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  later: "after the day shown",

  spoken: "Statements",
  spokenNone: "No statement on this issue was made by this day.",
  spokenLater: (n: number) =>
    `${numbers.count(n, "later statement is", "later statements are")} left out on this day.`,
  nobody: "No party",

  terms: "Terms of proposals",
  termsNone: "No proposal made by this day has a term on this issue.",
  termsLater: (n: number) => `${numbers.count(n, "later term is", "later terms are")} left out on this day.`,
  termColumns: { proposal: "Proposal", by: "By", day: "Day", term: "Term", rests: "Rests on" },
  termOpen: "names no option",
  termStatement: (n: number, all: number) => (all === 1 ? "Statement" : `Statement ${n}`),
  contents: "On this page",
} as const;
