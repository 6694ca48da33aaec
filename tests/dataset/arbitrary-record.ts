import fc from "fast-check";
import { addDays, findInstant, getDay, type Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Position, Stance, Statement } from "@/lib/domain/model";

const FIRST = getDay("2025-03-01");
const WORDS = ["plain", "Ґрунт", "a\u0301", "😀", '"quoted"', "=1+1", "<b>", "\\", "ﷺ", "two words"];
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const short = fc.constantFrom("A", "Ґ1", "😀", "wxyz");

/** What a generated party says about an issue, as seeds that are read against the record built so far. */
const placed = fc.record({
  party: fc.nat(9),
  issue: fc.nat(9),
  option: fc.nat(9),
  day: fc.integer({ min: 0, max: 60 }),
  paragraph: fc.integer({ min: 1, max: 12 }),
  state: fc.constantFrom("stated", "conditional", "ambiguous", "no-position"),
  corrected: fc.boolean(),
  repeated: fc.boolean(),
  words: line,
  note: fc.option(line, { nil: null }),
});

const seeds = fc.record({
  parties: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 4 }),
  issues: fc.array(fc.record({ options: fc.integer({ min: 2, max: 6 }), nominal: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  title: line,
  short,
  placed: fc.uniqueArray(placed, {
    maxLength: 12,
    selector: (seed) => `${seed.party % 4} ${seed.issue % 4}`,
  }),
});

/** A small whole record that breaks no rule: every state, corrections, repeated and joint statements. */
export const arbitraryRecord: fc.Arbitrary<NegotiationRecord> = seeds.map((seed) => {
  const parties = seed.parties.map((number) => ({
    slug: `party-${number}`,
    title: seed.title,
    short: seed.short,
    parent: null,
  }));
  const issues = seed.issues.map(({ options, nominal }, index) =>
    buildIssue(index, options, nominal, seed.title),
  );
  const statements: Statement[] = [];
  const positions = new Map<string, Position>();
  for (const place of seed.placed) {
    const party = parties[place.party % parties.length];
    const issue = issues[place.issue % issues.length];
    if (party === undefined || issue === undefined) continue;
    const id = `${party.slug}.${issue.slug}.1`;
    if (positions.has(id)) continue;
    const said = (suffix: string, after: number): Statement => ({
      id: `src-p${place.paragraph}-${statements.length}${suffix}`,
      source: "src",
      paragraph: place.paragraph,
      parties: [party.slug],
      speaker: place.note,
      role: place.note,
      saidOn: addDays(FIRST, place.day + after),
      dateBasis: "exact",
      summary: place.words,
      quote: place.note === null ? null : { text: place.note, language: "uk", translator: null },
      kind: "demand",
      attribution: "own",
      claims: [
        { issue: issue.slug, option: issue.options[place.option % issue.options.length]?.key ?? null },
      ],
    });
    const isPlaced = place.state !== "no-position";
    const evidence = isPlaced ? [said("", 0), ...(place.repeated ? [said("-again", 3)] : [])] : [];
    statements.push(...evidence);
    positions.set(id, buildPosition(id, party.slug, issue, place, evidence));
  }
  const ids = (paragraph: number) =>
    statements.filter((statement) => statement.paragraph === paragraph).map((statement) => statement.id);
  return {
    negotiation: {
      slug: "talks",
      title: seed.title,
      summary: `${seed.title}\n${seed.title}`,
      coverage: { from: FIRST, through: addDays(FIRST, 90) },
      staleAfterDays: 60,
      fourEyes: true,
      reliability: null,
    },
    parties,
    categories: [{ slug: "all", title: seed.title }],
    issues,
    sources: [
      {
        slug: "src",
        publisher: null,
        title: seed.title,
        authors: [seed.title],
        url: "https://example.org/ґ?a=1&b=2",
        archiveUrl: null,
        language: "uk",
        publishedOn: addDays(FIRST, 80),
        dateNote: seed.title,
        tier: "B",
      },
    ],
    statements,
    positions: [...positions.values()],
    proposals: [],
    events: [],
    readings: [
      {
        source: "src",
        paragraphs: Array.from({ length: 12 }, (_, index) => ({
          paragraph: index + 1,
          statements: ids(index + 1),
          reason: ids(index + 1).length === 0 ? ("scene" as const) : null,
          note: null,
        })),
      },
    ],
  };
});

function buildIssue(index: number, count: number, nominal: boolean, title: string): Issue {
  return {
    slug: `issue-${index}`,
    title,
    question: title,
    category: "all",
    level: nominal ? "nominal" : "ordinal",
    tier: "core",
    options: Array.from({ length: count }, (_, option) => ({
      key: `option-${(option * 7) % 11}`,
      step: option + 1,
      label: title,
      short: "short",
      origin: "texts" as const,
      value: null,
    })),
    scale: null,
  };
}

function buildPosition(
  id: string,
  party: string,
  issue: Issue,
  place: {
    readonly state: string;
    readonly option: number;
    readonly corrected: boolean;
    readonly words: string;
  },
  evidence: readonly Statement[],
): Position {
  const stance = buildStance(place.state, issue, place.option);
  const first = {
    number: 1,
    publishedAt: instantAt(1),
    retracted: false,
    validFrom: evidence[0]?.saidOn ?? FIRST,
    stance,
    acceptable: null,
    redLines: null,
    salience: null,
    confidence: stance.state === "no-position" ? null : ("high" as const),
    membersDivided: false,
    rationale: place.words,
    correction: null,
  };
  const second = { ...first, number: 2, publishedAt: instantAt(20), correction: place.words };
  return {
    id,
    party,
    issue: issue.slug,
    revisions: place.corrected ? [first, second] : [first],
    evidence: evidence.map((statement, index) => ({
      statement: statement.id,
      role: "supports" as const,
      recordedAt: instantAt(index + 1),
    })),
  };
}

function buildStance(state: string, issue: Issue, option: number): Stance {
  const keys = issue.options.map((item) => item.key);
  const chosen = keys[option % keys.length] ?? "";
  if (state === "stated") return { state: "stated", preferred: chosen };
  if (state === "conditional") {
    return { state: "conditional", preferred: null, offers: [{ options: [chosen], condition: "If so." }] };
  }
  if (state === "ambiguous") return { state: "ambiguous", span: keys.slice(0, 2) };
  return { state: "no-position" };
}

function instantAt(day: number): Instant {
  const instant = findInstant(`2025-06-${String(day).padStart(2, "0")}T12:00:00Z`);
  if (instant === null) throw new RangeError(`no such day: ${day}`);
  return instant;
}

/** The same record with its unordered lists in another order. */
export function shuffleRecord(record: NegotiationRecord, seed: number): NegotiationRecord {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => ({ item, key: (index * 2654435761 + seed * 40503) % 65537 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    ...record,
    sources: shuffle(record.sources),
    statements: shuffle(
      record.statements.map((statement) => ({
        ...statement,
        parties: shuffle(statement.parties),
        claims: shuffle(statement.claims),
      })),
    ),
    positions: shuffle(
      record.positions.map((position) => ({ ...position, evidence: shuffle(position.evidence) })),
    ),
    proposals: shuffle(record.proposals),
    events: shuffle(record.events),
    readings: shuffle(
      record.readings.map((reading) => ({
        ...reading,
        paragraphs: reading.paragraphs.map((paragraph) => ({
          ...paragraph,
          statements: shuffle(paragraph.statements),
        })),
      })),
    ),
  };
}
