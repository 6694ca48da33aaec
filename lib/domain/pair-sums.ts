import { type PairTables, SAME, UNKNOWN } from "./pair-tables";

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
      if (weights !== null) {
        const all = findSalienceWeights(tables, a, b, excludeJoint, true);
        sumPair(tables, a, b, bounds, all ?? equal, excludeJoint, band);
        sums.low = band.low;
        sums.high = band.high;
      }
      return sums;
    },
  };
}

function findSalienceWeights(
  { saliences, issues, parties, rows, codes, kinds, joint }: PairTables,
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
    const kind = kinds[(rows[a * issues + issue] ?? 0) + (codes[b * issues + issue] ?? 0)];
    if (Number.isNaN(weight)) {
      if (overUnknown || kind !== UNKNOWN) return null;
    } else weights[issue] = weight;
  }
  return weights;
}

/**
 * Compares two parties, the first before the second in the tables. Each two neighbours in `bounds` are a range of issues
 * with a mean of its own. `weights` has one weight per issue. With `excludeJoint`, issues on which both rest
 * on a joint statement count neither as comparable nor among all issues.
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
  const { codes, rows, kinds, low, high, issues } = tables;
  const joint = tables.joint.get(a * tables.parties + b);
  const rowsFrom = a * issues;
  const codesFrom = b * issues;
  let jointAt = 0;
  let nextJoint = joint?.[0] ?? -1;
  let [comparable, same, jointComparable] = [0, 0, 0];
  let [means, meanRanges, lows, highs, bandRanges] = [0, 0, 0, 0, 0];
  for (let range = 1; range < bounds.length; range += 1) {
    const until = bounds[range] ?? 0;
    let [known, knownWeight, lowest, highest, weight] = [0, 0, 0, 0, 0];
    for (let issue = bounds[range - 1] ?? 0; issue < until; issue += 1) {
      const at = (rows[rowsFrom + issue] ?? 0) + (codes[codesFrom + issue] ?? 0);
      const kind = kinds[at] ?? UNKNOWN;
      if (issue === nextJoint) {
        jointAt += 1;
        nextJoint = joint?.[jointAt] ?? -1;
        if (excludeJoint) continue;
        if (kind !== UNKNOWN) jointComparable += 1;
      }
      const w = weights[issue] ?? 0;
      weight += w;
      if (kind === UNKNOWN) {
        lowest += w * (low[at] ?? 0);
        highest += w * (high[at] ?? 0);
      } else {
        comparable += 1;
        if (kind === SAME) same += 1;
        known += w * (low[at] ?? 0);
        knownWeight += w;
      }
    }
    if (knownWeight > 0) {
      means += known / knownWeight;
      meanRanges += 1;
    }
    if (weight > 0) {
      lows += (known + lowest) / weight;
      highs += (known + highest) / weight;
      bandRanges += 1;
    }
  }
  sums.comparable = comparable;
  sums.same = same;
  sums.joint = jointComparable;
  sums.mean = meanRanges === 0 ? null : means / meanRanges;
  sums.low = bandRanges === 0 ? 0 : lows / bandRanges;
  sums.high = bandRanges === 0 ? 1 : highs / bandRanges;
}
