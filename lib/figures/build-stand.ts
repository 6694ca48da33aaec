import { type Cell, findCell, type Grid } from "@/lib/domain/grid";
import type { Issue, OptionKey, Party } from "@/lib/domain/model";
import { findPreferred } from "@/lib/domain/stance";
import { buildCell } from "./build-cell";
import { findLabel, listLabels } from "./option-names";
import type { StandSpec } from "./stand-spec";

/** What a party holds on an issue. `parties` are all that a joint text may name. */
export function buildStand(cell: Cell, party: Party, issue: Issue, parties: readonly Party[]): StandSpec {
  const held = cell.state === "not-researched" ? null : cell;
  const stance = held?.revision.stance ?? null;
  const labels = (keys: readonly OptionKey[]) => listLabels(issue, keys);
  return {
    party,
    issue,
    cell: buildCell(cell, { issue, parties, basis: "default", camps: [], reference: null, change: null }),
    label: findLabel(issue, stance && findPreferred(stance)),
    since: held?.since ?? null,
    rationale: held?.revision.rationale ?? null,
    conditions:
      stance?.state === "conditional"
        ? stance.offers.map(({ options, condition }) => ({ options: labels(options), condition }))
        : [],
    acceptable: held?.revision.acceptable ? labels(held.revision.acceptable) : null,
    redLines: held?.revision.redLines ? labels(held.revision.redLines) : null,
  };
}

/** What every party of the grid holds on an issue, in the grid's order. */
export function listStands(grid: Grid, issue: Issue, parties: readonly Party[]): StandSpec[] {
  return grid.parties.flatMap((party) => {
    const cell = findCell(grid, issue.slug, party.slug);
    return cell === null ? [] : [buildStand(cell, party, issue, parties)];
  });
}
