import type { Day } from "@/lib/domain/day";
import { asJsonObject, type JsonObject, toJson } from "@/lib/domain/json";
import type { NegotiationRecord, Position } from "@/lib/domain/model";
import type { DraftContent } from "./check-entry";
import { type EntityKind, type EntryName, findCell } from "./entry-kind";
import { findOverwritten } from "./overwritten";
import { EMPTY_POSITION, type PositionContent, writeStance } from "./position-content";

/** An entry, and where there is one the content of a draft of it, which says which position of a cell it is about. */
type DraftedEntry = EntryName & { readonly content?: JsonObject };

/**
 * What a form begins with: the entry as it is published, null where it is not there; of an import, what it would
 * take the place of. Equal values mean that nobody
 * has changed the entry since, so drafts are compared with it before they are published.
 */
export function buildPrefill(record: NegotiationRecord, entry: DraftedEntry): DraftContent | null {
  const { kind, target, content } = entry;
  if (kind === "import") return content === undefined ? null : findOverwritten(record, content);
  if (target === null) return null;
  return kind === "position" ? buildPositionPrefill(record, entry) : findPublished(record, kind, target);
}

function findPublished(record: NegotiationRecord, kind: EntityKind, target: string): DraftContent | null {
  switch (kind) {
    case "negotiation":
      return target === record.negotiation.slug ? { ...toContent(record.negotiation), order: null } : null;
    case "statement":
      return findEntity(record.statements, ({ id }) => id === target);
    case "source":
      return findEntity(record.sources, ({ slug }) => slug === target);
    case "party":
      return findEntity(record.parties, ({ slug }) => slug === target);
    case "category":
      return findEntity(record.categories, ({ slug }) => slug === target);
    case "issue": {
      const issue = findEntity(record.issues, ({ slug }) => slug === target);
      if (issue === null) return null;
      const { retired: _, ...fields } = issue;
      return { ...fields, rescale: null };
    }
    case "proposal":
      return findEntity(record.proposals, ({ slug }) => slug === target);
    case "event":
      return findEntity(record.events, ({ slug }) => slug === target);
  }
}

/** The positions of a cell that stand, in the order of their days. */
export function listStanding(record: NegotiationRecord, party: string, issue: string): readonly Position[] {
  return record.positions
    .filter((position) => position.party === party && position.issue === issue)
    .filter((position) => position.revisions.at(-1)?.retracted === false)
    .toSorted((a, b) => (getValidFrom(a) < getValidFrom(b) ? -1 : 1));
}

function getValidFrom(position: Position): Day | "" {
  return position.revisions.at(-1)?.validFrom ?? "";
}

/**
 * The position that a draft of a cell changes, as the editor shows it; the newest that stands where the draft names
 * none. `act` is left to be asked. Nothing but the links of an empty editor where the cell has no position.
 */
function buildPositionPrefill(record: NegotiationRecord, entry: DraftedEntry): DraftContent | null {
  const { party, issue } = findCell(entry.target) ?? {};
  if (
    !record.parties.some(({ slug }) => slug === party) ||
    !record.issues.some(({ slug }) => slug === issue)
  ) {
    return null;
  }
  const position = findDraftedPosition(record, entry);
  if (position === null) return toContent(EMPTY_POSITION);
  // Told, because somebody may have retracted it since, and correcting it would bring it back.
  const retracted = position.revisions.at(-1)?.retracted ?? false;
  return toContent({ ...writePosition(position), retracted });
}

/** The position of its cell that a draft is about: the one that it names, or the newest that stands; null without any. */
export function findDraftedPosition(
  record: NegotiationRecord,
  { target, content }: DraftedEntry,
): Position | null {
  const { party, issue } = findCell(target) ?? {};
  if (party === undefined || issue === undefined) return null;
  const named = record.positions.find((each) => each.id === content?.position);
  if (named?.party === party && named.issue === issue) return named;
  return listStanding(record, party, issue).at(-1) ?? null;
}

/** A position's newest revision as the editor holds it; its evidence stays with it and is not repeated. */
export function writePosition(position: Position, number?: number): PositionContent {
  const revision = position.revisions.find((each) => each.number === number) ?? position.revisions.at(-1);
  if (revision === undefined) return EMPTY_POSITION;
  return {
    ...EMPTY_POSITION,
    position: position.id,
    validFrom: revision.validFrom,
    ...writeStance(revision.stance),
    acceptable: revision.acceptable === null ? null : [...revision.acceptable],
    redLines: revision.redLines === null ? null : [...revision.redLines],
    salience: revision.salience === null ? null : { ...revision.salience },
    confidence: revision.confidence,
    membersDivided: revision.membersDivided,
    rationale: revision.rationale,
  };
}

function findEntity<Entity extends object>(
  entities: readonly Entity[],
  isIt: (entity: Entity) => boolean,
): DraftContent | null {
  const found = entities.find(isIt);
  return found === undefined ? null : toContent(found);
}

const toContent = (value: object): DraftContent => asJsonObject(toJson(value));
