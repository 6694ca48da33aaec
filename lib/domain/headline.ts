import { measureAgreement } from "./agreement";
import { type Basis, findOptionInNumbers } from "./basis";
import type { Day } from "./day";
import type { Grid } from "./grid";
import type { ComparableRecord, Slug } from "./model";
import { findLastMove, type LastMove } from "./movement";
import { findRankablePairs } from "./rankable-pairs";

/** The pairs with one and the same agreement; more than one when they tie. */
export interface RankedPairs {
  readonly agreement: number;
  readonly pairs: readonly {
    readonly parties: readonly [Slug, Slug];
    readonly coverage: number;
    readonly joint: number;
  }[];
}

/** The page's summary before it is put into words. */
export interface Headline {
  readonly asOf: Day;
  readonly parties: readonly Slug[];
  readonly issues: number;
  /** Issues on which every party is known, and those of them on which all hold the same option. */
  readonly allKnown: number;
  readonly allSame: number;
  /** Issues on which some parties are known and others not. */
  readonly someKnown: number;
  /** How many pairs share enough issues and sources to be ranked. */
  readonly rankedPairs: number;
  /** Null unless at least two pairs can be ranked and they do not all tie. */
  readonly closest: RankedPairs | null;
  readonly furthest: RankedPairs | null;
  readonly lastMove: LastMove | null;
}

/**
 * The headline of a grid of the record. Known means known in numbers, by the basis. Agreement between two
 * parties is by distance, every issue weighing the same, joint texts included.
 */
export function measureHeadline(record: ComparableRecord, grid: Grid, basis: Basis): Headline {
  const known = grid.cells.map((row) => row.flatMap((cell) => findOptionInNumbers(cell, basis) ?? []));
  const all = known.filter((options) => options.length > 0 && options.length === grid.parties.length);
  const ranked = rankPairs(grid, basis);
  const [first, last] = [ranked[0], ranked.at(-1)];
  const apart = ranked.length > 1 && first !== undefined && last !== undefined;
  const parties = grid.parties.map(({ slug }) => slug);
  const { asOf, recordedAt } = grid;
  const issues = grid.issues.map(({ slug }) => slug);
  return {
    asOf,
    parties,
    issues: issues.length,
    allKnown: all.length,
    allSame: all.filter((options) => new Set(options).size === 1).length,
    someKnown: known.filter((options) => options.length > 0).length - all.length,
    rankedPairs: ranked.reduce((sum, { pairs }) => sum + pairs.length, 0),
    closest: apart ? first : null,
    furthest: apart ? last : null,
    lastMove: findLastMove(record, { asOf, recordedAt, parties, issues }, basis),
  };
}

/** Closest first. Sums of thirds and quarters may differ in their last bit, which makes no rank. */
const TIE = 1e-9;

function rankPairs(grid: Grid, basis: Basis): readonly RankedPairs[] {
  const measured = measureAgreement(grid, { measure: "distance", balance: "issue", joint: "include", basis });
  const rankable = findRankablePairs(grid, measured.coverage, basis);
  const pairs = measured.parties.flatMap((a, row) =>
    measured.parties.flatMap((b, column) => {
      const agreement = measured.agreement[row]?.[column] ?? null;
      const coverage = measured.coverage[row]?.[column] ?? 0;
      if (column <= row || agreement === null || rankable[row]?.[column] !== true) return [];
      const joint = measured.joint[row]?.[column] ?? 0;
      return [{ agreement, pair: { parties: [a, b] as const, coverage, joint } }];
    }),
  );
  const ranked: { agreement: number; pairs: RankedPairs["pairs"][number][] }[] = [];
  for (const { agreement, pair } of pairs.sort((a, b) => b.agreement - a.agreement)) {
    const rank = ranked.at(-1);
    if (rank !== undefined && rank.agreement - agreement < TIE) rank.pairs.push(pair);
    else ranked.push({ agreement, pairs: [pair] });
  }
  return ranked;
}
