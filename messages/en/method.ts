import type { Day } from "@/lib/domain/day";
import type { Reliability } from "@/lib/domain/model";
import { days } from "./days";
import { marks } from "./marks";
import { methodTerms } from "./method-terms";
import { numbers } from "./numbers";

/** How Krippendorff (2004, ch. 11) advises to read alpha. */
function tellAlpha(alpha: number): string {
  if (alpha >= 0.8) return "0.8 or more is commonly taken as reliable.";
  if (alpha >= 0.667)
    return "Between 0.667 and 0.8 is commonly taken as enough for tentative conclusions only.";
  return "Below 0.667 is commonly taken as too low to build on.";
}

export const method = {
  title: "Method",
  pageTitle: (negotiation: string) => `Method · ${negotiation}`,
  lead: "How the record is made, what its words and numbers mean, and how to take the data out and cite it.",
  contents: "On this page",
  ...methodTerms,
  columns: { word: "Word", meaning: "Meaning" },

  parts: {
    what: "What Parley is",
    words: "Words",
    states: "The five states",
    confidence: "Confidence",
    speaks: "Who speaks for a party",
    asOf: "As of a day",
    verdicts: "Camps and verdicts",
    measures: "Measures",
    paragraphs: "How the sources were read",
    reliability: "Coder reliability",
    codebook: "Codebook",
    address: "Addresses of the matrix",
    data: "Data downloads",
    cite: "How to cite",
  },

  what: (negotiation: string, parties: string, from: Day, through: Day) => [
    "Parley shows where the parties to a negotiation stand. It keeps each party’s demands as dated, sourced and attributed positions on scales, and sets them side by side.",
    `This record, “${negotiation}”, compares ${parties}. It covers ${days.long(from)} to ${days.long(through)} and says nothing about days before or after.`,
    "It rests on the sources listed under Sources and on nothing else: nothing is filled in from memory. What is not known is shown as not known, and no number is made up for it.",
  ],
  statesLead:
    "These are five different things, on every screen and in every file. Only a preferred option ever becomes a number.",
  statesMore:
    "What a party could accept and what it rules out are recorded only where a statement says so. How important an issue is to a party is left open unless an analyst gave it with a reason.",
  confidenceMore:
    "A position that rests on no statement of the party’s own is shown with low confidence at most.",
  speaks: [
    "The president, the foreign and the defence minister, a spokesperson or aide, a special envoy and the head of a delegation speak for a party. Legislators and former officials do not: they cannot place it.",
    "A party with members is coded directly, never as an average: from its own institutions, or from a text that it or at least three of its members join (for Europe: the EU’s institutions, or at least three governments). A member that speaks alone is coded as that member. Where members dissent, the cell is marked “members divided”.",
    "A joint text binds each of its authors on each of its terms, and cells that rest on one are marked “joint text”.",
    "What only a reporter or an unnamed insider says is marked in the cell. It counts in camps and verdicts, where it can be seen, but not in the summary and in pairwise numbers, unless the reader lets it in.",
  ],
  asOf: (stale: number) => [
    "On a day, a cell shows the position with the latest first day up to then. Only statements made by that day count, for its evidence, age, confidence and attribution alike.",
    "Days are calendar days without a time zone. A day is exact, inferred from the context, or a bound (“no later than”).",
    "Outside the days covered every cell is “not researched”. A position said to be “not found” starts on the first day covered and is never filled in backwards.",
    `Evidence older than ${numbers.count(stale, "day", "days")} is marked as old, not hidden.`,
    "Every correction is kept with its time. The record can be shown as it was published at any instant (recordedAt), so that what was cited can be found again.",
  ],
  verdicts: [
    "A camp is the parties on the same option. The verdict on an issue comes from the parties with a preferred option, at least two of them.",
    "Ordinal: “agree” on one option, “opposed” when both ends of the scale are taken, “close” at no more than one step, else “apart”. Nominal: “agree” or “differ”. Interval: “close” up to a third of the scale, “opposed” from two thirds.",
    "Reading a scale from its other end changes no verdict, camp or number. An end that no party prefers or could accept is named “no advocate”.",
  ],
  measuresLead:
    "Each number has one definition; pages, figures and files use the same. Agreement takes the steps of a scale as equally far apart.",
  measureColumns: { measure: "Measure", formula: "Formula", reading: "How to read it", example: "Example" },
  exampleNote: (vector: readonly number[]) =>
    `The examples are computed for ${vector.join(", ")} answers on ${vector.length} ordered options, the example published with the R package agrmt.`,
  moreMeasures: {
    overall: {
      title: "Agreement of two parties",
      formula: "Σ w·a / Σ w",
      reading:
        "The mean over the issues on which both are known, always with their number. Null without a common issue.",
      source:
        "w is 1, or the mean of both saliences where both are coded. Also by category and without joint texts.",
    },
    band: {
      title: "Band",
      formula: "bounds of the mean over all N issues",
      reading:
        "What the mean could be if each unknown were any option not ruled out. The mean over the known issues may lie outside it.",
      source: "Computed from the open options of each cell.",
    },
    same: {
      title: "Same option",
      formula: "issues on the same option, of those comparable",
      reading: "“Same option on 4 of 11.” It needs no distances.",
      source: "Counted, not measured.",
    },
    settlement: {
      title: "Settlement zone",
      formula: "⋂ acceptable − ⋃ ruled out",
      reading: "The options open to every party; unknown while any party’s range is unknown.",
      source: "Blocking parties are named where they are known.",
    },
    alpha: {
      title: "Krippendorff’s α",
      formula: "α = 1 − observed / expected disagreement",
      reading: "1: two codings agree fully; 0: as by chance.",
      source: "Krippendorff 2004, ch. 11; missing values kept.",
    },
  },

  paragraphs: [
    "A paragraph is a non-empty line of our copy of a text, counted from 1; headings and captions count, front matter does not.",
    "Every paragraph is accounted for: by the statements taken from it, or by the reason why it gave none.",
    "Summaries are in our own words. A quote is at most twelve words of an official, letter by letter, and names its translator where it is known.",
  ],
  paragraphsLink: "See every source, paragraph by paragraph",

  reliability: (of: Reliability) => [
    `The texts were coded twice, independently, before the differences were settled. ${numbers.count(of.units, "unit", "units")} (party, issue, day) were compared, on ${marks.list(of.days.map(days.long))}; the codings differed on ${of.differing}.`,
    `Krippendorff’s α over the states is ${numbers.decimals(of.alphaStates)} (nominal). ${tellAlpha(of.alphaStates)}`,
    `Krippendorff’s α over the preferred steps is ${numbers.decimals(of.alphaSteps)} (ordinal, missing values kept). ${tellAlpha(of.alphaSteps)}`,
    "These numbers are published whether they are high or low.",
  ],
  reliabilityNone:
    "It was not measured for this record: there is no second, independent coding to compare with.",

  codebookLead:
    "Every issue with its question and options, in use and retired. Most options come from the texts. Some were added so that a scale has no hole (added midpoint) or has an end (added pole).",
  codebookColumns: { issue: "Issue", question: "Question", level: "Level", options: "Options" },
  levels: { ordinal: "ordinal", nominal: "nominal", interval: "interval" },
  scaleOf: (min: number, max: number, unit: string) => `${min} to ${max} ${unit}`,
  thin: "thin: the texts say little about it",
  retired: (gone: string, now: string) => `Retired: “${gone}”. “${now}” stands for it.`,
  origins: { texts: null, midpoint: "added midpoint", pole: "added pole" },

  addressLead:
    "Everything that the matrix shows is in its address, so that a view can be shared and cited. A list repeats its name. What an address names wrongly is left out, and the page says so.",
  addressColumns: { name: "Name", values: "Values", meaning: "What it does" },
  addressExample: "An example",

  dataLead: "The record can be taken out, complete and without an account.",
  data: {
    dataset: "The whole record as one JSON document",
    matrix: "The matrix as of a day (takes asOf, recordedAt, members and basis)",
    statements: "What was said, with its claims",
    positions: "Every position with its revisions and evidence",
    statementsCsv: "What was said, as a table for a spreadsheet (CSV)",
    positionsCsv: "Every position that stands, as a table for a spreadsheet (CSV)",
    history: "What was published when: moves, repetitions and corrections, as a page",
    feed: "The same as a feed to subscribe to (Atom)",
    openapi: "Description of all addresses (OpenAPI)",
    schema: "JSON Schema of the whole record’s format",
  },

  citeLead:
    "Name the day shown, and give the address with that day in it. To pin the state of our coding as well, add recordedAt with the time at which you looked. The dossier of a cell has a citation ready to copy.",
  cite: (negotiation: string, day: Day, address: string) =>
    `Parley. “${negotiation}: where the parties stand.” As of ${days.long(day)}. ${address}`,
} as const;
