import { type HeldPosition, isSupport, listHeldPositions } from "./as-of";
import { listPhaseDays } from "./change-days";
import { addDays, type Day, type Instant } from "./day";
import type {
  Attribution,
  ComparableRecord,
  Confidence,
  DateBasis,
  EvidenceLink,
  Issue,
  OptionKey,
  Party,
  Revision,
  Slug,
  Stance,
  StatementFacts,
} from "./model";
import { isInUse } from "./place";
import { findLastChange, indexRecord, listPositions, type RecordIndex } from "./record-index";
import { findPreferred } from "./stance";

/** What one party holds on one issue, on one day, as recorded at one instant. */
export type Cell =
  | { readonly state: "not-researched"; readonly party: Slug; readonly issue: Slug }
  | HeldCell;

export interface HeldCell {
  readonly state: Stance["state"];
  readonly party: Slug;
  readonly issue: Slug;
  /** The position's id. */
  readonly position: string;
  readonly revision: Revision;
  /** The day from which the position is held. */
  readonly since: Day;
  /** The option that it asks for, or null; null also where that has been merged into another since. */
  readonly preferred: OptionKey | null;
  /** As coded, but at most low while no own statement known by the day supports it. */
  readonly confidence: Confidence | null;
  /** The best among its supporting statements: own, else reported, else anonymous. */
  readonly attribution: Attribution | null;
  /** The links recorded by the instant to statements made by the day, in the record's order. */
  readonly evidence: readonly EvidenceLink[];
  /** The statements among these that support it, made by this party. */
  readonly restsOn: readonly string[];
  /** The sources of these statements, each once. */
  readonly sources: readonly Slug[];
  /** The day of the newest supporting statement. */
  readonly newestEvidence: Day | null;
  /** How the day of the earliest supporting statement, on which `since` rests, is known. */
  readonly dateBasis: DateBasis | null;
  /** The other parties on its supporting statements, in the record's order. */
  readonly jointWith: readonly Slug[];
  /** Whether its newest evidence is older than the negotiation's threshold. */
  readonly evidenceIsOld: boolean;
}

export interface Grid {
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly parties: readonly Party[];
  readonly issues: readonly Issue[];
  /** One row per issue, in it one cell per party. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface GridRequest {
  readonly asOf: Day;
  readonly recordedAt: Instant;
  /** The parties to show, in this order; all without a parent when left out. */
  readonly parties?: readonly Slug[];
  /** The issues to show, in this order; all when left out. */
  readonly issues?: readonly Slug[];
}

/** A stretch of days on which a cell says the same, apart from the age of its evidence. */
interface Phase {
  readonly from: Day;
  readonly held: HeldPosition;
  fresh: HeldCell | null;
  old: HeldCell | null;
}

interface CellPhases {
  readonly empty: Cell;
  /** Ascending by day. */
  readonly phases: readonly Phase[];
}

/** The cells of one record as recorded at one instant, filled as they are asked for. */
interface RecordedCells {
  readonly change: Instant | null;
  readonly rows: Map<Slug, Map<Slug, CellPhases>>;
}

const recorded = new WeakMap<ComparableRecord, RecordedCells>();

/**
 * The record as of a day, as recorded at an instant. In each cell: among the revisions published and not
 * superseded by then, and not retracted, the one with the latest `validFrom` on or before the day; and of
 * its evidence the links recorded by then to statements made by the day. Outside the negotiation's coverage
 * every cell is `not-researched`.
 *
 * The same record, day and instant give the same cell objects, and a cell object stays the same over all the
 * days on which nothing in it changes. Throws RangeError for a party or issue that the record lacks.
 */
export function buildGrid(record: ComparableRecord, at: GridRequest): Grid {
  const index = indexRecord(record);
  const parties = listNamed(index.parties, "party", at.parties) ?? record.parties.filter(isAtTable);
  const issues = listNamed(index.issues, "issue", at.issues) ?? record.issues;
  const { coverage, staleAfterDays } = record.negotiation;
  const covered = coverage.from <= at.asOf && at.asOf <= coverage.through;
  const oldBefore = addDays(at.asOf, -staleAfterDays);
  const { rows } = getRecordedCells(record, at.recordedAt);
  const cells = issues.map((issue) => {
    let row = rows.get(issue.slug);
    if (row === undefined) {
      row = new Map();
      rows.set(issue.slug, row);
    }
    const columns = row;
    return parties.map((party) => {
      let cell = columns.get(party.slug);
      if (cell === undefined) {
        cell = buildPhases(record, index, party.slug, issue.slug, at.recordedAt);
        columns.set(party.slug, cell);
      }
      return covered ? getCellOn(cell, index, at, oldBefore) : cell.empty;
    });
  });
  return { asOf: at.asOf, recordedAt: at.recordedAt, parties, issues, cells };
}

