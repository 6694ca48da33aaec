import { type Basis, findOptionInNumbers } from "./basis";
import type { Cell, Grid } from "./grid";
import { measureIssueAgreement, type PairMeasure } from "./issue-agreement";
import type { Slug } from "./model";
import { buildPairMeasurer } from "./pair-sums";
import { buildPairTables, type PairTables, restOnJointStatement } from "./pair-tables";
import type { Fraction } from "./place";

export interface AgreementOptions {
  readonly measure: PairMeasure;
  /** Whether every issue weighs the same, or every category that has a comparable issue. */
  readonly balance: "issue" | "category";
  /** Whether issues on which a pair rests on one joint statement count for that pair. */
  readonly joint: "include" | "exclude";
  readonly basis: Basis;
}

/** Every pair of the grid's parties; all matrices are symmetric and in the order of `parties`. */
export interface Agreement {
  readonly parties: readonly Slug[];
  /** N, the issues of the grid. */
  readonly issues: number;
  /** 0..1, or null where no issue is comparable; 1 for a party with itself. */
  readonly agreement: readonly (readonly (number | null)[])[];
  /** The band that unknowns leave open; the agreement over the known issues may lie outside it. */
  readonly low: readonly (readonly number[])[];
  readonly high: readonly (readonly number[])[];
  /** n, the comparable issues; for a party with itself the issues on which it is known. */
  readonly coverage: readonly (readonly number[])[];
  /** On how many of the comparable issues both hold the same option. */
  readonly sameOption: readonly (readonly number[])[];
  /** How many of the comparable issues rest on one joint statement; none when these are excluded. */
  readonly joint: readonly (readonly number[])[];
}

/** One issue's part in a pair's agreement. */
export interface Contribution {
  readonly issue: Slug;
  readonly category: Slug;
  readonly states: readonly [Cell["state"], Cell["state"]];
  /** Null where the issue is not comparable. */
  readonly agreement: Fraction | null;
  readonly joint: boolean;
  /** Whether the issue is in the agreement: comparable, and not left out as joint. */
  readonly counted: boolean;
  /** Its weight among the counted issues (within its category, when balanced); 0 when it is not counted. */
  readonly weight: number;
}

export interface PairAgreement {
  readonly parties: readonly [Slug, Slug];
  /** N for this pair: without the issues left out as joint. */
  readonly issues: number;
  readonly agreement: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly sameOption: number;
  readonly joint: number;
  readonly weights: "equal" | "salience";
  readonly contributions: readonly Contribution[];
}

/**
 * How far each two parties agree: the weighted mean of their issue agreements over the issues on which both
 * are known, with its coverage and the band that the unknown leave open over all N issues.
 *
 * An issue's weight is the mean of both parties' saliences, for the agreement where both coded theirs on every
 * comparable issue, for the band where both coded theirs on all issues; else every weight is 1, because 1 and
 * a salience of 0..100 cannot stand in one sum. Balanced by category, it is the mean of the category means.
 * With joint texts excluded, the issues on which a pair rests on a joint statement leave that pair's coverage
 * and its N.
 */
export function measureAgreement(grid: Grid, options: AgreementOptions): Agreement {
  const tables = buildPairTables(grid, options.measure, options.basis);
  const pairs = buildPairMeasurer(tables, options);
  const size = tables.parties;
  const agreement = new Float64Array(size * size).fill(1);
  const low = new Float64Array(size * size).fill(1);
  const high = new Float64Array(size * size).fill(1);
  const coverage = new Float64Array(size * size);
  const sameOption = new Float64Array(size * size);
  const joint = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    coverage[a * size + a] = countKnown(tables, a);
    sameOption[a * size + a] = countKnown(tables, a);
    for (let b = a + 1; b < size; b += 1) {
      const sums = pairs.measure(a, b);
      setBoth(agreement, size, a, b, sums.mean ?? Number.NaN);
      setBoth(low, size, a, b, sums.low);
      setBoth(high, size, a, b, sums.high);
      setBoth(coverage, size, a, b, sums.comparable);
      setBoth(sameOption, size, a, b, sums.same);
      setBoth(joint, size, a, b, sums.joint);
    }
  }
  return {
    parties: grid.parties.map(({ slug }) => slug),
    issues: tables.issues,
    agreement: listRows(agreement, size).map((row) => row.map((mean) => (Number.isNaN(mean) ? null : mean))),
    low: listRows(low, size),
    high: listRows(high, size),
    coverage: listRows(coverage, size),
    sameOption: listRows(sameOption, size),
    joint: listRows(joint, size),
  };
}

/**
 * The same numbers for one pair, with the issues that they are made of. Throws RangeError when the grid does
 * not show both parties.
 */
export function measurePair(grid: Grid, a: Slug, b: Slug, options: AgreementOptions): PairAgreement {
  const columns = [a, b].map((party) => {
    const at = grid.parties.findIndex(({ slug }) => slug === party);
    if (at < 0) throw new RangeError(`not shown: ${party}`);
    return at;
  });
  const pairGrid: Grid = {
    ...grid,
    parties: columns.flatMap((at) => grid.parties[at] ?? []),
    cells: grid.cells.map((row) => columns.flatMap((at) => row[at] ?? [])),
  };
  const tables = buildPairTables(pairGrid, options.measure, options.basis);
  const pairs = buildPairMeasurer(tables, options);
  const sums = pairs.measure(0, 1);
  const weights = pairs.findWeights(0, 1);
  const contributions: Contribution[] = [];
  for (const [place, at] of tables.order.entries()) {
    const contribution = buildContribution(pairGrid, at, weights?.[place] ?? 1, options);
    if (contribution !== null) contributions[at] = contribution;
  }
  return {
    parties: [a, b],
    issues: contributions.filter(({ joint }) => !(joint && options.joint === "exclude")).length,
    agreement: sums.mean,
    low: sums.low,
    high: sums.high,
    coverage: sums.comparable,
    sameOption: sums.same,
    joint: sums.joint,
    weights: weights === null ? "equal" : "salience",
    contributions,
  };
}

function buildContribution(
  grid: Grid,
  at: number,
  weight: number,
  { measure, joint, basis }: AgreementOptions,
): Contribution | null {
  const issue = grid.issues[at];
  const [a, b] = grid.cells[at] ?? [];
  if (issue === undefined || a === undefined || b === undefined) return null;
  const [x, y] = [findOptionInNumbers(a, basis), findOptionInNumbers(b, basis)];
  const agreement = x === null || y === null ? null : measureIssueAgreement(issue, x, y, measure);
  const isJoint = restOnJointStatement(a, b);
  const counted = agreement !== null && !(isJoint && joint === "exclude");
  return {
    issue: issue.slug,
    category: issue.category,
    states: [a.state, b.state],
    agreement,
    joint: isJoint,
    counted,
    weight: counted ? weight : 0,
  };
}

function countKnown(tables: PairTables, party: number): number {
  let known = 0;
  for (let issue = 0; issue < tables.issues; issue += 1) {
    const at = party * tables.issues + issue;
    known += tables.known[(tables.rows[at] ?? 0) + (tables.codes[at] ?? 0)] ?? 0;
  }
  return known;
}

function setBoth(square: Float64Array, size: number, a: number, b: number, value: number): void {
  square[a * size + b] = value;
  square[b * size + a] = value;
}

function listRows(square: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, row) => [...square.subarray(row * size, (row + 1) * size)]);
}
