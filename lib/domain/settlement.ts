import type { Cell } from "./grid";
import type { Issue, OptionKey, Slug } from "./model";
import { isInUse } from "./place";

export interface Blocker {
  readonly party: Slug;
  /** It is on the party's red line, or outside the range that the party says it could accept. */
  readonly reason: "red-line" | "not-acceptable";
}

export interface Settlement {
  /** The options acceptable to every party and on nobody's red line; null where some party's range is unknown. */
  readonly options: readonly OptionKey[] | null;
  /** For each option of the issue, who is known to block it; nobody where the list is empty. */
  readonly blockers: readonly { readonly option: OptionKey; readonly parties: readonly Blocker[] }[];
  /** The parties that have not said what they could accept. */
  readonly unknown: readonly Slug[];
}

/**
 * Where the parties whose cells these are could settle one issue. Only what a party says it could accept
 * counts: a preferred option alone is no range, and an offer on a condition is no acceptance. Red lines are
 * known even where the range is not, so blockers are named all the same.
 */
export function measureSettlement(issue: Issue, cells: readonly Cell[]): Settlement {
  const unknown = cells.filter((cell) => findAcceptable(issue, cell) === null).map(({ party }) => party);
  const blockers = issue.options.map(({ key }) => ({
    option: key,
    parties: cells.flatMap((cell) => findBlocker(issue, cell, key) ?? []),
  }));
  const isKnown = cells.length > 0 && unknown.length === 0;
  const open = blockers.filter(({ parties }) => parties.length === 0).map(({ option }) => option);
  return { options: isKnown ? open : null, blockers, unknown };
}

/** Null where it is not known, and where an option of it has been merged into another since. */
function findAcceptable(issue: Issue, cell: Cell): readonly OptionKey[] | null {
  const acceptable = cell.state === "not-researched" ? null : cell.revision.acceptable;
  return acceptable?.every((option) => isInUse(issue, option)) ? acceptable : null;
}

function findBlocker(issue: Issue, cell: Cell, option: OptionKey): Blocker | null {
  if (cell.state === "not-researched") return null;
  const acceptable = findAcceptable(issue, cell);
  if (cell.revision.redLines?.includes(option)) return { party: cell.party, reason: "red-line" };
  if (acceptable !== null && !acceptable.includes(option)) {
    return { party: cell.party, reason: "not-acceptable" };
  }
  return null;
}
