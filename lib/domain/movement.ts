import { listHeldPositions } from "./as-of";
import { type Basis, isInNumbers } from "./basis";
import { addDays, type Day, type Instant } from "./day";
import { buildGrid, type Cell, type Grid, type GridRequest, getCell } from "./grid";
import type { ComparableRecord, OptionKey, Slug, Stance } from "./model";
import { listPositions } from "./record-index";
import { listStanceOptions } from "./stance";

/** Where a stance with options is: what state it is in, and which options it names. */
export interface StancePlace {
  readonly state: Exclude<Stance["state"], "no-position">;
  readonly options: readonly OptionKey[];
}

/** What happened to one party on one issue from one moment to another. */
export type Change =
  | { readonly kind: "none" }
  /** It names options now, and none were known before: nothing says that it moved. */
  | { readonly kind: "first-recorded"; readonly to: StancePlace }
  | { readonly kind: "moved"; readonly from: StancePlace; readonly to: StancePlace }
  /** The same options in another state, as when a condition falls away. */
  | { readonly kind: "state-changed"; readonly from: StancePlace; readonly to: StancePlace }
  /** It named options before, and none are known now. */
  | { readonly kind: "no-longer-recorded"; readonly from: StancePlace };

export interface Movement {
  readonly issue: Slug;
  readonly party: Slug;
  readonly change: Exclude<Change, { kind: "none" }>;
}

/** The newest day on which parties moved, and all that moved on it. */
export interface LastMove {
  readonly day: Day;
  readonly moves: readonly {
    readonly issue: Slug;
    readonly party: Slug;
    readonly from: StancePlace;
    readonly to: StancePlace;
  }[];
}

/** What a party did between two stances; null stands for no position at all. */
export function measureChange(before: Stance | null, after: Stance | null): Change {
  const from = before && findStancePlace(before);
  const to = after && findStancePlace(after);
  if (to === null) return from === null ? { kind: "none" } : { kind: "no-longer-recorded", from };
  if (from === null) return { kind: "first-recorded", to };
  if (!haveSameOptions(from, to)) return { kind: "moved", from, to };
  return from.state === to.state ? { kind: "none" } : { kind: "state-changed", from, to };
}

/** What a party did on an issue between two days: from the first cell to the second. */
export function measureMovement(before: Cell, after: Cell): Change {
  return measureChange(findStance(before), findStance(after));
}

/**
 * What changed between two days, issue by issue in the order of `after`, for the parties and issues that both
 * grids show. Throws RangeError unless both are as recorded at the same instant: a difference between two
 * recordings is our correction and not a party's movement.
 */
export function listMovements(before: Grid, after: Grid): readonly Movement[] {
  if (before.recordedAt !== after.recordedAt) throw new RangeError("two days, but not one recording of them");
  const rows = new Map(before.issues.map(({ slug }, at) => [slug, before.cells[at] ?? []]));
  return after.cells.flat().flatMap((cell) => {
    const earlier = rows.get(cell.issue)?.find(({ party }) => party === cell.party);
    const change = earlier === undefined ? undefined : measureMovement(earlier, cell);
    if (change === undefined || change.kind === "none") return [];
    return [{ issue: cell.issue, party: cell.party, change }];
  });
}

/**
 * The newest movement within the coverage, up to a day, as recorded at an instant; null when nobody moved.
 * The basis decides as it does in all of the headline: both stances must be let into numbers by what was
 * known on the last day on which each was held.
 */
export function findLastMove(record: ComparableRecord, at: GridRequest, basis: Basis): LastMove | null {
  const grid = buildGrid(record, at);
  let day: Day | null = null;
  let moves: LastMove["moves"][number][] = [];
  for (const { issue, party } of grid.cells.flat()) {
    const found = findCellMoves(record, party, issue, at, basis).at(-1);
    if (found === undefined || (day !== null && found.day < day)) continue;
    if (day === null || found.day > day) {
      day = found.day;
      moves = [];
    }
    moves.push({ issue, party, from: found.from, to: found.to });
  }
  return day === null ? null : { day, moves };
}

function findCellMoves(
  record: ComparableRecord,
  party: Slug,
  issue: Slug,
  at: { readonly asOf: Day; readonly recordedAt: Instant },
  basis: Basis,
): { day: Day; from: StancePlace; to: StancePlace }[] {
  const { coverage } = record.negotiation;
  if (at.asOf < coverage.from || at.asOf > coverage.through) return [];
  const positions = listPositions(record, party, issue);
  if (positions.length < 2) return [];
  const held = listHeldPositions(positions, at.recordedAt);
  return held.flatMap(({ revision }, index) => {
    const before = held[index - 1];
    const day = revision.validFrom;
    if (before === undefined || day > at.asOf) return [];
    const change = measureChange(before.revision.stance, revision.stance);
    if (change.kind !== "moved") return [];
    const next = held[index + 1]?.revision.validFrom;
    const last = next === undefined || next > at.asOf ? at.asOf : addDays(next, -1);
    // Before the coverage nothing is known, so that nobody is seen to move on its first day.
    const isCounted = [addDays(day, -1), last].every((asOf) => {
      const grid = buildGrid(record, { asOf, recordedAt: at.recordedAt, parties: [party], issues: [issue] });
      return isInNumbers(getCell(grid, issue, party), basis);
    });
    return isCounted ? [{ day, from: change.from, to: change.to }] : [];
  });
}

function findStance(cell: Cell): Stance | null {
  return cell.state === "not-researched" ? null : cell.revision.stance;
}

function findStancePlace(stance: Stance): StancePlace | null {
  const options = listStanceOptions(stance);
  return stance.state === "no-position" || options.length === 0 ? null : { state: stance.state, options };
}

function haveSameOptions(a: StancePlace, b: StancePlace): boolean {
  return a.options.length === b.options.length && a.options.every((option) => b.options.includes(option));
}
