import type { EntityKind } from "@/lib/desk/entry-kind";
import type { SourceTier } from "@/lib/domain/model";
import { dossier } from "./dossier";
import { fields } from "./fields";
import { marks } from "./marks";
import { numbers } from "./numbers";
import { sources } from "./sources";

const { count } = numbers;

/** By the path of a field; others are called what they are called everywhere. */
const LABELS: Readonly<Record<string, string>> = {
  "statement.parties": "Said by",
  "statement.role": "Role or office",
  "statement.claims": "Speaks to",
  "statement.quote": "Quote",
  "statement.quote.text": "The official’s own words",
  "statement.quote.translator": "Translator, if translated",
  "source.authors": "Authors, one a line",
  "source.tier": "Reliability tier",
  "party.short": "Short name on scales",
  "issue.tier": "How much the texts say",
  "issue.level": "How the options compare",
  "issue.options.label": "Label",
  "issue.options.short": "Short label",
  "issue.options.value": "Place on the scale",
  "issue.options.key": "Key",
  "proposal.proposers": "Proposed by",
  "proposal.replaces": "Earlier version that it replaces",
  "proposal.terms.statements": "Statements that it rests on",
  "negotiation.slug": "Short name in addresses",
  "negotiation.fourEyes": "Nobody publishes their own work",
};

const HINTS: Readonly<Record<string, string>> = {
  "statement.paragraph": "Counted from 1 over the non-empty lines of the copy that was read.",
  "statement.summary": "One sentence of our own; no run of words from the text.",
  "statement.parties": "Every party that joined in it; none where an analyst speaks.",
  "statement.attribution":
    "Who stands behind it. What only a reporter or an insider says stays out of the headline.",
  "statement.claims": "The issue, and the option that it is for or, as a rejection, against.",
  "statement.quote": "Only an official’s words, letter by letter.",
  "statement.quote.language": "As a tag: en, ru, uk.",
  "statement.id": "Made from source and paragraph. It cannot change once it is published.",
  "source.url": "Where the text that was read can be found.",
  "source.publishedOn": "Blank where our copy does not tell.",
  "source.publisher": "Blank where our copy does not name one.",
  "source.title": "Blank where our copy has none.",
  "source.dateNote": "And what else our copy leaves open.",
  "source.language": "Of the copy that was read, as a tag: en, ru, uk.",
  "source.archiveUrl": "A copy that stays when the address does not.",
  "source.slug": "It cannot change once it is published.",
  "party.short": "For places on a scale.",
  "party.parent": "Blank for a party at the table itself.",
  "party.slug": "It cannot change once it is published.",
  "category.slug": "It cannot change once it is published.",
  "issue.question": "What is in dispute, as one question.",
  "issue.scale": "Every option has a place on it.",
  "issue.options": "From one end to the other. Their numbers follow their order.",
  "issue.options.short": "For cells of the matrix.",
  "issue.options.key": "It cannot change once it is published.",
  "issue.slug": "It cannot change once it is published.",
  "proposal.summary": "In our own words.",
  "proposal.terms": "What it says on each issue.",
  "proposal.slug": "It cannot change once it is published.",
  "event.summary": "In our own words.",
  "event.slug": "It cannot change once it is published.",
  "event.paragraph": "Counted from 1 over the non-empty lines of the copy that was read.",
  "negotiation.summary": "What is negotiated, and between whom.",
  "negotiation.coverage":
    "The days that the record claims to cover; outside them nothing is shown as researched.",
  "negotiation.staleAfterDays": "Evidence older than this is marked, not hidden.",
};

const KINDS: Readonly<
  Record<EntityKind, { readonly many: string; readonly new: string; readonly what: string }>
