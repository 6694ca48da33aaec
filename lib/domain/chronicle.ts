import { findCurrentRevision, isSupport, listHeldPositions } from "./as-of";
import type { Day, Instant } from "./day";
import type { ComparableRecord, EvidenceLink, Position, Revision, Slug, Stance } from "./model";
import { type Change, measureChange } from "./movement";
import { indexRecord, listPositions } from "./record-index";

/** One thing that was published about a cell. */
export type ChronicleEntry = {
  /** Lasting: what is published stays, and keeps its id. */
  readonly id: string;
  readonly at: Instant;
  readonly party: Slug;
  readonly issue: Slug;
  readonly position: string;
  /** A day on which the cell shows it: the first one of the position, or that of the statement if it is later. */
  readonly day: Day;
} & (
  | { readonly kind: "position"; readonly revision: Revision; readonly change: Change }
  /** `revision` is what the position said when the link was recorded. */
  | {
      readonly kind: "said-again" | "evidence-added";
      readonly statement: string;
      readonly revision: Revision;
    }
  | { readonly kind: "corrected"; readonly before: Revision; readonly after: Revision }
);

/**
 * What was published about the cells of a record by an instant, the newest first; what was published at one
 * instant stands in the order of the codebook, in a cell the newest day first. Unlike a cell's history, which tells what is known now, this
 * tells each thing as it stood when it was published.
 */
export function buildChronicle(record: ComparableRecord, until: Instant): readonly ChronicleEntry[] {
  const places = { issue: numberSlugs(record.issues), party: numberSlugs(record.parties) };
  const place = (entry: ChronicleEntry) =>
    (places.issue.get(entry.issue) ?? 0) * record.parties.length + (places.party.get(entry.party) ?? 0);
  return record.positions
    .flatMap((position) => listEntries(record, position))
    .filter(({ at }) => at <= until)
    .sort((a, b) => {
      if (a.at !== b.at) return a.at < b.at ? 1 : -1;
      if (a.day !== b.day && place(a) === place(b)) return a.day < b.day ? 1 : -1;
      return place(a) - place(b);
    });
}

/** The id of the entry for a revision, and of the one for an evidence link. */
export const chronicleId = {
  revision: (position: string, number: number) => `revision:${position}:${number}`,
  evidence: (position: string, statement: string) => `evidence:${position}:${statement}`,
} as const;

function listEntries(record: ComparableRecord, position: Position): ChronicleEntry[] {
  const revisions = [...position.revisions].sort((a, b) => a.number - b.number);
  const [first] = revisions;
  if (first === undefined) return [];
  const { id, party, issue } = position;
  const of = { party, issue, position: id };
  return [
    {
      ...of,
      kind: "position",
      id: chronicleId.revision(id, first.number),
      at: first.publishedAt,
      day: first.validFrom,
      revision: first,
      change: measureChange(findStanceBefore(record, position, first), first.stance),
    },
    ...revisions.slice(1).map(
      (after, at): ChronicleEntry => ({
        ...of,
        kind: "corrected",
        id: chronicleId.revision(id, after.number),
        at: after.publishedAt,
        day: after.validFrom,
        before: revisions[at] ?? first,
        after,
      }),
    ),
    ...position.evidence.flatMap((link): ChronicleEntry[] => {
      const entry = findLinkEntry(record, position, first, link);
      return entry === null ? [] : [{ ...of, ...entry }];
    }),
  ];
}

/** What the party held just before, as it was known when `first` was published. */
function findStanceBefore(record: ComparableRecord, position: Position, first: Revision): Stance | null {
  const others = listPositions(record, position.party, position.issue).filter(({ id }) => id !== position.id);
  const before = listHeldPositions(others, first.publishedAt).filter(
    ({ revision }) => revision.validFrom < first.validFrom,
  );
  return before.at(-1)?.revision.stance ?? null;
}

/** A repetition at any time; any other link only when it came later than the position itself. */
function findLinkEntry(record: ComparableRecord, position: Position, first: Revision, link: EvidenceLink) {
  const statement = indexRecord(record).statements.get(link.statement);
  if (statement === undefined) return null;
  const isLater = link.recordedAt > first.publishedAt;
  const at = isLater ? link.recordedAt : first.publishedAt;
  const revision = findCurrentRevision(position, at) ?? first;
  const isLaterDay = statement.saidOn > revision.validFrom;
  const isAgain = isLaterDay && isSupport(link, statement, position.party);
  if (!isAgain && !isLater) return null;
  return {
    kind: isAgain ? ("said-again" as const) : ("evidence-added" as const),
    id: chronicleId.evidence(position.id, link.statement),
    at,
    day: isLaterDay ? statement.saidOn : revision.validFrom,
    statement: link.statement,
    revision,
  };
}

function numberSlugs(items: readonly { readonly slug: Slug }[]): ReadonlyMap<Slug, number> {
  return new Map(items.map(({ slug }, number) => [slug, number]));
}

/** One write to one entry of a record, as the audit log of this copy has it; who wrote is not told. */
export interface RecordedChange {
  /** The record's version after it. */
  readonly version: string;
  readonly at: Instant;
  readonly entity: string;
  readonly entityId: string;
  readonly change: "created" | "updated" | "reordered";
}

/** The version that brought an entry into this copy; null when the log does not tell. */
export function indexVersions(
  changes: readonly RecordedChange[],
): (entry: ChronicleEntry) => RecordedChange["version"] | null {
  const versions = new Map<string, string>();
  for (const { entity, entityId, version } of changes) {
    const [position = "", part = ""] = entityId.split(" ");
    if (entity === "position") versions.set(entityId, version);
    else if (entity === "revision") versions.set(chronicleId.revision(position, Number(part)), version);
    else if (entity === "evidence") versions.set(chronicleId.evidence(position, part), version);
  }
  return ({ id, position }) => versions.get(id) ?? versions.get(position) ?? null;
}
