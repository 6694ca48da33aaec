import type { Instant } from "./day";
import type { ComparableRecord, Issue, Party, Position, Slug, StatementFacts } from "./model";

/** One record's lookups, made once: the same record is compared at every step of the day slider. */
export interface RecordIndex {
  readonly parties: ReadonlyMap<Slug, Party>;
  readonly issues: ReadonlyMap<Slug, Issue>;
  readonly statements: ReadonlyMap<string, StatementFacts>;
  /** The positions on each issue of each party, in the record's order. */
  readonly positions: ReadonlyMap<Slug, ReadonlyMap<Slug, readonly Position[]>>;
  /** Every instant at which the record's positions changed, ascending. */
  readonly instants: readonly Instant[];
}

const indexes = new WeakMap<ComparableRecord, RecordIndex>();

/** The record's lookups, kept for as long as the record is; a record must not be changed in place. */
export function indexRecord(record: ComparableRecord): RecordIndex {
  let index = indexes.get(record);
  if (index === undefined) {
    index = buildIndex(record);
    indexes.set(record, index);
  }
  return index;
}

/** The positions of one party on one issue, in the record's order; none when it was not researched. */
export function listPositions(record: ComparableRecord, party: Slug, issue: Slug): readonly Position[] {
  return indexRecord(record).positions.get(issue)?.get(party) ?? [];
}

/** The last change to the record by `recordedAt`, or null: two instants with the same one show the same. */
export function findLastChange(record: ComparableRecord, recordedAt: Instant): Instant | null {
  const { instants } = indexRecord(record);
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const instant = instants[middle];
    if (instant !== undefined && instant <= recordedAt) low = middle + 1;
    else high = middle;
  }
  return instants[low - 1] ?? null;
}

function buildIndex(record: ComparableRecord): RecordIndex {
  const positions = new Map<Slug, Map<Slug, Position[]>>();
  const instants = new Set<Instant>();
  for (const position of record.positions) {
    let row = positions.get(position.issue);
    if (row === undefined) {
      row = new Map();
      positions.set(position.issue, row);
    }
    const held = row.get(position.party);
    if (held === undefined) row.set(position.party, [position]);
    else held.push(position);
    for (const revision of position.revisions) instants.add(revision.publishedAt);
    for (const link of position.evidence) instants.add(link.recordedAt);
  }
  return {
    parties: new Map(record.parties.map((party) => [party.slug, party])),
    issues: new Map(record.issues.map((issue) => [issue.slug, issue])),
    statements: new Map(record.statements.map((statement) => [statement.id, statement])),
    positions,
    instants: [...instants].sort(),
  };
}