> = {
  statement: {
    many: "Statements",
    new: "New statement",
    what: "What somebody said or is reported to have said, with its source and what it speaks to.",
  },
  source: {
    many: "Sources",
    new: "New source",
    what: "Published documents that statements and events are taken from.",
  },
  party: { many: "Parties", new: "New party", what: "The sides at the table, and their members." },
  category: { many: "Categories", new: "New category", what: "Headings that issues stand under." },
  issue: {
    many: "Issues",
    new: "New issue",
    what: "Questions in dispute, each with its possible outcomes.",
  },
  proposal: {
    many: "Proposals",
    new: "New proposal",
    what: "Plans and texts on the table, with their terms.",
  },
  event: { many: "Events", new: "New event", what: "Dated happenings that the timeline shows." },
  negotiation: { many: "Settings", new: "", what: "Title, summary, days covered and rules of the record." },
};

const tiers: Readonly<Record<SourceTier, string>> = {
  A: sources.tier("A"),
  B: sources.tier("B"),
  C: sources.tier("C"),
  S: sources.tier("S"),
};

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "statement.kind": dossier.kinds,
  "statement.attribution": marks.attribution,
  "statement.dateBasis": { exact: "exact", "no-later-than": "no later than", inferred: "inferred" },
  "source.tier": tiers,
  "issue.level": {
    ordinal: "in order: one is further than the other",
    nominal: "without order: they only differ",
    interval: "as numbers on a scale",
  },
  "issue.tier": { core: "enough to code it", thin: "little" },
  "issue.options.origin": {
    texts: "from the texts",
    midpoint: "added, so that the scale has no hole",
    pole: "added, so that the scale has an end",
  },
  "proposal.dateBasis": { exact: "exact", "no-later-than": "no later than", inferred: "inferred" },
  "event.dateBasis": { exact: "exact", "no-later-than": "no later than", inferred: "inferred" },
};

