import type { Act } from "@/lib/desk/position-content";
import type { Warning } from "@/lib/desk/warnings";
import type { Day } from "@/lib/domain/day";
import type { SourceTier, Statement } from "@/lib/domain/model";
import { days } from "./days";
import { marks } from "./marks";
import { methodTerms } from "./method-terms";

const tiers: Readonly<Record<SourceTier, string>> = {
  A: "A: official text",
  B: "B: established publisher or agency",
  C: "C: copy, aggregator or unnamed publisher",
  S: "S: state or state-aligned media",
};

/** What to think about; `name` gives an option's short label. */
function tellWarning(warning: Warning, name: (option: string) => string): string {
  switch (warning.kind) {
    case "same-option":
      return "This is the position it holds already. Did it say it again?";
    case "not-withdrawn":
      return `It asked for “${name(warning.option)}”${tellDays(warning.statements)}, and nothing linked takes that back. Link what it said as contradicting, or say in the note why this counts as movement.`;
    case "other-option":
      return `What it said${tellDays(warning.statements)} speaks for “${name(warning.option)}”, which this position does not name.`;
    case "old-evidence":
      return `The newest support is of ${days.long(warning.newest)}. The cell will be marked “old evidence”: it is more than ${warning.limit} days before the last day covered.`;
    case "weak-source":
      return `All support comes from one source of tier ${tiers[warning.source.tier]} (${warning.source.publisher ?? warning.source.title ?? warning.source.slug}).`;
    case "only-reported":
      return "No supporting statement is the party’s own. It stays out of the headline and of pairwise numbers.";
    case "starts-late":
      return `Its earliest support is of ${days.long(warning.earliest)}. A position begins on that day unless there is a reason, which belongs below “Why it is coded so”.`;
    case "beyond-coverage":
      return `The record covers the days to ${days.long(warning.through)}. Readers will see this once the coverage reaches further.`;
    case "unsaid-red-line":
      return `No linked statement rejects ${quote(warning.options, name)}. Nothing is ruled out unless a statement says so.`;
  }
}

function tellDays(statements: readonly Statement[]): string {
  const said = [...new Set(statements.map(({ saidOn }) => saidOn))].sort().map(days.long);
  const count = statements.length > 1 ? ` (${statements.length} statements)` : "";
  return ` on ${marks.list(said)}${count}`;
}

function quote(options: readonly string[], name: (option: string) => string): string {
  return marks.list(
    options.map((option) => `“${name(option)}”`),
    "or",
  );
}

