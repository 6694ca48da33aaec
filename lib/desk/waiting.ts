import type { Instant } from "@/lib/domain/day";
import { buildGrid, type Cell } from "@/lib/domain/grid";
import type { NegotiationRecord, Slug, Statement } from "@/lib/domain/model";

export interface WaitingCell {
  readonly party: Slug;
  readonly issue: Slug;
}

/** What in a record asks for an analyst's hand, on its last day of coverage. */
export interface WaitingRecord {
  /** Nobody has looked. */
  readonly notResearched: readonly WaitingCell[];
  /** Searched and nothing found: a new source may tell more. */
  readonly noPosition: readonly WaitingCell[];
  /** Whose newest evidence is older than the negotiation's threshold. */
  readonly oldEvidence: readonly WaitingCell[];
  /** Resting on one source alone, that is a copy or state media, or that only reports. */
  readonly weakSource: readonly WaitingCell[];
  /** Made by a party, with a claim, and tied to no position. */
  readonly looseStatements: readonly Statement[];
}

const WEAK_TIERS = ["C", "S"];

/** Reads off a record what waits in it; cells in the order of the codebook and the parties. */
export function buildWaiting(record: NegotiationRecord, now: Instant): WaitingRecord {
  const grid = buildGrid(record, { asOf: record.negotiation.coverage.through, recordedAt: now });
  const cells = grid.cells.flat();
  const pick = (is: (cell: Cell) => boolean) =>
    cells.filter(is).map(({ party, issue }) => ({ party, issue }));
  const tiers = new Map(record.sources.map(({ slug, tier }) => [slug, tier]));
  const linked = new Set(
    record.positions.flatMap(({ evidence }) => evidence.map(({ statement }) => statement)),
  );
  return {
    notResearched: pick(({ state }) => state === "not-researched"),
    noPosition: pick(({ state }) => state === "no-position"),
    oldEvidence: pick((cell) => cell.state !== "not-researched" && cell.evidenceIsOld),
    weakSource: pick((cell) => {
      if (cell.state === "not-researched" || cell.state === "no-position") return false;
      const [only, ...more] = cell.sources;
      if (only === undefined || more.length > 0) return false;
      return WEAK_TIERS.includes(tiers.get(only) ?? "") || cell.attribution !== "own";
    }),
    looseStatements: record.statements.filter(
      ({ id, parties, claims }) => parties.length > 0 && claims.length > 0 && !linked.has(id),
    ),
  };
}