export const entries = {
  title: "Entries",
  draft: "Draft",
  form: "Fields",
  label: (kind: EntityKind, path: string) =>
    LABELS[`${kind}.${path}`] ?? fields.names[path.split(".").at(-1) ?? ""] ?? null,
  hint: (kind: EntityKind, path: string) => HINTS[`${kind}.${path}`] ?? null,
  choices: (kind: EntityKind, path: string) => CHOICES[`${kind}.${path}`] ?? {},
  /** What has words of its own, for a test to compare with the fields that there are. */
  worded: [...Object.keys(LABELS), ...Object.keys(HINTS), ...Object.keys(CHOICES)],
  kinds: KINDS,
  row: (label: string, n: number) => `${label} ${n}`,
  fault: (label: string, reason: string) => `${label} ${reason}.`,
  unchosen: "Choose …",
  none: "None",
  characters: (n: number, most: number) => `${n} of at most ${most} characters`,
  words: (n: number, most: number) => `${n} of at most ${most} words`,
  fixedName: (name: string) => `${name}. It stays: others refer to it.`,
  members: "Members",
  noOption: "none of its options",
  issueFirst: "Choose the issue first",
  untitled: "Untitled",
  undated: "undated",
  unnamedPublisher: "publisher not named",
  add: {
    claims: "Add an issue",
    options: "Add an option",
    terms: "Add a term",
  } as Readonly<Record<string, string>>,
  rowName: {
    claims: (n: number) => `Issue ${n}`,
    options: (n: number) => `Option ${n}`,
    terms: (n: number) => `Term ${n}`,
  } as Readonly<Record<string, (n: number) => string>>,
  remove: "Remove",
  removeRow: (row: string) => `Remove ${row}`,
  retireRow: (row: string) => `Retire ${row}`,
  retire: "Retire",
  up: (row: string) => `Move ${row} up`,
  down: (row: string) => `Move ${row} down`,
  noRows: "None yet.",
  addGroup: { quote: "Add a quote" } as Readonly<Record<string, string>>,
  removeGroup: { quote: "Remove the quote" } as Readonly<Record<string, string>>,
  search: {
    placeholder: "Type to search",
    found: (n: number) => (n === 0 ? "Nothing found." : count(n, "match", "matches")),
    more: (n: number) => `${n} more; type on to find them`,
    clear: "Choose none",
  },

  overview: {
    lead: "Everything that the record holds. Choose an entry to change it; a change is a draft until an editor publishes it.",
    search: "Search all entries",
    searchKind: (many: string) => `Search ${many.toLowerCase()}`,
    find: "Search",
    all: "All",
    kinds: "Kinds of entries",
    results: (n: number, words: string) => `${count(n, "entry", "entries")} with “${words}”`,
    nothing: (words: string) => `Nothing holds “${words}”.`,
    tooMany: (shown: number, all: number) => `The first ${shown} of ${all}. Search to narrow it down.`,
    allOf: (n: number, many: string) => `All ${n} ${many.toLowerCase()}`,
    drafts: "New entries in the works",
    draftBy: (name: string) => `draft by ${name}`,
    inReviewBy: (name: string) => `in review, by ${name}`,
    positions: "Positions",
    positionsWhat: "What each party wants on each issue. Choose a cell of the matrix to edit it.",
    toMatrix: "To the matrix",
    empty: (many: string) => `No ${many.toLowerCase()} yet.`,
    columns: {
      name: "Entry",
      day: "Day",
      of: "Of",
      kind: "Kind",
      source: "Source",
      category: "Category",
      options: "Options",
      publisher: "Publisher",
      tier: "Tier",
      statements: "Statements",
      issues: "Issues",
      parties: "Parties",
      terms: "Terms",
      draft: "Draft",
    },
    memberOf: (party: string) => `member of ${party}`,
    mergedInto: (source: string) => `merged into ${source}`,
    duplicates: "Sources with the same address",
    duplicatesLead: "If two are the same document, one can be merged into the other.",
    mergeTwo: (from: string, into: string) => `Merge “${from}” into “${into}”`,
  },

  first: {
    title: "What to do first",
    lead: "The record is new. These steps build on each other; each entry is published before the next one can name it.",
    steps: {
      party: "Name the parties at the table.",
      category: "Name the categories that the issues fall under.",
      issue: "Describe the issues, each with its possible outcomes from one end to the other.",
      source: "Enter the first source.",
      statement: "Take statements from it, paragraph by paragraph.",
      position: "Code positions: choose a cell of the matrix.",
    },
    done: "done",
  },

  edit: {
    open: {
      mine: "You have another draft of this entry.",
      others: (name: string) => `${name} has a draft of this entry.`,
      inReview: (name: string) => `A draft by ${name} is in review.`,
      go: "Open it",
    },
    returned: "Why it was returned",
    restoring: "This draft begins with an earlier version. Look it over before you submit it.",
  },

  duplicate: {
    known: "The record has a source with this address:",
    check: "If it is the same document, use that one instead of entering it again.",
  },

  merge: {
    title: "The same document as another source",
    lead: "Two entries for one document can be merged: this one stays on record as a copy of the other, which gets everything that was taken from it.",
    merged: (title: string) => `Merged into “${title}”.`,
    statements: (n: number) => count(n, "statement moves", "statements move"),
    events: (n: number) => count(n, "event moves", "events move"),
    reading: "How it was read, paragraph by paragraph, moves along.",
    nothing: "Nothing was taken from it, so nothing moves.",
    paragraphs: "Paragraphs keep their numbers; check them against the other copy.",
    list: "What moves",
    effects: "What changes with the merger",
  },

  rescale: {
    title: "What changes with the options",
    lead: "Positions coded by these options move with them. Each gets a revision that says why; its evidence and its day stay.",
    gone: "Options that are retired",
    retired: "Retired earlier",
    into: (option: string) => `What takes the place of “${option}”`,
    keep: (option: string) => `Keep “${option}” after all`,
    moves: (n: number) => count(n, "position changes", "positions change"),
    moved: (from: string, to: string) => `${from} → ${to}`,
    numbered: (label: string, step: number) => `${label} (${step})`,
    statements: (n: number) => `${count(n, "statement names", "statements name")} another option then.`,
    proposals: (n: number) => `${count(n, "proposal names", "proposals name")} another option then.`,
    none: "No position changes with them.",
    reason: "Why the options change",
    reasonHint: "Stands in the history of every position that changes.",
    columns: { from: "From", to: "To", positions: "Positions" },
  },

  order: {
    title: "Order",
    lead: "How parties, categories and issues follow one another in the matrix and in every list.",
    lists: { parties: "Parties", categories: "Categories", issues: "Issues" },
    atTable: "At the table",
    membersOf: (party: string) => `Members of ${party}`,
    now: (title: string, place: number, of: number) => `${title} is now ${place} of ${of}.`,
    reset: "Leave the order as it was",
    was: (place: number) => `was ${place}`,
    change: (many: string) => `Put ${many.toLowerCase()} in another order`,
  },
  settings: {
    title: "Settings",
    moved: (n: number) =>
      n === 0
        ? "No cell changes with the days covered."
        : `${count(n, "cell", "cells")} that ${n === 1 ? "was" : "were"} searched without a finding ${n === 1 ? "begins" : "begin"} on the new first day.`,
    fourEyesOff:
      "An editor who did not write this has to publish it: the rule holds until it is switched off.",
    fourEyesHint: "An editor who wrote none of a draft publishes it.",
    twoEyesHint: "Editors may publish their own work.",
    reliability: "Reliability of the coding",
    reliabilityNone: "Not measured. Two independent codings of the same texts are compared for it.",
    reliabilityTell: (of: { alphaStates: number; alphaSteps: number; units: number; differing: number }) =>
      `Krippendorff’s alpha ${numbers.decimals(of.alphaStates)} over states and ${numbers.decimals(of.alphaSteps)} over steps; two codings differed on ${of.differing} of ${of.units} units.`,
    reliabilityHint: "Measured, not typed.",
  },

  past: {
    title: "Earlier versions",
    none: "It has not been changed since it was entered.",
    entered: "Entered",
    changed: "Changed",
    by: (name: string) => `by ${name}`,
    setUp: "the set-up",
    unknown: "somebody",
    restore: "Restore this version",
    restoreOf: (when: string) => `Restore the version before ${when}`,
  },

  start: {
    title: "New negotiation",
    lead: "It starts with what you enter here. Sources, statements and positions are added as drafts afterwards.",
    name: "Title",
    summary: "Summary",
    summaryHint: "What is negotiated, and between whom.",
    slug: "Short name in addresses",
    slugHint: "It cannot change later.",
    reserved: "is kept for pages of Parley itself",
    taken: "is taken already",
    from: "First day covered",
    through: "Last day covered",
    coverageHint: "The days that the record claims to cover.",
    stale: "Days until evidence is old",
    fourEyes: "Nobody publishes their own work",
    codebook: "Codebook",
    scratch: "From scratch",
    scratchHint: "Categories and issues are added afterwards.",
    copy: (title: string) => `The codebook of “${title}”`,
    copyHint: (categories: number, issues: number) =>
      `${count(categories, "category", "categories")} and ${count(issues, "issue", "issues")} with their options; no statements, no positions.`,
    withParties: (n: number) => `Also its ${count(n, "party", "parties")}, with their members`,
    parties: "Parties",
    partiesHint: "The sides at the table. Members are added afterwards.",
    partyTitle: (n: number) => `Title of party ${n}`,
    partyShort: (n: number) => `Short name of party ${n}`,
    partyShortHint: "At most four characters",
    addParty: "Add a party",
    removeParty: (n: number) => `Remove party ${n}`,
    submit: "Create the negotiation",
    busy: "Creating …",
  },
} as const;