export const editor = {
  title: "What is new?",
  pageTitle: (party: string, issue: string) => `Edit: ${party} on ${issue}`,
  desk: "Desk",
  acts: {
    moved: { title: "The party moved", hint: "A new position from a day on." },
    "said-again": { title: "It said it again", hint: "New evidence, same position." },
    corrected: { title: "We correct ourselves", hint: "The coding was wrong or poor." },
  } satisfies Readonly<Record<Act, { title: string; hint: string }>>,
  first: {
    title: "First position",
    hint: "Nothing is recorded for this cell yet. Say what the party holds, and from which day on.",
  },
  found: { title: "It has a position now", hint: "So far none was found. A position from a day on." },
  choose: "Choose what is new; the form then asks for what that needs.",
  noSuchChange: "Saying the same again is no movement: the position stays, and only evidence is added.",

  subject: {
    moved: "Position it holds now",
    "said-again": "Which position it said again",
    corrected: "Which position was wrong",
  },
  since: (day: Day, stance: string) => `Since ${days.long(day)}: ${stance}`,
  retracted: "It was never held: retract it",
  retractedHint:
    "The position counts for nothing from then on. It stays in the history with the reason, and the one before it holds again.",
  correction: "What was wrong",
  correctionHint: "Shown in the cell’s history.",

  earlier: {
    title: "What it said before",
    published: (number: number, at: string) => `Revision ${number}, published ${at}.`,
    restore: "Restore",
    restoreOf: (number: number, stance: string) => `Restore revision ${number}: ${stance}`,
    reason: (number: number) => `Revision ${number} is restored.`,
  },

  scale: {
    preferred: "Choose the option that the party prefers",
    span: "Choose the options between which its words leave it open",
    none: "Nothing places the party: no option is chosen.",
    noPreferred: "None: it only offers",
    couldAccept: "could accept",
    rulesOut: "rules out",
    standHere: (parties: string) => `On it: ${parties}`,
    before: (party: string) => `${party} before`,
    ruledOutBefore: "ruled out before",
    preferredHere: "preferred",
    leftOpenHere: "left open",
    offered: (party: string) => `${party}: on a condition`,
    leftOpen: (party: string) => `${party}: left open`,
    notPlaced: (parties: string) => `Not on the scale: ${parties}.`,
    notPlacedParty: (party: string, why: string) => `${party} (${why})`,
    acceptable: (options: string | null) => `Could accept: ${options ?? "not said"}.`,
    redLines: (options: string | null) => `Rules out: ${options ?? "not said"}.`,
    nothing: "nothing, in its own words",
    unsay: {
      acceptable: "Set “could accept” to not said",
      redLines: "Set “rules out” to not said",
    },
    preferredRuledOut: (option: string) =>
      `It cannot prefer “${option}” and rule it out. Take back “rules out” on that option, or choose another.`,
    preferredLeftOut: (option: string) =>
      `What it could accept leaves out “${option}”, which it prefers. Mark that option too, or set it to not said.`,
  },

  state: "Stance",
  states: {
    stated: "Stated",
    conditional: "Conditional",
    ambiguous: "Ambiguous",
    "no-position": "No position found",
  },
  unchosen: "Choose …",
  validFrom: "Valid from",
  takeDay: (day: Day) => `Use ${days.long(day)}`,
  earliest: "the earliest supporting statement",
  firstCovered: "the first day covered",
  confidence: "Confidence",
  confidences: { high: "High", medium: "Medium", low: "Low" },
  membersDivided: "Its members are divided on this issue",
  membersDividedHint: (party: string) => `A source reports dissent among the members of ${party}.`,

  offers: {
    title: "What it offers, and on what condition",
    lead: "Never counted as agreement.",
    offer: (n: number) => `Offer ${n}`,
    options: "It would accept",
    condition: "If, in our words",
    add: "Add an offer",
    remove: (n: number) => `Remove offer ${n}`,
    none: "No offer yet.",
  },

  salience: {
    title: "How much it matters to the party",
    unsaid: "Not said. Nothing is weighted unless somebody gives a reason for it.",
    give: "Give a weight",
    value: "Weight, 0 to 100",
    off: "should be a number from 0 to 100",
    reason: "Reason for the weight",
    unsay: "Set to not said",
  },

  rationale: "Why it is coded so",
  rationaleHint: "One or two sentences: why this option and no neighbouring one.",

  evidence: {
    title: "Evidence",
    lead: {
      moved: "The statements on which the new position rests.",
      "said-again": "The statements in which it said the same again.",
      corrected: "What is linked already stays. New links are added to it.",
    },
    linked: "Linked already",
    new: "To be added",
    none: "No statement is linked yet.",
    role: "Role",
    roleOf: (summary: string) => `Role of “${summary}”`,
    unlink: "Remove",
    unlinkOf: (summary: string) => `Remove “${summary}”`,
    twice: "It is linked to this position already. Remove it here.",
    missing: (id: string) => `${id}: this statement is not in the record.`,
    choose: "Choose a statement",
    add: "Add a statement",
    close: "Close the list",
    search: "Search the statements",
    searchHint: "Words, a name, a publisher, a day as 2025-05-19.",
    found: (n: number, all: number) =>
      n === all ? `${all} statements` : `${n} of ${all} ${all === 1 ? "statement" : "statements"}`,
    more: (n: number) => `Show ${n} more`,
    link: "Link",
    linkOf: (summary: string) => `Link “${summary}”`,
    isLinked: "linked",
    on: (option: string) => `on this issue: ${option}`,
    onIssue: "on this issue",
    nothing: "No statement holds all of these words.",
    cannotSupport: "Only the party’s own words can support its position; this one can be context.",
    linkContradicts: (n: number) => (n === 1 ? "Link it as contradicting" : "Link them as contradicting"),
    switch: { "said-again": "It said it again", moved: "No: the party moved" },
  },

  statement: {
    new: (id: string) => `New statement ${id}`,
    unnamed: "New statement",
    remove: "Remove this statement",
    id: (id: string) => `Id: ${id}`,
    idLater: "Its id is made from source and paragraph.",
    source: "Source",
    sourceNew: "A new source …",
    sourceOf: (publisher: string, day: string, title: string | null) =>
      [publisher, day, title].filter((part) => part !== null && part !== "").join(" · "),
    unnamedPublisher: "Publisher not named",
    undated: "undated",
    paragraph: "Paragraph",
    paragraphHint: (last: number) => `1 to ${last}`,
    paragraphHintOpen: "Counted over the non-empty lines",
    parties: "Said by",
    partiesHint: "Every party that joined in it; none where an analyst speaks.",
    members: "Members",
    speaker: "Speaker",
    role: "Role or office",
    saidOn: "Day",
    dateBasis: "How the day is known",
    dateBases: { exact: "exact", "no-later-than": "no later than", inferred: "inferred" },
    summary: "Summary",
    summaryHint: "One sentence of our own; no run of words from the text.",
    kind: "Kind",
    attribution: "Attribution",
    addQuote: "Add a quote",
    removeQuote: "Remove the quote",
    quoteText: "The official’s own words",
    words: (n: number, most: number) => `${n} of at most ${most} words`,
    tooManyWords: (n: number, most: number) => `${n} words; a quote has at most ${most}.`,
    language: "Language",
    languageHint: "As a tag: en, ru, uk.",
    translator: "Translator, if translated",
    claims: "Speaks to",
    claimsHint: "The issue and the option that it is for or, as a rejection, against.",
    claimIssue: (n: number) => `Issue ${n}`,
    claimOption: (n: number) => `Option ${n}`,
    noOption: "names no option",
    addClaim: "Add an issue",
    removeClaim: (n: number) => `Remove issue ${n}`,
  },

  source: {
    title: "New source",
    publisher: "Publisher",
    titleOf: "Title",
    authors: "Authors, one a line",
    url: "Address",
    archiveUrl: "Archived copy",
    language: "Language",
    publishedOn: "Published on",
    dateNote: "How the day is known",
    dateNoteHint: "And what else the copy leaves open.",
    tier: "Tier",
    tiers,
    known: (title: string) => `The record has a source with this address: ${title}.`,
    useKnown: "Use that source",
  },

  rules: {
    title: "Coding rules",
    more: "The whole method",
    list: (hasMembers: boolean) => [
      {
        term: "Who speaks",
        text: "President, foreign and defence minister, spokesperson, special envoy, head of delegation. Not legislators, not former officials.",
      },
      ...(hasMembers
        ? [
            {
              term: "Members",
              text: "A party with members is coded from its own institutions, or from a text that it or at least three members join. One member alone is coded as that member.",
            },
          ]
        : []),
      { term: "High", text: methodTerms.confidence.high.meaning },
      { term: "Medium", text: methodTerms.confidence.medium.meaning },
      { term: "Low", text: methodTerms.confidence.low.meaning },
      {
        term: "First day",
        text: "The day of the earliest statement that the position rests on.",
      },
      {
        term: "Rules out",
        text: "Only what it rejects for good: “never”, “in no form”. A plain no is not a red line.",
      },
      { term: "Could accept", text: "Only what it says it could accept. It is never inferred." },
      {
        term: "Two words",
        text: "The newest own statement that names an option decides. An older one that was not withdrawn is linked as contradicting.",
      },
      {
        term: "No evidence",
        text: "A threat is context. Silence is no consent. An analyst gives no position.",
      },
    ],
  },

  preview: {
    title: "Before → after",
    before: "Before",
    after: "After",
    asOf: (day: Day) => `as of ${days.long(day)}`,
    beyond: "once the coverage reaches that day",
    nothing: "Nothing chosen yet",
    camp: "Camp",
    verdict: "Verdict",
    shared: (party: string) => `Same option as ${party}`,
    sharedRest: "Same option as the others",
    sharedAll: "Same option as others",
    asBefore: "as before",
    with: (parties: string) => `with ${parties}`,
    alone: "alone",
    noCamp: "in none",
    of: (same: number, of: number) => `${same} of ${of}`,
    same: (text: string) => `${text}, as before`,
    to: "then",
    unsupported: "The numbers with other parties show once a statement of the party supports it.",
  },

  warnings: {
    title: "Before you submit",
    none: "Nothing to point out.",
    tell: tellWarning,
  },

  /** Parts of which there are several, in the list of what stands in the way. */
  items: {
    statements: (n) => `New statement ${n}`,
    sources: (n) => `New source ${n}`,
    offers: (n) => `Offer ${n}`,
    claims: (n) => `Issue ${n}`,
  } as Readonly<Record<string, (n: number) => string>>,

  open: {
    mine: "You have a draft of this cell.",
    others: (name: string) => `${name} has a draft of this cell.`,
    go: "Open it",
    inReview: (name: string) => `A draft by ${name} on this cell is in review.`,
  },
  suggestion: "What a reader suggested",
  returned: "Why it was returned",
} as const;
