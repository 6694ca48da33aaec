import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type {
  Issue,
  NegotiationRecord,
  Party,
  Position,
  Proposal,
  Reading,
  RetiredOption,
  Revision,
  Statement,
} from "@/lib/domain/model";
import { listFaults } from "@/lib/domain/validity";
import { buildRecord, instant, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { reverseScales } from "@/tests/support/reverse-scales";

const plan = (slug: string, replaces: string | null, option: string | null = "o1"): Proposal => ({
  slug,
  title: "A plan",
  summary: "A plan.",
  proposers: ["a"],
  datedOn: getDay("2025-04-01"),
  dateBasis: "exact",
  replaces,
  terms: [{ issue: "i", option, summary: "A term.", statements: ["a.i.1.said"] }],
});

const sound = buildRecord({
  parties: ["a", "b", { slug: "m", parent: "a" }],
  issues: ["i", { slug: "v", level: "interval", options: { low: 0, high: 100 } }],
  positions: [
    { party: "a", issue: "i", from: "2025-03-10", prefers: "o1", acceptable: ["o1", "o2"], redLines: ["o5"] },
    { party: "b", issue: "i" },
  ],
  rest: {
    proposals: [plan("plan", null), plan("second-plan", "plan")],
    events: [
      {
        slug: "meeting",
        title: "A meeting",
        summary: "They met.",
        day: getDay("2025-03-02"),
        dateBasis: "exact",
        source: "source-1",
        paragraph: 1,
      },
    ],
    readings: [{ source: "source-1", paragraphs: [] }],
  },
});

/** The sound record with its first item of a part changed. */
const withParty = (change: Partial<Party>, at = 0) => ({
  ...sound,
  parties: sound.parties.map((party, index) => (index === at ? { ...party, ...change } : party)),
});
const withIssue = (change: (issue: Issue) => Partial<Issue>, at = 0) => ({
  ...sound,
  issues: sound.issues.map((issue, index) => (index === at ? { ...issue, ...change(issue) } : issue)),
});
const withStatement = (change: Partial<Statement>) => ({
  ...sound,
  statements: sound.statements.map((statement, index) =>
    index === 0 ? { ...statement, ...change } : statement,
  ),
});
const withPosition = (change: (position: Position) => Partial<Position>, at = 0) => ({
  ...sound,
  positions: sound.positions.map((position, index) =>
    index === at ? { ...position, ...change(position) } : position,
  ),
});
const withRevision = (change: Partial<Revision>, at = 0) =>
  withPosition(
    ({ revisions }) => ({
      revisions: revisions.map((revision, index) => (index === 0 ? { ...revision, ...change } : revision)),
    }),
    at,
  );
const corrected = (change: Partial<Revision>) =>
  withPosition(({ revisions: [first] }) => ({
    revisions:
      first === undefined ? [] : [first, { ...first, number: 2, correction: "We were wrong.", ...change }],
  }));
const marsh: RetiredOption = {
  key: "marsh",
  label: "In the marsh",
  short: "marsh",
  origin: "texts",
  into: "o2",
};
/** The sound record with a retired option on `i`, and a second revision of the position there. */
const revised = (change: Partial<Revision>): NegotiationRecord => ({
  ...corrected(change),
  issues: withIssue(() => ({ retired: [marsh] })).issues,
});
const read = (statement: string): Reading => ({
  source: "source-1",
  paragraphs: [{ paragraph: 1, statements: [statement], reason: null, note: null }],
});
const withSketch = (...positions: readonly PositionSketch[]) =>
  buildRecord({
    statements: [
      { id: "threat", parties: ["a"], saidOn: "2025-03-10", kind: "threat" },
      { id: "columnist", parties: [], saidOn: "2025-03-10", attribution: "analyst" },
      { id: "other", parties: ["b"], saidOn: "2025-03-10" },
      { id: "late", parties: ["a"], saidOn: "2025-03-11" },
      { id: "unrelated", parties: ["a"], saidOn: "2025-03-10", claims: [] },
      { id: "report", parties: ["a"], saidOn: "2025-03-10", attribution: "reported" },
    ],
    positions,
  });
const resting = (...rests: readonly string[]): PositionSketch => ({
  party: "a",
  issue: "i",
  from: "2025-03-10",
  prefers: "o1",
  rests,
});

/** The sound record with a second source, merged into the first unless told. */
const withMerged = (change: { readonly mergedInto?: string; readonly first?: string | null } = {}) => {
  const { mergedInto = "source-1", first = null } = change;
  const [source] = sound.sources;
  if (source === undefined) throw new Error("the sound record has no source");
  return {
    ...sound,
    sources: [
      { ...source, mergedInto: first },
      { ...source, slug: "copy", mergedInto },
    ],
  };
};

const NUMBER_13 = "one two three four five six seven eight nine ten eleven twelve thirteen";

const FAULTS: readonly (readonly [string, NegotiationRecord, Fault])[] = [
  [
    "coverage that ends before it begins",
    {
      ...sound,
      negotiation: {
        ...sound.negotiation,
        coverage: { from: getDay("2025-03-01"), through: getDay("2025-02-01") },
      },
    },
    { at: "negotiation.coverage.through", reason: "is before the first day, 2025-03-01" },
  ],
  [
    "a party's short name of five characters",
    withParty({ short: "Abcde" }),
    { at: "parties[a].short", reason: "has more than 4 characters" },
  ],
  ["two parties of one name", withParty({ slug: "b" }, 2), { at: "parties[b]", reason: "is there twice" }],
  [
    "an unknown parent",
    withParty({ parent: "x" }, 2),
    { at: "parties[m].parent", reason: "names no party: x" },
  ],
  [
    "a member of a member",
    withParty({ parent: "m" }, 1),
    { at: "parties[b].parent", reason: "is itself a member: m" },
  ],
  [
    "an unknown category",
    withIssue(() => ({ category: "x" })),
    { at: "issues[i].category", reason: "names no category: x" },
  ],
  [
    "two issues of one name",
    withIssue(() => ({ slug: "i" }), 1),
    { at: "issues[i]", reason: "is there twice" },
  ],
  [
    "a step that leaves a hole",
    withIssue(({ options }) => ({ options: options.filter(({ step }) => step !== 2) })),
    { at: "issues[i].options[o3].step", reason: "should be 2, by its order" },
  ],
  [
    "a short label of 27 characters",
    withIssue(({ options }) => ({
      options: options.map((option) => ({ ...option, short: "x".repeat(27) })),
    })),
    { at: "issues[i].options[o1].short", reason: "has more than 26 characters" },
  ],
  [
    "a source merged into none that there is",
    withMerged({ mergedInto: "x" }),
    { at: "sources[copy].mergedInto", reason: "names no source: x" },
  ],
  [
    "a source merged into itself",
    withMerged({ mergedInto: "copy" }),
    { at: "sources[copy].mergedInto", reason: "names the source itself" },
  ],
  [
    "a source merged into one that was merged",
    withMerged({ first: "copy" }),
    { at: "sources[copy].mergedInto", reason: "names a source that was merged into copy: source-1" },
  ],
  [
    "a statement from a source that was merged",
    { ...withMerged(), statements: withStatement({ source: "copy" }).statements },
    {
      at: `statements[${sound.statements[0]?.id}].source`,
      reason: "names a source that was merged into source-1: copy",
    },
  ],
  [
    "an event from a source that was merged",
    { ...withMerged(), events: sound.events.map((event) => ({ ...event, source: "copy" })) },
    { at: "events[meeting].source", reason: "names a source that was merged into source-1: copy" },
  ],
  [
    "a retired option that is in use",
    withIssue(() => ({ retired: [{ ...marsh, key: "o2" }] })),
    { at: "issues[i].retired[o2]", reason: "is there twice" },
  ],
  [
    "a retired option merged into an unknown one",
    withIssue(() => ({ retired: [{ ...marsh, into: "x" }] })),
    { at: "issues[i].retired[marsh].into", reason: "names no option in use: x" },
  ],
  [
    "a retired option merged into a retired one",
    withIssue(() => ({ retired: [marsh, { ...marsh, key: "canal", into: "marsh" }] })),
    { at: "issues[i].retired[canal].into", reason: "names no option in use: marsh" },
  ],
  [
    "a value without a scale",
    withIssue(({ options }) => ({ options: options.map((option) => ({ ...option, value: 1 })) })),
    { at: "issues[i].options[o1].value", reason: "should be null: the issue is ordinal" },
  ],
  [
    "an interval issue without a scale",
    withIssue(() => ({ scale: null }), 1),
    { at: "issues[v].scale", reason: "is missing: the issue is interval" },
  ],
  [
    "a value outside its scale",
    withIssue(() => ({ scale: { min: 0, max: 50, unit: "percent" } }), 1),
    { at: "issues[v].options[high].value", reason: "is outside the scale, 0 to 50" },
  ],
  [
    "an unknown source",
    withStatement({ source: "x" }),
    { at: "statements[a.i.1.said].source", reason: "names no source: x" },
  ],
  [
    "an unknown speaker",
    withStatement({ parties: ["a", "x"] }),
    { at: "statements[a.i.1.said].parties[1]", reason: "names no party: x" },
  ],
  [
    "a claim on an unknown option",
    withStatement({ claims: [{ issue: "i", option: "x" }] }),
    { at: "statements[a.i.1.said].claims[0].option", reason: "names no option of i: x" },
  ],
  [
    "a claim on an unknown issue",
    withStatement({
      claims: [
        { issue: "i", option: null },
        { issue: "x", option: null },
      ],
    }),
    { at: "statements[a.i.1.said].claims[1].issue", reason: "names no issue: x" },
  ],
  [
    "a party's statement that is an analyst's",
    withStatement({ attribution: "analyst" }),
    { at: "statements[a.i.1.said].parties", reason: "should be empty: an analyst speaks for no party" },
  ],
  [
    "a claim on a retired option",
    { ...revised({}), statements: withStatement({ claims: [{ issue: "i", option: "marsh" }] }).statements },
    { at: "statements[a.i.1.said].claims[0].option", reason: "names a retired option of i: marsh" },
  ],
  [
    "a quote of 13 words",
    withStatement({ quote: { text: NUMBER_13, language: "en", translator: null } }),
    { at: "statements[a.i.1.said].quote.text", reason: "has 13 words; a quote has at most 12" },
  ],
  [
    "a proposal that replaces itself in two steps",
    { ...sound, proposals: [plan("plan", "second-plan"), plan("second-plan", "plan")] },
    { at: "proposals[plan].replaces", reason: "leads back to the proposal itself" },
  ],
  [
    "a term with an unknown option",
    { ...sound, proposals: [plan("plan", null, "x")] },
    { at: "proposals[plan].terms[0].option", reason: "names no option of i: x" },
  ],
  [
    "a proposal that names a proposer twice",
    { ...sound, proposals: [{ ...plan("plan", null), proposers: ["a", "b", "a"] }] },
    { at: "proposals[plan].proposers", reason: "names a party twice" },
  ],
  [
    "a term that names a statement twice",
    {
      ...sound,
      proposals: [plan("plan", null)].map((proposal) => ({
        ...proposal,
        terms: proposal.terms.map((term) => ({ ...term, statements: ["a.i.1.said", "a.i.1.said"] })),
      })),
    },
    { at: "proposals[plan].terms[0].statements", reason: "names a statement twice" },
  ],
  [
    "a proposal that replaces an unknown one",
    { ...sound, proposals: [plan("plan", "x")] },
    { at: "proposals[plan].replaces", reason: "names no proposal: x" },
  ],
  [
    "an event from an unknown source",
    { ...sound, events: sound.events.map((event) => ({ ...event, source: "x" })) },
    { at: "events[meeting].source", reason: "names no source: x" },
  ],
  [
    "a paragraph with a statement of another source",
    {
      ...withStatement({ source: "source-2" }),
      sources: sound.sources.flatMap((source) => [source, { ...source, slug: "source-2" }]),
      readings: [read("a.i.1.said")],
    },
    {
      at: "readings[source-1].paragraphs[0].statements",
      reason: "names no statement of source-1: a.i.1.said",
    },
  ],
  [
    "a paragraph with an unknown statement",
    { ...sound, readings: [read("x")] },
    { at: "readings[source-1].paragraphs[0].statements", reason: "names no statement of source-1: x" },
  ],
  [
    "a position of an unknown party",
    withPosition(() => ({ party: "x" }), 1),
    { at: "positions[b.i.1].party", reason: "names no party: x" },
  ],
  [
    "a position on an unknown issue",
    withPosition(() => ({ issue: "x" }), 1),
    { at: "positions[b.i.1].issue", reason: "names no issue: x" },
  ],
  [
    "two positions of one id",
    withPosition(() => ({ id: "a.i.1" }), 1),
    { at: "positions[a.i.1]", reason: "is there twice" },
  ],
  [
    "a position without a revision",
    withPosition(() => ({ revisions: [] })),
    { at: "positions[a.i.1].revisions", reason: "is empty" },
  ],
  [
    "two positions from one day",
    withPosition((position) => ({ ...sound.positions[0], id: position.id }), 1),
    {
      at: "positions[b.i.1].revisions[0].validFrom",
      reason: "is the first day of another position of this party on this issue",
    },
  ],
  [
    "a revision out of number",
    withRevision({ number: 2 }),
    { at: "positions[a.i.1].revisions[0].number", reason: "should be 1, by its order" },
  ],
  [
    "a revision published before the one it corrects",
    corrected({ publishedAt: instant("2025-01-01T00:00:00.000Z") }),
    { at: "positions[a.i.1].revisions[1].publishedAt", reason: "is before the revision that it corrects" },
  ],
  [
    "a correction without a reason",
    corrected({ correction: null }),
    { at: "positions[a.i.1].revisions[1].correction", reason: "should say what was corrected" },
  ],
  [
    "a first revision that corrects",
    withRevision({ correction: "Why?" }),
    { at: "positions[a.i.1].revisions[0].correction", reason: "should be null on the first" },
  ],
  [
    "an unknown preferred option",
    withRevision({ stance: { state: "stated", preferred: "x" }, acceptable: null }),
    { at: "positions[a.i.1].revisions[0].stance.preferred", reason: "names no option of the issue: x" },
  ],
  [
    "an unknown offered option",
    withRevision({
      stance: { state: "conditional", preferred: "o1", offers: [{ options: ["x"], condition: "If so." }] },
    }),
    {
      at: "positions[a.i.1].revisions[0].stance.offers[0].options",
      reason: "names no option of the issue: x",
    },
  ],
  [
    "a conditional stance that names nothing",
    withRevision({ stance: { state: "conditional", preferred: null, offers: [] } }),
    { at: "positions[a.i.1].revisions[0].stance", reason: "names neither a preferred option nor an offer" },
  ],
  [
    "an ambiguous stance with one option",
    withRevision({ stance: { state: "ambiguous", span: ["o1"] } }),
    { at: "positions[a.i.1].revisions[0].stance.span", reason: "should name at least two options" },
  ],
  [
    "a retired preferred option",
    revised({ stance: { state: "stated", preferred: "marsh" }, acceptable: null }),
    { at: "positions[a.i.1].revisions[1].stance.preferred", reason: "names a retired option: marsh" },
  ],
  [
    "a retired red line",
    revised({ redLines: ["marsh"] }),
    { at: "positions[a.i.1].revisions[1].redLines", reason: "names a retired option: marsh" },
  ],
  [
    "a span out of order",
    withRevision({ stance: { state: "ambiguous", span: ["o2", "o1"] } }),
    { at: "positions[a.i.1].revisions[0].stance.span", reason: "should be in codebook order" },
  ],
  [
    "an option accepted twice",
    withRevision({ acceptable: ["o1", "o1"] }),
    { at: "positions[a.i.1].revisions[0].acceptable", reason: "names an option twice" },
  ],
  [
    "a red line that is acceptable",
    withRevision({ redLines: ["o2"] }),
    { at: "positions[a.i.1].revisions[0].redLines", reason: "rules out what is acceptable: o2" },
  ],
  [
    "a red line that is preferred",
    withRevision({ redLines: ["o1"], acceptable: null }),
    { at: "positions[a.i.1].revisions[0].redLines", reason: "rules out the preferred option: o1" },
  ],
  [
    "a range without the preferred option",
    withRevision({ acceptable: ["o2"] }),
    { at: "positions[a.i.1].revisions[0].acceptable", reason: "leaves out the preferred option: o1" },
  ],
  [
    "a salience above 100",
    withRevision({ salience: { value: 101, reason: "Why not." } }),
    { at: "positions[a.i.1].revisions[0].salience.value", reason: "should be between 0 and 100" },
  ],
  [
    "a stance without confidence",
    withRevision({ confidence: null }),
    { at: "positions[a.i.1].revisions[0].confidence", reason: "is missing" },
  ],
  [
    "confidence in no position",
    withRevision({ confidence: "low" }, 1),
    { at: "positions[b.i.1].revisions[0].confidence", reason: "should be null where there is no position" },
  ],
  [
    "no position that begins after the coverage",
    withRevision({ validFrom: getDay("2025-03-02") }, 1),
    {
      at: "positions[b.i.1].revisions[0].validFrom",
      reason: "should be the first day of coverage, 2025-03-01",
    },
  ],
  [
    "no position that something supports",
    withPosition(() => ({ party: "a", evidence: sound.positions[0]?.evidence ?? [] }), 1),
    { at: "positions[b.i.1].evidence", reason: "supports what is no position" },
  ],
  [
    "an unknown statement",
    withSketch({ ...resting("report"), evidence: [{ statement: "x", role: "context" }] }),
    { at: "positions[a.i.1].evidence[1].statement", reason: "names no statement: x" },
  ],
  [
    "a statement linked twice in one role",
    withSketch(resting("report", "report")),
    { at: "positions[a.i.1].evidence[1]", reason: "links report, which is linked already" },
  ],
  [
    "a statement linked in two roles",
    withSketch({ ...resting("report"), evidence: [{ statement: "report", role: "contradicts" }] }),
    { at: "positions[a.i.1].evidence[1]", reason: "links report, which is linked already, in another role" },
  ],
  [
    "a threat that supports",
    withSketch(resting("report", "threat")),
    { at: "positions[a.i.1].evidence[1].role", reason: "a threat never supports a position" },
  ],
  [
    "an analyst who supports",
    withSketch(resting("report", "columnist")),
    { at: "positions[a.i.1].evidence[1].role", reason: "an analyst never supports a position" },
  ],
  [
    "another party's statement that supports",
    withSketch(resting("report", "other")),
    { at: "positions[a.i.1].evidence[1].role", reason: "other is no statement of a: it can only be context" },
  ],
  [
    "a stance that begins before anything supports it",
    withSketch(resting("late")),
    {
      at: "positions[a.i.1].revisions[0].validFrom",
      reason: "is before the earliest supporting statement, of 2025-03-11",
    },
  ],
  [
    "a stance that nothing supports",
    withSketch(resting()),
    { at: "positions[a.i.1].evidence", reason: "has no supporting statement of a on i made by 2025-03-10" },
  ],
  [
    "a stance that rests on a statement about something else",
    withSketch(resting("unrelated")),
    { at: "positions[a.i.1].evidence", reason: "has no supporting statement of a on i made by 2025-03-10" },
  ],
  [
    "confidence in a report alone",
    withSketch({ ...resting("report"), confidence: "medium" }),
    {
      at: "positions[a.i.1].revisions[0].confidence",
      reason: "should be low: no supporting statement is the party's own",
    },
  ],
];

describe("a valid record", () => {
  it("has no fault, generated and reversed records included", () => {
    expect(listFaults(sound)).toEqual([]);
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        expect(listFaults(record)).toEqual([]);
        expect(listFaults(reverseScales(record))).toEqual([]);
      }),
    );
  });

  it.each(FAULTS)("refuses %s", (_, record, fault) => {
    expect(listFaults(record)).toContainEqual(fault);
  });

  it("lets what was retracted or corrected rest on nothing", () => {
    const wrong = resting("late");
    const retraction = { retracted: true, publishedAt: "2025-07-01T00:00:00.000Z" };
    expect(listFaults(withSketch({ ...wrong, corrections: [retraction] }))).toEqual([]);
    expect(listFaults(withSketch({ ...wrong, corrections: [{ from: "2025-03-11" }] }))).toEqual([]);
  });

  it("lets a superseded or retracted revision name options as they were", () => {
    const old = { stance: { state: "ambiguous", span: ["marsh", "o3", "o2"] } } as const;
    const [first, second] = revised({}).positions[0]?.revisions ?? [];
    if (first === undefined || second === undefined) throw new Error("no revisions");
    const range = { acceptable: null, redLines: ["marsh"] };
    for (const revisions of [
      [{ ...first, ...old, ...range }, second],
      [first, { ...second, ...old, ...range, retracted: true }],
    ]) {
      const record = revised({});
      const positions = record.positions.map((position, at) =>
        at === 0 ? { ...position, revisions } : position,
      );
      expect(listFaults({ ...record, positions })).toEqual([]);
    }
  });

  it("counts words and characters as people do", () => {
    const text = "one two — three four five six seven eight nine ten eleven twelve";
    const quote = { text, language: "en", translator: null };
    expect(listFaults(withStatement({ quote }))).toEqual([]);
    expect(listFaults(withParty({ short: "Євр" }))).toEqual([]);
  });
});
