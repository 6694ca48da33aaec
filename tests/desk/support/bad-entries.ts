import type { DraftContent } from "@/lib/desk/check-entry";
import type { EntryKind } from "@/lib/desk/entry-kind";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { TALKS } from "@/tests/api/support/desk";
import type { RecordSketch } from "@/tests/support/record";

export const SKETCH: RecordSketch = {
  ...TALKS,
  issues: [
    "i",
    { slug: "j", options: ["x", "y"] },
    { slug: "k", level: "interval", options: { none: 0, all: 100 } },
  ],
};

/** An entry as a form or a request has it. */
export interface Case {
  readonly kind: EntryKind;
  readonly target: string | null;
  readonly content: DraftContent;
}
type Row = readonly [fault: string, entry: Case, at: string, reason: RegExp];

const moved: PositionContent = {
  ...EMPTY_POSITION,
  act: "moved",
  validFrom: "2025-04-10",
  state: "stated",
  preferred: "o3",
  confidence: "medium",
  rationale: "It says so.",
  evidence: [{ statement: "new", role: "supports" }],
};
const position = (changes: Partial<PositionContent>, target = "a.i"): Case => ({
  kind: "position",
  target,
  content: { ...moved, ...changes },
});
const corrected = (changes: Partial<PositionContent>) =>
  position({
    act: "corrected",
    position: "a.i.1",
    correction: "Misread.",
    validFrom: "2025-03-01",
    preferred: "o2",
    evidence: [],
    ...changes,
  });

const aStatement = {
  id: "said",
  source: "source-1",
  paragraph: 1,
  parties: ["a"],
  speaker: null,
  role: null,
  saidOn: "2025-04-10",
  dateBasis: "exact",
  summary: "It said so.",
  quote: null,
  kind: "demand",
  attribution: "own",
  claims: [{ issue: "i", option: "o3" }],
};
const statement = (changes: object): Case => ({
  kind: "statement",
  target: null,
  content: { ...aStatement, ...changes },
});
const source = (changes: object, target: string | null = null): Case => ({
  kind: "source",
  target,
  content: {
    slug: "paper",
    publisher: null,
    title: null,
    authors: [],
    url: null,
    archiveUrl: null,
    language: "en",
    publishedOn: null,
    dateNote: "Printed.",
    tier: "B",
    ...changes,
  },
});
const party = (changes: object): Case => ({
  kind: "party",
  target: null,
  content: { slug: "c", title: "C", short: "C", parent: null, ...changes },
});
const anOption = { key: "p", step: 1, label: "P", short: "P", origin: "texts", value: null };
const issue = (changes: object, target: string | null = null): Case => ({
  kind: "issue",
  target,
  content: {
    slug: "l",
    title: "L",
    question: "L?",
    category: "topic",
    level: "ordinal",
    tier: "core",
    options: [anOption, { ...anOption, key: "q", step: 2, short: "Q" }],
    scale: null,
    ...changes,
  },
});
const proposal = (changes: object): Case => ({
  kind: "proposal",
  target: null,
  content: {
    slug: "plan",
    title: "Plan",
    summary: "A plan.",
    proposers: ["a"],
    datedOn: "2025-04-10",
    dateBasis: "exact",
    replaces: null,
    terms: [{ issue: "i", option: "o1", summary: "So.", statements: ["new"] }],
    ...changes,
  },
});
const event = (changes: object): Case => ({
  kind: "event",
  target: null,
  content: {
    slug: "met",
    title: "Met",
    summary: "They met.",
    day: "2025-04-10",
    dateBasis: "exact",
    source: "source-1",
    paragraph: 1,
    ...changes,
  },
});
const negotiation = (changes: object): Case => ({
  kind: "negotiation",
  target: "SLUG",
  content: {
    slug: "SLUG",
    title: "The talks",
    summary: "Talks.",
    coverage: { from: "2025-03-01", through: "2025-05-31" },
    staleAfterDays: 60,
    fourEyes: true,
    reliability: null,
    ...changes,
  },
});
const quote = (text: string) => ({ quote: { text, language: "en", translator: null } });
const long = "x".repeat(5000);

