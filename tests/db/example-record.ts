import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import { findInstant, getDay, type Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Position, Revision, Statement } from "@/lib/domain/model";

export function at(text: string): Instant {
  const instant = findInstant(text);
  if (instant === null) throw new RangeError(text);
  return instant;
}

export const revision: Revision = {
  number: 1,
  publishedAt: at("2025-05-24T10:00:00.123Z"),
  retracted: false,
  validFrom: getDay("2025-03-01"),
  stance: { state: "stated", preferred: "none" },
  acceptable: null,
  redLines: null,
  salience: null,
  confidence: "high",
  membersDivided: false,
  rationale: "It says so.",
  correction: null,
};

export const statement: Statement = {
  id: "s-1",
  source: "gazette",
  paragraph: 3,
  parties: ["north"],
  speaker: "A minister",
  role: "Foreign minister",
  saidOn: getDay("2025-03-01"),
  dateBasis: "exact",
  summary: "The North wants no border.",
  quote: null,
  kind: "demand",
  attribution: "own",
  claims: [{ issue: "border", option: "none" }],
};

const border: Issue = {
  slug: "border",
  title: "The border",
  question: "Where does it run?",
  category: "land",
  level: "ordinal",
  tier: "core",
  options: ["none", "river", "ridge", "sea"].map((key, index) => ({
    key,
    step: index + 1,
    label: `At the ${key}`,
    short: key,
    origin: index === 3 ? "pole" : index === 1 ? "midpoint" : "texts",
    value: null,
  })),
  retired: [
    { key: "canal", label: "At the canal", short: "canal", origin: "midpoint", into: "river" },
    { key: "marsh", label: "In the marsh", short: "marsh", origin: "texts", into: "river" },
  ],
  scale: null,
};

const positions: readonly Position[] = [
  {
    id: "north.border.1",
    party: "north",
    issue: "border",
    revisions: [
      { ...revision, acceptable: ["none", "marsh"], redLines: ["sea"] },
      {
        ...revision,
        number: 2,
        publishedAt: at("2025-06-01T00:00:00.000Z"),
        validFrom: getDay("2025-03-02"),
        stance: {
          state: "conditional",
          preferred: null,
          offers: [{ options: ["river"], condition: "If the bridge stays open." }],
        },
        acceptable: [],
        redLines: [],
        salience: { value: 62.5, reason: "It speaks of little else." },
        confidence: "medium",
        correction: "It was said a day later.",
      },
    ],
    evidence: [
      { statement: "s-1", role: "supports", recordedAt: at("2025-05-24T10:00:00.123Z") },
      { statement: "s-2", role: "context", recordedAt: at("2025-06-02T00:00:00.000Z") },
    ],
  },
  {
    id: "north.border.2",
    party: "north",
    issue: "border",
    revisions: [
      {
        ...revision,
        validFrom: getDay("2025-04-20"),
        stance: {
          state: "conditional",
          preferred: "river",
          offers: [
            { options: ["ridge", "river"], condition: "If the ferry keeps running." },
            { options: ["ridge"], condition: "If it is «measured» again." },
          ],
        },
        membersDivided: true,
      },
    ],
    evidence: [{ statement: "s-2", role: "contradicts", recordedAt: at("2025-05-24T10:00:00.123Z") }],
  },
  {
    id: "south.border.1",
    party: "south",
    issue: "border",
    revisions: [{ ...revision, stance: { state: "ambiguous", span: ["river", "ridge"] }, confidence: "low" }],
    evidence: [],
  },
  {
    id: "south.toll.1",
    party: "south",
    issue: "toll",
    revisions: [{ ...revision, stance: { state: "no-position" }, confidence: null }],
    evidence: [],
  },
  {
    id: "south.toll.2",
    party: "south",
    issue: "toll",
    revisions: [
      { ...revision, stance: { state: "conditional", preferred: "tenth", offers: [] } },
      {
        ...revision,
        number: 2,
        publishedAt: at("2025-06-01T00:00:00.000Z"),
        retracted: true,
        stance: { state: "stated", preferred: "tenth" },
        correction: "Never held.",
      },
    ],
    evidence: [],
  },
];

