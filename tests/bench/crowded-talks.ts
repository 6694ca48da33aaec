import { getDay } from "@/lib/domain/day";
import type {
  ComparableRecord,
  Issue,
  OptionKey,
  Position,
  Slug,
  Stance,
  StatementFacts,
} from "@/lib/domain/model";
import { instant } from "@/tests/support/record";
import type { BareColumns } from "./bare-agreement";

const CATEGORIES = 10;
const JOINT_SHARE = 0.05;
const DAY = getDay("2025-03-01");
const RECORDED = instant("2025-06-01T00:00:00.000Z");

/** A record and, drawn with it but not made from it, the bare columns that say the same. */
export interface CrowdedTalks {
  readonly record: ComparableRecord;
  readonly columns: BareColumns;
}

/** What one party holds on one issue; options are numbered from 0, and all from first to last are open. */
interface Holding {
  readonly stance: Stance;
  readonly redLines: readonly OptionKey[] | null;
  readonly first: number;
  readonly last: number;
  readonly known: boolean;
  readonly reported: boolean;
}

/**
 * Talks of one day, the same whenever they are built: issues of 2 to 6 options, every fifth without order, and
 * cells of every state, some with red lines, some only reported, some on a joint statement with the party
 * before. A bare column is about issues in the order of their categories.
 */
export function buildCrowdedTalks(parties: number, issues: number, isSalient: boolean): CrowdedTalks {
  const draw = buildDraws();
  const codebook = Array.from({ length: issues }, (_, at) => buildIssue(at, issues));
  const slugs = Array.from({ length: parties }, (_, at) => `party-${at}`);
  const columns = buildColumns(codebook, parties);
  const speakers: Slug[][] = [];
  const statements: StatementFacts[] = [];
  const positions: Position[] = [];
  for (const [at, issue] of codebook.entries()) {
    let before: Holding | null = null;
    for (const [column, party] of slugs.entries()) {
      const cell = column * issues + at;
      const joins: boolean = isKnown(before) && draw() < JOINT_SHARE;
      const holding: Holding | null = joins ? before : drawHolding(issue.options.length, isSalient, draw);
      const salience = isSalient ? 1 + Math.floor(draw() * 100) : null;
      columns.first[cell] = holding?.first ?? 0;
      columns.last[cell] = holding?.last ?? issue.options.length - 1;
      columns.known[cell] = holding?.known ? 1 : 0;
      columns.salience[cell] = salience ?? 1;
      // Three never join: whoever joined stands alone for the next.
      before = joins ? null : holding;
      if (holding === null) continue;
      if (joins) {
        speakers.at(-1)?.push(party);
        columns.joint[cell] = speakers.length;
        columns.joint[cell - issues] = speakers.length;
      } else {
        const own = [party];
        speakers.push(own);
        statements.push(buildStatement(String(speakers.length), own, holding.reported));
      }
      positions.push(buildPosition(party, issue.slug, holding, String(speakers.length), salience));
    }
  }
  const record: ComparableRecord = {
    negotiation: {
      slug: "crowded",
      title: "Crowded talks",
      summary: "Many parties, many issues.",
      coverage: { from: DAY, through: DAY },
      staleAfterDays: 60,
      fourEyes: true,
      reliability: null,
    },
    parties: slugs.map((slug) => ({ slug, title: slug, short: "P", parent: null })),
    categories: [...new Set(codebook.map(({ category }) => category))].map((slug) => ({ slug, title: slug })),
    issues: codebook,
    statements,
    positions,
  };
  return { record, columns };
}

/** Numbers in 0..1 by a linear congruential generator (Numerical Recipes), from the same seed every time. */
function buildDraws(): () => number {
  let state = 20250301;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function buildIssue(at: number, of: number): Issue {
  const slug = `issue-${at}`;
  return {
    slug,
    title: slug,
    question: `${slug}?`,
    category: `category-${Math.floor((at * CATEGORIES) / of)}`,
    level: at % 5 === 4 ? "nominal" : "ordinal",
    tier: "core",
    options: Array.from({ length: 2 + (at % 5) }, (_, option) => ({
      key: keyOf(option),
      step: option + 1,
      label: keyOf(option),
      short: keyOf(option),
      origin: "texts",
      value: null,
    })),
    retired: [],
    scale: null,
  };
}

const isKnown = (holding: Holding | null): boolean => holding?.known ?? false;

const keyOf = (option: number): OptionKey => `option-${option}`;

function buildColumns(codebook: readonly Issue[], parties: number) {
  const cells = codebook.length * parties;
  const starts = codebook.flatMap(({ category }, at) =>
    codebook[at - 1]?.category === category ? [] : [at],
  );
  return {
    parties,
    issues: codebook.length,
    first: new Int8Array(cells),
    last: new Int8Array(cells),
    known: new Uint8Array(cells),
    joint: new Int32Array(cells),
    salience: new Float64Array(cells),
    unit: Float64Array.from(codebook, ({ level, options }) =>
      level === "nominal" ? 1 : 1 / (options.length - 1),
    ),
    categoryBounds: [...starts, codebook.length],
  };
}

/** Null for a cell that was not researched; where every cell has a salience, there is none such. */
function drawHolding(options: number, isSalient: boolean, draw: () => number): Holding | null {
  const end = options - 1;
  const option = Math.floor(draw() * options);
  const open = { redLines: null, first: 0, last: end, known: false, reported: false };
  const stated = { state: "stated", preferred: keyOf(option) } as const;
  const kind = draw();
  if (kind < 0.1 && !isSalient) return null;
  if (kind < 0.18) return { ...open, stance: { state: "no-position" } };
  if (kind < 0.24) return { ...open, stance: stated, reported: true };
  if (kind < 0.3) {
    const redLines = [keyOf(end)];
    return {
      ...open,
      stance: { state: "conditional", preferred: null, offers: [] },
      redLines,
      last: end - 1,
    };
  }
  if (kind < 0.38) {
    const first = Math.min(option, end - 1);
    const span = [keyOf(first), keyOf(first + 1)];
    return { ...open, stance: { state: "ambiguous", span }, first, last: first + 1 };
  }
  return { ...open, stance: stated, first: option, last: option, known: true };
}

function buildStatement(id: string, parties: readonly Slug[], isReported: boolean): StatementFacts {
  const attribution = isReported ? "reported" : "own";
  return { id, parties, saidOn: DAY, dateBasis: "exact", attribution, source: "source" };
}

function buildPosition(
  party: Slug,
  issue: Slug,
  { stance, redLines }: Holding,
  statement: string,
  salience: number | null,
): Position {
  return {
    id: `${party}.${issue}`,
    party,
    issue,
    revisions: [
      {
        number: 1,
        publishedAt: RECORDED,
        retracted: false,
        validFrom: DAY,
        stance,
        acceptable: null,
        redLines,
        salience: salience === null ? null : { value: salience, reason: "Drawn." },
        confidence: stance.state === "no-position" ? null : "medium",
        membersDivided: false,
        rationale: "Drawn.",
        correction: null,
      },
    ],
    evidence: [{ statement, role: "supports", recordedAt: RECORDED }],
  };
}
