import { isSameJson } from "@/lib/domain/json";
import type { NegotiationRecord, Position } from "@/lib/domain/model";
import { type Act, EMPTY_POSITION, type PositionContent, positionContentSchema } from "./position-content";
import { listStanding, writePosition } from "./prefill";

/** One party on one issue. */
export interface CellName {
  readonly party: string;
  readonly issue: string;
}

/**
 * The acts that make sense on a cell: without a position there is nothing to say again or to correct, and where
 * nothing was found, nothing was said that could be said again.
 */
export function listActs(record: NegotiationRecord, cell: CellName): readonly Act[] {
  const standing = listStanding(record, cell.party, cell.issue);
  if (standing.length === 0) return ["moved"];
  return standing.some(saysSomething) ? ["moved", "said-again", "corrected"] : ["moved", "corrected"];
}

/** The positions of a cell that an act may be about, in the order of their days. */
export function listSubjects(
  record: NegotiationRecord,
  cell: CellName,
  act: Exclude<Act, "moved">,
): readonly Position[] {
  const standing = listStanding(record, cell.party, cell.issue);
  return act === "said-again" ? standing.filter(saysSomething) : standing;
}

/** The position that the content says again or corrects; null for a move and where none is chosen. */
export function findSubject(record: NegotiationRecord, content: PositionContent): Position | null {
  if (content.act === null || content.act === "moved") return null;
  return record.positions.find(({ id }) => id === content.position) ?? null;
}

/**
 * The content with another act, or about another position. A field that still holds what the act before began with
 * gets what the new one begins with; whatever was typed stays.
 */
export function chooseAct(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  act: Act,
  position?: string,
): PositionContent {
  const before = buildStart(record, cell, content.act, content.position);
  const subject = position ?? content.position;
  const after = buildStart(record, cell, act, subject);
  const typed: [string, unknown][] = Object.entries(content).filter(([field, value]) => {
    const began = Object.entries(before).find(([name]) => name === field);
    return field !== "act" && field !== "position" && !isSameJson(value, began?.[1] ?? null);
  });
  return positionContentSchema.parse({ ...after, ...Object.fromEntries(typed) });
}

/**
 * What an act begins with. A move begins where the party stands, with everything that its new words have to tell
 * left open; a correction begins with the position as it is.
 */
function buildStart(
  record: NegotiationRecord,
  cell: CellName,
  act: Act | null,
  position: string | null,
): PositionContent {
  const newest = listStanding(record, cell.party, cell.issue).at(-1);
  if (act === null) return newest === undefined ? EMPTY_POSITION : writePosition(newest);
  if (act === "moved") {
    const { state, preferred, span, offers } = newest === undefined ? EMPTY_POSITION : writePosition(newest);
    if (state === "no-position") return { ...EMPTY_POSITION, act };
    return { ...EMPTY_POSITION, act, state, preferred, span, offers };
  }
  const subjects = listSubjects(record, cell, act);
  const subject = subjects.find(({ id }) => id === position) ?? subjects.at(-1);
  return { ...(subject === undefined ? EMPTY_POSITION : writePosition(subject)), act };
}

function saysSomething(position: Position): boolean {
  return position.revisions.at(-1)?.stance.state !== "no-position";
}
