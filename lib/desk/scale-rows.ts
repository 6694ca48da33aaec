import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid, type Cell } from "@/lib/domain/grid";
import type { NegotiationRecord, Option, OptionKey, Party } from "@/lib/domain/model";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import type { CellName } from "./choose-act";

/** How a party stands on an option: it asks for it, offers it on a condition, or leaves it open among others. */
export type Standing = "preferred" | "offered" | "left-open";

/** One option of a scale, with the parties that stand on it on the day. */
export interface ScaleRow {
  readonly option: Option;
  readonly others: readonly { readonly party: Party; readonly standing: Standing }[];
  /** How the edited party stands on it so far. */
  readonly before: Standing | null;
  /** Whether the edited party has ruled it out so far. */
  readonly wasRuledOut: boolean;
}

export interface ScaleRows {
  readonly rows: readonly ScaleRow[];
  /** The other parties that stand on no option, with the reason. */
  readonly unplaced: readonly { readonly party: Party; readonly state: CellSpec["state"] }[];
}

/** The options of an issue in codebook order, without the retired, with where everybody stands on the day. */
export function buildScaleRows(
  record: NegotiationRecord,
  cell: CellName,
  asOf: Day,
  recordedAt: Instant,
): ScaleRows {
  const issue = record.issues.find(({ slug }) => slug === cell.issue);
  if (issue === undefined) return { rows: [], unplaced: [] };
  const parties = record.parties.filter(({ slug, parent }) => parent === null || slug === cell.party);
  const grid = buildGrid(record, {
    asOf,
    recordedAt,
    parties: parties.map(({ slug }) => slug),
    issues: [issue.slug],
  });
  const stands = parties.flatMap((party, index) => {
    const held = grid.cells[0]?.[index];
    return held === undefined ? [] : [{ party, held }];
  });
  const own = stands.find(({ party }) => party.slug === cell.party)?.held;
  const others = stands.filter(({ party }) => party.slug !== cell.party);
  return {
    rows: issue.options.map((option) => ({
      option,
      others: others.flatMap(({ party, held }) => {
        const standing = findStanding(held, option.key);
        return standing === null ? [] : [{ party, standing }];
      }),
      before: own === undefined ? null : findStanding(own, option.key),
      wasRuledOut:
        own !== undefined &&
        own.state !== "not-researched" &&
        own.revision.redLines?.includes(option.key) === true,
    })),
    unplaced: others
      .filter(({ held }) => issue.options.every(({ key }) => findStanding(held, key) === null))
      .map(({ party, held }) => ({ party, state: held.state })),
  };
}

function findStanding(cell: Cell, option: OptionKey): Standing | null {
  if (cell.state === "not-researched") return null;
  const { stance } = cell.revision;
  if (cell.preferred === option) return "preferred";
  if (stance.state === "ambiguous") return stance.span.includes(option) ? "left-open" : null;
  if (stance.state !== "conditional") return null;
  return stance.offers.some(({ options }) => options.includes(option)) ? "offered" : null;
}