/** The cell of a party on an issue, or null when the grid does not show both. */
export function findCell(grid: Grid, issue: Slug, party: Slug): Cell | null {
  const row = grid.issues.findIndex(({ slug }) => slug === issue);
  const column = grid.parties.findIndex(({ slug }) => slug === party);
  return grid.cells[row]?.[column] ?? null;
}

/** The cell of a party on an issue. Throws RangeError when the grid does not show both. */
export function getCell(grid: Grid, issue: Slug, party: Slug): Cell {
  const cell = findCell(grid, issue, party);
  if (cell === null) throw new RangeError(`no cell for ${party} on ${issue}`);
  return cell;
}

function isAtTable(party: Party): boolean {
  return party.parent === null;
}

function listNamed<Named>(
  known: ReadonlyMap<Slug, Named>,
  kind: string,
  slugs: readonly Slug[] | undefined,
): readonly Named[] | undefined {
  return slugs?.map((slug) => {
    const named = known.get(slug);
    if (named === undefined) throw new RangeError(`no ${kind}: ${slug}`);
    return named;
  });
}

function getRecordedCells(record: ComparableRecord, recordedAt: Instant): RecordedCells {
  const change = findLastChange(record, recordedAt);
  let cells = recorded.get(record);
  if (cells === undefined || cells.change !== change) {
    cells = { change, rows: new Map() };
    recorded.set(record, cells);
  }
  return cells;
}

function buildPhases(
  record: ComparableRecord,
  index: RecordIndex,
  party: Slug,
  issue: Slug,
  recordedAt: Instant,
): CellPhases {
  const held = listHeldPositions(listPositions(record, party, issue), recordedAt);
  const phases = held.flatMap((current, at) => {
    const until = held[at + 1]?.revision.validFrom;
    const days = listPhaseDays(current, until, index, recordedAt);
    return days.map((from): Phase => ({ from, held: current, fresh: null, old: null }));
  });
  return { empty: { state: "not-researched", party, issue }, phases };
}

function getCellOn(cell: CellPhases, index: RecordIndex, at: GridRequest, oldBefore: Day): Cell {
  const phase = cell.phases.findLast(({ from }) => from <= at.asOf);
  if (phase === undefined) return cell.empty;
  phase.fresh ??= buildHeldCell(phase, index, at.recordedAt);
  const newest = phase.fresh.newestEvidence;
  if (newest === null || newest >= oldBefore) return phase.fresh;
  phase.old ??= { ...phase.fresh, evidenceIsOld: true };
  return phase.old;
}

function buildHeldCell({ from, held }: Phase, index: RecordIndex, recordedAt: Instant): HeldCell {
  const { position, revision } = held;
  const { stance } = revision;
  const evidence: EvidenceLink[] = [];
  const supports: StatementFacts[] = [];
  for (const link of position.evidence) {
    const statement = index.statements.get(link.statement);
    if (statement === undefined || link.recordedAt > recordedAt || statement.saidOn > from) continue;
    evidence.push(link);
    if (isSupport(link, statement, position.party)) supports.push(statement);
  }
  const issue = index.issues.get(position.issue);
  const preferred = findPreferred(stance);
  const attribution = findBest(["own", "reported", "anonymous"] as const, supports, (s) => s.attribution);
  const days = supports.map((statement) => statement.saidOn).sort();
  const earliest = supports.filter((statement) => statement.saidOn === days[0]);
  const speakers = new Set(supports.flatMap((statement) => statement.parties));
  speakers.delete(position.party);
  return {
    state: stance.state,
    party: position.party,
    issue: position.issue,
    position: position.id,
    revision,
    since: revision.validFrom,
    preferred: preferred !== null && issue !== undefined && isInUse(issue, preferred) ? preferred : null,
    confidence: revision.confidence === null || attribution === "own" ? revision.confidence : "low",
    attribution,
    evidence,
    restsOn: supports.map((statement) => statement.id),
    sources: [...new Set(supports.map((statement) => statement.source))],
    newestEvidence: days.at(-1) ?? null,
    dateBasis: findBest(["exact", "no-later-than", "inferred"] as const, earliest, (s) => s.dateBasis),
    jointWith: speakers.size === 0 ? [] : [...index.parties.keys()].filter((slug) => speakers.has(slug)),
    evidenceIsOld: false,
  };
}

function findBest<Grade extends string>(
  grades: readonly Grade[],
  statements: readonly StatementFacts[],
  gradeOf: (statement: StatementFacts) => string,
): Grade | null {
  return grades.find((grade) => statements.some((statement) => gradeOf(statement) === grade)) ?? null;
}
