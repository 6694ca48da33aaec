import { type Day, findInstant, getDay, type Instant } from "@/lib/domain/day";
import { buildGrid, type Grid } from "@/lib/domain/grid";
import type {
  Attribution,
  ComparableRecord,
  Confidence,
  EvidenceLink,
  Issue,
  Negotiation,
  NegotiationRecord,
  Option,
  OptionKey,
  Party,
  Position,
  Revision,
  Slug,
  Source,
  Stance,
  Statement,
} from "@/lib/domain/model";
import { listStanceOptions } from "@/lib/domain/stance";

/** When everything was recorded that a sketch gives no instant for, and an instant after all of it. */
export const RECORDED = "2025-06-01T00:00:00.000Z";
export const NOW = "2026-01-01T00:00:00.000Z";

export interface IssueSketch {
  readonly slug: Slug;
  readonly category?: Slug;
  /** Ordinal unless told. */
  readonly level?: Issue["level"];
  /** How many, then named o1, o2, ...; or their keys; or, for an interval issue, key and value. */
  readonly options?: number | readonly OptionKey[] | Readonly<Record<OptionKey, number>>;
  readonly scale?: Issue["scale"];
}

export interface StatementSketch extends Partial<Omit<Statement, "saidOn">> {
  readonly id: string;
  readonly parties: readonly Slug[];
  readonly saidOn: string;
}

export interface RevisionSketch {
  readonly from?: string;
  /** Short for a stated stance. */
  readonly prefers?: OptionKey;
  readonly stance?: Stance;
  readonly acceptable?: readonly OptionKey[] | null;
  readonly redLines?: readonly OptionKey[] | null;
  readonly salience?: number;
  readonly confidence?: Confidence | null;
  readonly membersDivided?: boolean;
  readonly publishedAt?: string;
  readonly retracted?: boolean;
}

interface LinkSketch {
  readonly statement: string;
  readonly role?: EvidenceLink["role"];
  readonly recordedAt?: string;
}

export interface PositionSketch extends RevisionSketch {
  readonly party: Slug;
  readonly issue: Slug;
  /** Statements that support it, by id; without any, one of its own is made up on its first day. */
  readonly rests?: readonly string[];
  /** Of the statement that is made up. */
  readonly attribution?: Attribution;
  readonly source?: Slug;
  /** Further links. */
  readonly evidence?: readonly LinkSketch[];
  /** Later revisions: what each changes in the one before. */
  readonly corrections?: readonly RevisionSketch[];
}

export interface RecordSketch {
  readonly negotiation?: Partial<Omit<Negotiation, "coverage">>;
  readonly coverage?: readonly [string, string];
  readonly parties?: readonly (Slug | { readonly slug: Slug; readonly parent: Slug })[];
  readonly issues?: readonly (Slug | IssueSketch)[];
  readonly statements?: readonly StatementSketch[];
  readonly positions?: readonly PositionSketch[];
  /** Whole parts that the sketch has no short form for. */
  readonly rest?: Partial<Pick<NegotiationRecord, "proposals" | "events" | "readings">>;
}

/**
 * A whole and valid record from a sketch: what a test is not about is filled in, always in the same way.
 * Coverage is March to May 2025, parties `a` and `b`, one ordinal issue `i` with five options `o1` to `o5`.
 * Every statement claims the first option that each position resting on it names.
 */
export function buildRecord(sketch: RecordSketch = {}): NegotiationRecord {
  const [first, last] = sketch.coverage ?? ["2025-03-01", "2025-05-31"];
  const [from, through] = [getDay(first), getDay(last)];
  const issues = (sketch.issues ?? ["i"]).map((issue) =>
    buildIssue(typeof issue === "string" ? { slug: issue } : issue),
  );
  const numbers = new Map<string, number>();
  const drafts = (sketch.positions ?? []).map((position) => {
    const cell = `${position.party}.${position.issue}`;
    const number = (numbers.get(cell) ?? 0) + 1;
    numbers.set(cell, number);
    return draftPosition(position, `${cell}.${number}`, from);
  });
  const positions = drafts.map(({ position }) => position);
  const statements = [...(sketch.statements ?? []), ...drafts.flatMap(({ made }) => made)].map((statement) =>
    buildStatement(statement, positions),
  );
  return {
    negotiation: {
      slug: "talks",
      title: "The talks",
      summary: "Talks between parties.",
      staleAfterDays: 60,
      fourEyes: true,
      reliability: null,
      ...sketch.negotiation,
      coverage: { from, through },
    },
    parties: (sketch.parties ?? ["a", "b"]).map(buildParty),
    categories: [...new Set(issues.map(({ category }) => category))].map((slug) => ({ slug, title: slug })),
    issues,
    sources: [...new Set(statements.map(({ source }) => source))].map(buildSource),
    statements,
    positions,
    proposals: [],
    events: [],
    readings: [],
    ...sketch.rest,
  };
}

/** The grid of a record on a day (the last covered one unless told), with all that was ever recorded. */
export function gridOf(
  record: ComparableRecord,
  at: { readonly asOf?: string; readonly recordedAt?: string } = {},
): Grid {
  const asOf = at.asOf === undefined ? record.negotiation.coverage.through : getDay(at.asOf);
  return buildGrid(record, { asOf, recordedAt: instant(at.recordedAt ?? NOW) });
}

/** The instant that a text names. Throws RangeError when it names none. */
export function instant(text: string): Instant {
  const found = findInstant(text);
  if (found === null) throw new RangeError(`not an instant: ${text}`);
  return found;
}