/** One fault each in an entry that is whole but for it; the field of the form that shows it, and why. */
export const FAULTS: readonly Row[] = [
  ["an option of another issue", position({ preferred: "x" }), "preferred", /no option/],
  ["an option that is not there", position({ preferred: "o9" }), "preferred", /no option/],
  ["a range off the scale", position({ acceptable: ["o3", "o9"] }), "acceptable", /no option/],
  [
    "a range with an option of another issue",
    position({ acceptable: ["o3", "x"] }),
    "acceptable",
    /no option/,
  ],
  ["a range without the preferred option", position({ acceptable: ["o4"] }), "acceptable", /preferred/],
  ["a red line on the preferred option", position({ redLines: ["o3"] }), "redLines", /preferred/],
  ["a red line off the scale", position({ redLines: ["x"] }), "redLines", /no option/],
  [
    "an option both acceptable and ruled out",
    position({ acceptable: ["o3", "o4"], redLines: ["o4"] }),
    "redLines",
    /acceptable/,
  ],
  ["a span of one option", position({ state: "ambiguous", preferred: null, span: ["o3"] }), "span", /./],
  [
    "an offer off the scale",
    position({ state: "conditional", offers: [{ options: ["x"], condition: "If." }] }),
    "offers[0].options",
    /no option/,
  ],
  [
    "an offer without a condition",
    position({ state: "conditional", offers: [{ options: ["o1"], condition: " " }] }),
    "offers[0].condition",
    /missing/,
  ],
  [
    "a valid-from before the earliest statement was made",
    position({ validFrom: "2025-04-09" }),
    "validFrom",
    /before/,
  ],
  ["a valid-from before coverage", position({ validFrom: "2025-02-01" }), "validFrom", /./],
  ["a valid-from that is no day", position({ validFrom: "2025-02-30" }), "validFrom", /should be a day/],
  ["a second position of the day", position({ validFrom: "2025-03-01" }), "validFrom", /./],
  ["no evidence", position({ evidence: [] }), "evidence", /./],
  [
    "a statement of another negotiation",
    position({ evidence: [{ statement: "elsewhere", role: "supports" }] }),
    "evidence",
    /no statement/,
  ],
  [
    "a statement linked twice",
    position({ evidence: [...moved.evidence, { statement: "new", role: "context" }] }),
    "evidence",
    /already/,
  ],
  [
    "a statement of somebody else",
    position({ evidence: [{ statement: "b.i.1.said", role: "supports" }] }),
    "evidence",
    /./,
  ],
  [
    "a threat as support",
    position({
      statements: [{ ...aStatement, kind: "threat" }],
      evidence: [{ statement: "said", role: "supports" }],
    }),
    "evidence",
    /threat/,
  ],
  [
    "an analyst as support",
    position({
      statements: [{ ...aStatement, parties: [], attribution: "analyst", kind: "analyst-comment" }],
      evidence: [{ statement: "said", role: "supports" }],
    }),
    "evidence",
    /analyst/,
  ],
  [
    "a long quote in a statement added along",
    position({ statements: [{ ...aStatement, ...quote("a b c d e f g h i j k l m") }] }),
    "statements[0].quote.text",
    /12/,
  ],
  [
    "a blank in a statement added along",
    position({ statements: [{ ...aStatement, summary: "" }] }),
    "statements[0].summary",
    /blank/,
  ],
  [
    "a blank in a source added along",
    position({ sources: [{ ...source({}).content, dateNote: "" }] }),
    "sources[0].dateNote",
    /blank/,
  ],
  ["no act", position({ act: null }), "act", /should say/],
  ["no state", position({ state: null }), "state", /not chosen/],
  ["no preferred option", position({ preferred: null }), "preferred", /not chosen/],
  ["no confidence", position({ confidence: null }), "confidence", /not chosen/],
  ["no rationale", position({ rationale: "  " }), "rationale", /missing/],
  ["no valid-from", position({ validFrom: "" }), "validFrom", /missing/],
  [
    "a salience without a reason",
    position({ salience: { value: 50, reason: "" } }),
    "salience.reason",
    /why/,
  ],
  [
    "a reason without a salience",
    position({ salience: { value: null, reason: "x" } }),
    "salience.value",
    /missing/,
  ],
  ["a move of a position", position({ position: "a.i.1" }), "position", /blank/],
  ["a correction of another cell", corrected({ position: "b.i.1" }), "position", /cell/],
  ["a correction without why", corrected({ correction: "" }), "correction", /wrong/],
  ["a cell that is not there", position({}, "a.nowhere"), "", /no cell/],
  ["a control character in the rationale", position({ rationale: "a\u0007b" }), "rationale", /control/],
  [
    "a control character in a condition",
    position({ state: "conditional", offers: [{ options: ["o1"], condition: "a\u0007" }] }),
    "offers[0].condition",
    /control/,
  ],
  [
    "a control character in a reason",
    position({ salience: { value: 5, reason: "a\u0007" } }),
    "salience.reason",
    /control/,
  ],
  ["a control character in a correction", corrected({ correction: "a\u0007" }), "correction", /control/],

  ["a quote of 13 words", statement(quote("a b c d e f g h i j k l m")), "quote.text", /12/],
  ["a source of another negotiation", statement({ source: "elsewhere" }), "source", /no source/],
  ["a party of another negotiation", statement({ parties: ["elsewhere"] }), "parties[0]", /no party/],
  [
    "an issue of another negotiation",
    statement({ claims: [{ issue: "elsewhere", option: null }] }),
    "claims[0].issue",
    /no issue/,
  ],
  [
    "a claim to an option of another issue",
    statement({ claims: [{ issue: "i", option: "x" }] }),
    "claims[0].option",
    /no option/,
  ],
  ["an id that is taken", statement({ id: "new" }), "id", /taken/],
  ["a day that is none", statement({ saidOn: "2025-13-01" }), "saidOn", /calendar/],
  ["a paragraph that is none", statement({ paragraph: 0 }), "paragraph", /below 1/],
  ["a blank summary", statement({ summary: " " }), "summary", /blank/],
  ["a long summary", statement({ summary: long }), "summary", /at most 1000/],
  ["a kind that is none", statement({ kind: "rumour" }), "kind", /should be one of/],
  [
    "an analyst who speaks for a party",
    statement({ attribution: "analyst", kind: "analyst-comment" }),
    "parties",
    /analyst/,
  ],
  [
    "an unknown field within",
    statement({ quote: { text: "a", language: "en", translator: null, html: "<b>" } }),
    "quote.html",
    /not a field/,
  ],
  ["a control character", statement({ summary: "a\u0007" }), "summary", /control/],

  ["a slug that is taken", source({ slug: "source-1" }), "slug", /taken/],
  ["a source renamed", source({ slug: "renamed" }, "source-1"), "slug", /stays/],
  ["a slug with capitals", source({ slug: "The Paper" }), "slug", /lower-case/],
  ["an address that is none", source({ url: "javascript:alert(1)" }), "url", /http/],
  ["a language that is none", source({ language: "English!" }), "language", /language tag/],
  [
    "a merge into what is not there",
    source({ slug: "paper", mergedInto: "elsewhere" }),
    "mergedInto",
    /no source/,
  ],
  ["a missing tier", source({ tier: null }), "tier", /should be one of/],

  ["a short name of five characters", party({ short: "ABCDE" }), "short", /at most 4/],
  ["a parent of another negotiation", party({ parent: "elsewhere" }), "parent", /no party/],
  ["a party that is taken", party({ slug: "a" }), "slug", /taken/],
  ["a blank title", party({ title: "" }), "title", /blank/],
  ["the name of the form for new ones", party({ slug: "new" }), "slug", /cannot be/],

  [
    "a blank category",
    { kind: "category", target: "topic", content: { slug: "topic", title: "" } },
    "title",
    /blank/,
  ],
  [
    "a category renamed",
    { kind: "category", target: "topic", content: { slug: "other", title: "T" } },
    "slug",
    /stays/,
  ],

  ["a category of another negotiation", issue({ category: "elsewhere" }), "category", /no category/],
  [
    "a short label of 27 characters",
    issue({ options: [{ ...anOption, short: "x".repeat(27) }] }),
    "options[p].short",
    /at most 26/,
  ],
  ["an interval issue without a scale", issue({ level: "interval" }), "scale", /./],
  ["two options of one key", issue({ options: [anOption, { ...anOption, step: 2 }] }), "options[p]", /twice/],
  ["a question that is too long", issue({ question: long }), "question", /at most 400/],

  ["a proposer of another negotiation", proposal({ proposers: ["elsewhere"] }), "proposers[0]", /no party/],
  [
    "a term with an option of another issue",
    proposal({ terms: [{ issue: "i", option: "x", summary: "S", statements: [] }] }),
    "terms[0].option",
    /no option/,
  ],
  ["a proposal that replaces none", proposal({ replaces: "elsewhere" }), "replaces", /no proposal/],
  ["a proposal on no day", proposal({ datedOn: "" }), "datedOn", /should be a day/],

  ["an event from a source of another negotiation", event({ source: "elsewhere" }), "source", /no source/],
  ["an event of no paragraph", event({ paragraph: 1.5 }), "paragraph", /whole number/],

  [
    "coverage that ends before it begins",
    negotiation({ coverage: { from: "2025-05-31", through: "2025-03-01" } }),
    "coverage.through",
    /before/,
  ],
  ["a threshold of no days", negotiation({ staleAfterDays: 0 }), "staleAfterDays", /below 1/],
  ["a negotiation renamed", negotiation({ slug: "other" }), "slug", /stays/],
];

/** Entries without a fault, which the others are but for one. */
export const WHOLE: readonly Case[] = [
  position({}),
  corrected({}),
  statement({}),
  source({}),
  party({}),
  issue({}),
  proposal({}),
  event({}),
  negotiation({}),
];

/** The entry of this negotiation: one that is about the negotiation itself names it. */
export function inTalks({ kind, target, content }: Case, slug: string): Case {
  const name = (text: unknown) => (text === "SLUG" ? slug : text);
  const own = kind === "negotiation" ? { ...content, slug: String(name(content.slug)) } : content;
  return { kind, target: target === "SLUG" ? slug : target, content: own };
}
