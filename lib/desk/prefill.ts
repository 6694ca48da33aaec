import type { Day } from "@/lib/domain/day";
import { asJsonObject, toJson } from "@/lib/domain/json";
import type { NegotiationRecord, Position } from "@/lib/domain/model";
import type { DraftContent } from "./check-entry";
import { type EntryName, findCell } from "./entry-kind";
import { EMPTY_POSITION, type PositionContent, writeStance } from "./position-content";

/**
 * What a form begins with: the entry as it is published, null where it is not there. Equal values mean that nobody
 * has changed the entry since, so drafts are compared with it before they are published.
 */
export function buildPrefill(record: NegotiationRecord, { kind, target }: EntryName): DraftContent | null {
  if (target === null) return null;
  switch (kind) {
    case "position": {
      const cell = findCell(target);
      return cell === null ? null : buildPositionPrefill(record, cell.party, cell.issue);
    }
    case "import":
      return null;
    case "negotiation":
      return target === record.negotiation.slug ? toContent(record.negotiation) : null;
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
 * The cell's newest position as the editor shows it, with the evidence that it has; `act` is left to be asked.
 * Nothing but the links of an empty editor where the cell has no position.
 */
function buildPositionPrefill(record: NegotiationRecord, party: string, issue: string): DraftContent | null {
  if (
    !record.parties.some(({ slug }) => slug === party) ||
    !record.issues.some(({ slug }) => slug === issue)
  ) {
    return null;
  }
  const position = listStanding(record, party, issue).at(-1);
  return toContent(position === undefined ? EMPTY_POSITION : writePosition(position));
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