function buildParty(party: Slug | { readonly slug: Slug; readonly parent: Slug }): Party {
  const { slug, parent } = typeof party === "string" ? { slug: party, parent: null } : party;
  return { slug, title: slug.toUpperCase(), short: slug.slice(0, 4), parent };
}

function buildIssue({ slug, category = "topic", level = "ordinal", options = 5, scale }: IssueSketch): Issue {
  const named =
    typeof options === "number" ? Array.from({ length: options }, (_, index) => `o${index + 1}`) : options;
  const values: readonly (readonly [OptionKey, number | null])[] = isKeys(named)
    ? named.map((key) => [key, null])
    : Object.entries(named);
  return {
    slug,
    title: slug,
    question: `What about ${slug}?`,
    category,
    level,
    tier: "core",
    options: values.map(
      ([key, value], index): Option => ({
        key,
        step: index + 1,
        label: `Option ${key}`,
        short: key,
        origin: "texts",
        value,
      }),
    ),
    retired: [],
    scale: scale ?? (level === "interval" ? { min: 0, max: 100, unit: "percent" } : null),
  };
}

function isKeys(
  options: readonly OptionKey[] | Readonly<Record<OptionKey, number>>,
): options is readonly OptionKey[] {
  return Array.isArray(options);
}

function buildSource(slug: Slug): Source {
  return {
    slug,
    publisher: "A publisher",
    title: slug,
    authors: [],
    url: null,
    archiveUrl: null,
    language: "en",
    publishedOn: null,
    dateNote: "Not told.",
    tier: "B",
    mergedInto: null,
  };
}

function draftPosition(
  sketch: PositionSketch,
  id: string,
  firstDay: Day,
): { position: Position; made: readonly StatementSketch[] } {
  const { party, issue, attribution = "own", source = "source-1" } = sketch;
  const first = buildRevision(sketch, buildFirst(sketch, firstDay));
  const revisions = [first];
  for (const correction of sketch.corrections ?? []) {
    const before = revisions.at(-1) ?? first;
    revisions.push(
      buildRevision(correction, {
        ...before,
        number: before.number + 1,
        retracted: false,
        correction: "We were wrong.",
      }),
    );
  }
  const isMadeUp = sketch.rests === undefined && first.stance.state !== "no-position";
  const made = { id: `${id}.said`, parties: [party], saidOn: first.validFrom, attribution, source };
  const rests = isMadeUp ? [made.id] : (sketch.rests ?? []);
  const links: readonly LinkSketch[] = [
    ...rests.map((statement) => ({ statement })),
    ...(sketch.evidence ?? []),
  ];
  const evidence = links.map(({ statement, role = "supports", recordedAt = first.publishedAt }) => ({
    statement,
    role,
    recordedAt: instant(recordedAt),
  }));
  return { position: { id, party, issue, revisions, evidence }, made: isMadeUp ? [made] : [] };
}

function buildFirst(sketch: PositionSketch, firstDay: Day): Revision {
  const isOwn = sketch.rests === undefined && (sketch.attribution ?? "own") === "own";
  const isHeld = sketch.prefers !== undefined || (sketch.stance ?? NO_POSITION).state !== "no-position";
  return {
    number: 1,
    publishedAt: instant(RECORDED),
    retracted: false,
    validFrom: firstDay,
    stance: NO_POSITION,
    acceptable: null,
    redLines: null,
    salience: null,
    confidence: !isHeld ? null : isOwn ? "high" : "low",
    membersDivided: false,
    rationale: "Because.",
    correction: null,
  };
}

const NO_POSITION: Stance = { state: "no-position" };

/** What the sketch tells, on top of what holds otherwise. */
function buildRevision(sketch: RevisionSketch, otherwise: Revision): Revision {
  const { prefers, from, publishedAt, salience } = sketch;
  const stated: Stance | undefined =
    prefers === undefined ? undefined : { state: "stated", preferred: prefers };
  return {
    ...otherwise,
    stance: sketch.stance ?? stated ?? otherwise.stance,
    validFrom: from === undefined ? otherwise.validFrom : getDay(from),
    publishedAt: publishedAt === undefined ? otherwise.publishedAt : instant(publishedAt),
    retracted: sketch.retracted ?? otherwise.retracted,
    acceptable: sketch.acceptable === undefined ? otherwise.acceptable : sketch.acceptable,
    redLines: sketch.redLines === undefined ? otherwise.redLines : sketch.redLines,
    salience:
      typeof salience === "number" ? { value: salience, reason: "An analyst's." } : otherwise.salience,
    confidence: sketch.confidence === undefined ? otherwise.confidence : sketch.confidence,
    membersDivided: sketch.membersDivided ?? otherwise.membersDivided,
  };
}

function buildStatement(sketch: StatementSketch, positions: readonly Position[]): Statement {
  const claims = positions
    .filter(({ evidence }) => evidence.some(({ statement }) => statement === sketch.id))
    .map(({ issue, revisions }) => {
      const stance = revisions[0]?.stance;
      return { issue, option: (stance && listStanceOptions(stance)[0]) ?? null };
    });
  return {
    source: "source-1",
    paragraph: 1,
    speaker: "A speaker",
    role: "spokesperson",
    dateBasis: "exact",
    summary: `What ${sketch.parties.join(" and ") || "nobody at the table"} said.`,
    quote: null,
    kind: "demand",
    attribution: "own",
    claims,
    ...sketch,
    saidOn: getDay(sketch.saidOn),
  };
}
