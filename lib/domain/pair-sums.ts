import type { PairTables } from "./pair-tables";

/** What the sums over one pair's issues come to; written in place, so that many pairs need no new objects. */
export interface PairSums {
  /** Issues on which both are known, on which they hold the same option, and which rest on a joint statement. */
  comparable: number;
  same: number;
  joint: number;
  /** The mean of the category means (of the one mean, when there is one range); null when nothing is comparable. */
  mean: number | null;
  /** The least and the most that the mean over all issues may be, whatever the unknown turn out to be. */
  low: number;
  high: number;
}

/** Which issues count in the sums over a pair, and whether categories have means of their own. */
export interface SumOptions {
  readonly balance: "issue" | "category";
  readonly joint: "include" | "exclude";
}

export interface PairMeasurer {
  /** The sums over two parties, by their places in the tables; overwritten by the next call. */
  measure(a: number, b: number): PairSums;
  /** One weight per place of the columns from both parties' saliences; null where every weight is 1. */
  findWeights(a: number, b: number): Float64Array | null;
}

/** Compares the pairs of one grid, one after another. The weighting is told at `measureAgreement`. */
export function buildPairMeasurer(tables: PairTables, options: SumOptions): PairMeasurer {
  const equal = new Float64Array(tables.issues).fill(1);
  const bounds = options.balance === "category" ? tables.categoryBounds : [0, tables.issues];
  const excludeJoint = options.joint === "exclude";
  const sums: PairSums = { comparable: 0, same: 0, joint: 0, mean: null, low: 0, high: 1 };
  const band: PairSums = { ...sums };
  const findWeights = (a: number, b: number): Float64Array | null =>
    findSalienceWeights(tables, a, b, excludeJoint, false);
  return {
    findWeights,
    measure: (a, b) => {
      const weights = tables.saliences === null ? null : findWeights(a, b);
      sumPair(tables, a, b, bounds, weights ?? equal, excludeJoint, sums);
      // With a weight on every issue the band is weighted too, and is summed already.
      if (weights !== null && findSalienceWeights(tables, a, b, excludeJoint, true) === null) {
        sumPair(tables, a, b, bounds, equal, excludeJoint, band);
        sums.low = band.low;
        sums.high = band.high;
      }
      return sums;
    },
  };
}

function findSalienceWeights(
  { saliences, issues, parties, rows, codes, known, joint }: PairTables,
  a: number,
  b: number,
  excludeJoint: boolean,
  overUnknown: boolean,
): Float64Array | null {
  if (saliences === null) return null;
  const excluded = excludeJoint ? joint.get(a * parties + b) : undefined;
  const weights = new Float64Array(issues);
  for (let issue = 0; issue < issues; issue += 1) {
    if (excluded?.includes(issue)) continue;
    const weight = ((saliences[a * issues + issue] ?? 0) + (saliences[b * issues + issue] ?? 0)) / 2;
    if (Number.isNaN(weight)) {
      const at = (rows[a * issues + issue] ?? 0) + (codes[b * issues + issue] ?? 0);
      if (overUnknown || known[at] === 1) return null;
    } else weights[issue] = weight;
  }
  return weights;
}

/** What a stretch of issues adds up to. */
interface Stretch {
  known: number;
  same: number;
  agreement: number;
  knownWeight: number;
  low: number;
  high: number;
  weight: number;
}

/**
 * Compares two parties, the first before the second in the tables. Each two neighbours in `bounds` are a range
 * of issues with a mean of its own. `weights` has one weight per issue. With `excludeJoint`, issues on which
 * both rest on a joint statement count neither as comparable nor among all issues.
 */
function sumPair(
  tables: PairTables,
  a: number,
  b: number,
  bounds: readonly number[],
  weights: Float64Array,
  excludeJoint: boolean,
  sums: PairSums,
): void {
  const rowsFrom = a * tables.issues;
  const codesFrom = b * tables.issues;
  const joint = tables.joint.get(a * tables.parties + b) ?? NONE;
  const left = excludeJoint ? joint : NONE;
  const total: Stretch = { known: 0, same: 0, agreement: 0, knownWeight: 0, low: 0, high: 0, weight: 0 };
  let means = 0;
  let meanRanges = 0;
  let lows = 0;
  let highs = 0;
  let bandRanges = 0;
  for (let range = 1; range < bounds.length; range += 1) {
    const until = bounds[range] ?? 0;
    let from = bounds[range - 1] ?? 0;
    total.agreement = 0;
    total.knownWeight = 0;
    total.low = 0;
    total.high = 0;
    total.weight = 0;
    for (const place of left) {
      if (place < from || place >= until) continue;
      addStretch(tables, rowsFrom, codesFrom, from, place, weights, total);
      from = place + 1;
    }
    addStretch(tables, rowsFrom, codesFrom, from, until, weights, total);
    if (total.knownWeight > 0) {
      means += total.agreement / total.knownWeight;
      meanRanges += 1;
    }
    if (total.weight > 0) {
      lows += total.low / total.weight;
      highs += total.high / total.weight;
      bandRanges += 1;
    }
  }
  sums.comparable = total.known;
  sums.same = total.same;
  sums.joint = 0;
  sums.mean = meanRanges === 0 ? null : means / meanRanges;
  sums.low = bandRanges === 0 ? 0 : lows / bandRanges;
  sums.high = bandRanges === 0 ? 1 : highs / bandRanges;
  if (excludeJoint) return;
  for (const place of joint) {
    sums.joint +=
      tables.known[(tables.rows[rowsFrom + place] ?? 0) + (tables.codes[codesFrom + place] ?? 0)] ?? 0;
  }
}

const NONE: readonly number[] = [];

/** The innermost loop: look-ups and sums alone, without a branch, because here all the time is spent. */
function addStretch(
  tables: PairTables,
  rowsFrom: number,
  codesFrom: number,
  from: number,
  until: number,
  weights: Float64Array,
  total: Stretch,
): void {
  const { rows, codes, known, same, agreement, low, high } = tables;
  let knownCount = 0;
  let sameCount = 0;
  let agreements = 0;
  let knownWeight = 0;
  let lows = 0;
  let highs = 0;
  let weight = 0;
  for (let issue = from; issue < until; issue += 1) {
    const at = (rows[rowsFrom + issue] ?? 0) + (codes[codesFrom + issue] ?? 0);
    const w = weights[issue] ?? 0;
    const isKnown = known[at] ?? 0;
    knownCount += isKnown;
    sameCount += same[at] ?? 0;
    agreements += w * (agreement[at] ?? 0);
    knownWeight += w * isKnown;
    lows += w * (low[at] ?? 0);
    highs += w * (high[at] ?? 0);
    weight += w;
  }
  total.known += knownCount;
  total.same += sameCount;
  total.agreement += agreements;
  total.knownWeight += knownWeight;
  total.low += lows;
  total.high += highs;
  total.weight += weight;
}
