import { type Cell, findCell, type Grid, type HeldCell } from "./grid";
import type { OptionKey, Proposal, Slug } from "./model";

/** How a term stands to what a party says: `elsewhere` is none of the other three, though the party is known. */
export type Fit = "preferred" | "acceptable" | "beyond-red-line" | "elsewhere" | "unknown";

export interface TermFit {
  readonly issue: Slug;
  readonly option: OptionKey | null;
  readonly fit: Fit;
  /** The conditions on which the party offers the term's option; an offer is never counted as acceptance. */
  readonly conditions: readonly string[];
}

export interface ProposalFit {
  readonly party: Slug;
  /** In the proposal's order. */
  readonly terms: readonly TermFit[];
  readonly sum: Readonly<Record<Fit, number>>;
}

/**
 * A proposal against what one party says on the grid's day, term by term and in sum. A term is `unknown`
 * where it names no option, where the grid does not show its issue, or where the party's words leave it open.
 */
export function measureProposalFit(proposal: Proposal, grid: Grid, party: Slug): ProposalFit {
  const sum: Record<Fit, number> = {
    preferred: 0,
    acceptable: 0,
    "beyond-red-line": 0,
    elsewhere: 0,
    unknown: 0,
  };
  const terms = proposal.terms.map(({ issue, option }): TermFit => {
    const cell = findCell(grid, issue, party);
    const fit = measureFit(cell, option);
    sum[fit] += 1;
    return { issue, option, fit, conditions: listConditions(cell, option) };
  });
  return { party, terms, sum };
}

function measureFit(cell: Cell | null, option: OptionKey | null): Fit {
  if (cell === null || cell.state === "not-researched" || option === null) return "unknown";
  const { acceptable, redLines } = cell.revision;
  if (cell.preferred === option) return "preferred";
  if (redLines?.includes(option)) return "beyond-red-line";
  if (acceptable?.includes(option)) return "acceptable";
  return acceptable === null && isLeftOpen(cell, option) ? "unknown" : "elsewhere";
}

function isLeftOpen({ revision: { stance } }: HeldCell, option: OptionKey): boolean {
  switch (stance.state) {
    case "stated":
      return false;
    case "conditional":
      return stance.preferred === null;
    case "ambiguous":
      return stance.span.includes(option);
    case "no-position":
      return true;
  }
}

function listConditions(cell: Cell | null, option: OptionKey | null): string[] {
  if (cell === null || cell.state === "not-researched" || option === null) return [];
  const { stance } = cell.revision;
  if (stance.state !== "conditional" || stance.preferred === option) return [];
  return stance.offers.filter((offer) => offer.options.includes(option)).map(({ condition }) => condition);
}
