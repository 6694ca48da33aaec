import type { Attribution, Confidence } from "@/lib/domain/model";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import type { MatrixParameters } from "@/lib/web/matrix-parameters";

interface Term {
  readonly term: string;
  readonly meaning: string;
}

const words: readonly Term[] = [
  {
    term: "negotiation",
    meaning: "One process, with the days that its record claims to cover.",
  },
  {
    term: "party",
    meaning:
      "A side at the table. A party may have members; a member has positions of its own and they are never averaged into the party’s.",
  },
  { term: "issue", meaning: "One question in dispute. Issues are grouped into categories." },
  {
    term: "option",
    meaning:
      "One outcome of an issue. Ordinal options have an order and a step, nominal ones have no order, interval ones are numbers.",
  },
  {
    term: "source",
    meaning: "A published document. What our copy of it does not tell is left open, not guessed.",
  },
  {
    term: "statement",
    meaning:
      "What somebody said or is reported to have said: who, on which day, in one sentence of our own words, with its source and paragraph, and the issues and options it speaks to.",
  },
  {
    term: "position",
    meaning: "The coded judgement on one party and one issue from a day on. It rests on statements.",
  },
  {
    term: "evidence",
    meaning: "A statement tied to a position: it supports it, contradicts it, or is context.",
  },
  {
    term: "proposal",
    meaning:
      "A plan or text on the table, with terms on issues. It may have several proposers and later versions.",
  },
  { term: "event", meaning: "A dated happening that the timeline shows." },
  {
    term: "moved, said again, corrected",
    meaning:
      "Three acts that are never mixed. A party that moves gets a new position. Saying it again adds evidence to the position it holds. A correction of ours is a new revision of a position; it may also retract it.",
  },
];

const states: Record<CellSpec["state"], Term> = {
  stated: { term: "stated", meaning: "The party prefers one option." },
  conditional: {
    term: "conditional",
    meaning:
      "It accepts or offers something only if something else happens. It may also have a preferred option. An offer is never counted as agreement.",
  },
  ambiguous: {
    term: "ambiguous",
    meaning: "Its words leave it open between two options or more. None of them counts as preferred.",
  },
  "no-position": {
    term: "no position found",
    meaning: "The sources were searched, and nothing in them places the party.",
  },
  "not-researched": {
    term: "not researched",
    meaning: "Nobody has looked, or the day lies outside the record.",
  },
};

const confidence: Record<Confidence, Term> = {
  high: {
    term: "high",
    meaning: "The party’s own, dated and unambiguous statement or act names the option.",
  },
  medium: {
    term: "medium",
    meaning:
      "An own statement that takes a step of interpretation to reach the option, or a dated paraphrase.",
  },
  low: { term: "low", meaning: "It rests on a reporter alone or on an unnamed insider." },
};

const attribution: Record<Attribution, Term> = {
  own: {
    term: "own words or act",
    meaning: "A named speaker who speaks for the party, or the party’s own public act or text.",
  },
  reported: { term: "as reported", meaning: "Only the reporter says that the party holds it." },
  anonymous: { term: "unnamed insider", meaning: "An unnamed insider says it." },
  analyst: {
    term: "analyst",
    meaning: "An expert, a columnist or a newspaper says it. It gives no position.",
  },
};

/** Each parameter of the matrix’s address: what may stand there, and what it does. */
const parameters: Record<keyof MatrixParameters, { readonly values: string; readonly meaning: string }> = {
  asOf: { values: "YYYY-MM-DD", meaning: "The day shown. Without it, the last day that the record covers." },
  compare: {
    values: "YYYY-MM-DD",
    meaning: "A second day: cells say what moved or was first recorded since then.",
  },
  recordedAt: {
    values: "YYYY-MM-DDThh:mm:ssZ",
    meaning: "The record as it was published at this instant, without later corrections. Without it, now.",
  },
  lens: {
    values: "camps, scale, relative",
    meaning:
      "What colour shows: parties on the same option (the default), place on the scale, or distance from one party.",
  },
  to: { values: "a party", meaning: "With the relative lens, the party that is measured from." },
  parties: {
    values: "parties, repeated",
    meaning: "The parties shown, in this order. The first one sets the first tint.",
  },
  members: { values: "true, false", meaning: "Whether members are shown beside their party." },
  categories: { values: "categories, repeated", meaning: "Only these categories." },
  diff: { values: "true, false", meaning: "Only issues on which the parties shown differ." },
  basis: {
    values: "default, own, all",
    meaning:
      "Whose word counts. By default reports count in camps and verdicts but not in the summary and in pairwise numbers; own counts own words alone, all counts reports everywhere.",
  },
  q: { values: "words", meaning: "Only issues whose texts hold all of these words." },
  sort: {
    values: "codebook, divergence, newest",
    meaning: "The order of the issues: as in the codebook, most divergent first, or newest evidence first.",
  },
  density: { values: "comfortable, compact", meaning: "How much room the rows take." },
  cell: { values: "party.issue", meaning: "Opens the dossier of this cell." },
};

/** What the names used on the page of the method mean. */
export const methodTerms = { words, states, confidence, attribution, parameters } as const;
