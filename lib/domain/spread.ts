import { sumCounts } from "./frequencies";
import { measureAgreementA } from "./van-der-eijk";

/** All four measures of how one issue's parties are spread over its K ordered options. */
export interface Spread {
  readonly agreementA: number | null;
  readonly consensus: number | null;
  readonly leik: number | null;
  readonly lSquared: number | null;
  /**
   * Whether the measures tell different stories: one sees the parties nearer together than an even spread over
   * all options, another sees them as far apart as that or further.
   */
  readonly disagree: boolean;
}

/** The four measures of a frequency vector, and whether they tell the same story. */
export function measureSpread(frequencies: readonly number[]): Spread {
  const even = frequencies.map(() => 1);
  const sides = CONCENTRATIONS.flatMap((measure) => {
    const [value, reference] = [measure(frequencies), measure(even)];
    return value === null || reference === null ? [] : [value - reference > ROUNDING];
  });
  return {
    agreementA: measureAgreementA(frequencies),
    consensus: measureConsensus(frequencies),
    leik: measureLeik(frequencies),
    lSquared: measureLSquared(frequencies),
    disagree: new Set(sides).size > 1,
  };
}

const ROUNDING = 1e-9;

/** The measures, each turned so that more means nearer together. */
const CONCENTRATIONS: readonly ((frequencies: readonly number[]) => number | null)[] = [
  measureAgreementA,
  measureConsensus,
  (frequencies) => {
    const dispersion = measureLeik(frequencies);
    return dispersion === null ? null : 1 - dispersion;
  },
  measureLSquared,
];

/**
 * Tastle and Wierman's consensus, 1 + sum of p * log2(1 - |i - mean| / (K - 1)): 1 on one option, 0 when split
 * between the ends. Null with fewer than two options or no counts. (Tastle & Wierman 2007.)
 */
export function measureConsensus(frequencies: readonly number[]): number | null {
  const total = sumCounts(frequencies);
  const length = frequencies.length - 1;
  if (length < 1 || total === 0) return null;
  const weighted = frequencies.reduce((sum, count, place) => sum + count * place, 0);
  const terms = frequencies.flatMap((count, place) => {
    if (count === 0) return [];
    const deviation = Math.abs(place * total - weighted) / (total * length);
    return [(count / total) * Math.log2(1 - deviation)];
  });
  // Smallest first: the sum must not depend on the end from which the scale is read.
  return 1 + terms.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0);
}

/**
 * Leik's ordinal dispersion, the sum of d / ((K - 1) / 2) with d = F where F, the cumulative share, is at most
 * 1/2, else 1 - F: 0 on one option, 1 when split between the ends. Null with fewer than two options or no
 * counts. (Leik 1966.)
 */
export function measureLeik(frequencies: readonly number[]): number | null {
  const total = sumCounts(frequencies);
  const length = frequencies.length - 1;
  if (length < 1 || total === 0) return null;
  const sum = listCumulative(frequencies).reduce((all, count) => all + Math.min(count, total - count), 0);
  return (2 * sum) / (total * length);
}

/**
 * l squared, the sum over k < K of (F_k - 1/2) squared over (K - 1) / 4: 1 on one option, 0 when split between
 * the ends. Null with fewer than two options or no counts. (Blair & Lacy 2000; as in the R package agrmt.)
 */
export function measureLSquared(frequencies: readonly number[]): number | null {
  const total = sumCounts(frequencies);
  const length = frequencies.length - 1;
  if (length < 1 || total === 0) return null;
  const sum = listCumulative(frequencies).reduce((all, count) => all + (2 * count - total) ** 2, 0);
  return sum / (total ** 2 * length);
}

/** The cumulative counts of all options but the last. */
function listCumulative(frequencies: readonly number[]): number[] {
  let sum = 0;
  return frequencies.slice(0, -1).map((count) => {
    sum += count;
    return sum;
  });
}