/** A made-up negotiation in which every variant of the model occurs. */
export const exampleRecord: NegotiationRecord = {
  negotiation: {
    slug: "two-banks",
    title: "The two banks",
    summary: "Over a river.\nSince 2025.",
    coverage: { from: getDay("2025-03-01"), through: getDay("2025-05-23") },
    staleAfterDays: 60,
    fourEyes: true,
    reliability: {
      alphaStates: 0.8123456789,
      alphaSteps: -0.1,
      units: 100,
      differing: 7,
      days: [getDay("2025-04-01"), getDay("2025-05-23")],
    },
  },
  parties: [
    { slug: "south", title: "The South", short: "S", parent: null },
    { slug: "north", title: "The North", short: "NRTH", parent: null },
    { slug: "far-north", title: "Ґрунт \\ \"quoted\" 'single'", short: "Ґ😀", parent: "north" },
  ],
  categories: [
    { slug: "money", title: "Money" },
    { slug: "land", title: "Land" },
  ],
  issues: [
    {
      slug: "toll",
      title: "The toll",
      question: "How much of the load?",
      category: "money",
      level: "interval",
      tier: "thin",
      options: [
        { key: "nothing", step: 1, label: "Nothing", short: "0", origin: "texts", value: 0 },
        { key: "tenth", step: 2, label: "A tenth", short: "10 %", origin: "texts", value: 10.5 },
      ],
      retired: [],
      scale: { min: -0.5, max: 100, unit: "percent" },
    },
    border,
    { ...border, slug: "flag", title: "The flag", level: "nominal" },
  ],
  sources: [
    {
      slug: "gazette",
      publisher: null,
      title: null,
      authors: [],
      url: null,
      archiveUrl: null,
      language: "uk",
      publishedOn: null,
      dateNote: "Our copy does not tell.",
      tier: "S",
      mergedInto: null,
    },
    {
      slug: "herald",
      publisher: "The Herald",
      title: "A title, with {braces}",
      authors: ['Ann "Nan" Other', "NULL", "", "a,b", "{c}", "back\\slash", "Ґ 😀"],
      url: "https://example.org/a?b=c#d",
      archiveUrl: "http://archive.example.org/1",
      language: "en-GB",
      publishedOn: getDay("2025-05-24"),
      dateNote: "Printed on the page.",
      tier: "A",
      mergedInto: null,
    },
    {
      slug: "reprint",
      publisher: "The Herald",
      title: null,
      authors: [],
      url: "https://mirror.example.org/",
      archiveUrl: null,
      language: "en-GB",
      publishedOn: null,
      dateNote: "The same pages.",
      tier: "C",
      mergedInto: "herald",
    },
    {
      slug: "unread",
      publisher: null,
      title: "A title alone",
      authors: [],
      url: null,
      archiveUrl: null,
      language: "en",
      publishedOn: null,
      dateNote: "Not told.",
      tier: "B",
      mergedInto: null,
    },
  ],
  statements: [
    statement,
    {
      ...statement,
      id: "s-2",
      source: "herald",
      paragraph: 1,
      parties: ["south", "north"],
      saidOn: getDay("2024-02-29"),
      dateBasis: "no-later-than",
      quote: {
        text: "один два — три 4, п'ять «шість» sieben 8 neun zehn elf zwölf!",
        language: "de",
        translator: null,
      },
      kind: "analyst-comment",
      attribution: "reported",
      claims: [
        { issue: "toll", option: null },
        { issue: "border", option: "sea" },
      ],
    },
    {
      ...statement,
      id: "s-3",
      source: "herald",
      paragraph: 1,
      parties: [],
      speaker: null,
      role: null,
      dateBasis: "inferred",
      quote: { text: "один два", language: "uk", translator: "The Herald" },
      kind: "report",
      attribution: "analyst",
      claims: [],
    },
  ],
  positions,
  proposals: [
    {
      slug: "plan-1",
      title: "The first plan",
      summary: "Of the South.",
      proposers: ["south", "north"],
      datedOn: getDay("2025-04-01"),
      dateBasis: "inferred",
      replaces: "plan-2",
      terms: [
        { issue: "border", option: "ridge", summary: "The ridge.", statements: ["s-2", "s-1"] },
        { issue: "border", option: null, summary: "And its paths.", statements: [] },
      ],
    },
    {
      slug: "plan-2",
      title: "An older plan",
      summary: "",
      proposers: [],
      datedOn: getDay("2025-03-01"),
      dateBasis: "no-later-than",
      replaces: null,
      terms: [],
    },
  ],
  events: [
    {
      slug: "first-talks",
      title: "First talks",
      summary: "On the bridge.",
      day: getDay("2025-03-11"),
      dateBasis: "exact",
      source: "herald",
      paragraph: 9,
    },
  ],
  readings: [
    {
      source: "herald",
      paragraphs: [
        { paragraph: 1, statements: ["s-2", "s-3"], reason: null, note: "Two in one." },
        { paragraph: 2, statements: [], reason: "missing-list", note: null },
        { paragraph: 10, statements: [], reason: "repeats", note: "Paragraph 1." },
      ],
    },
  ],
};

/** The changes that write a whole record where there was none. */
export function buildCreation(record: NegotiationRecord): RecordChanges {
  return { ...buildNoChanges(record), create: { ...record, revisions: [], evidence: [] } };
}

/** The same record under another name, so that one database holds many. */
export function rename(record: NegotiationRecord, slug: string): NegotiationRecord {
  return { ...record, negotiation: { ...record.negotiation, slug } };
}
