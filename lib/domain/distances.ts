/** One issue's part in a distance: two places on 0..1, and what the issue weighs. */
export interface WeightedDifference {
  readonly x: number | null;
  readonly y: number | null;
  readonly weight: number;
}

/**
 * Manhattan distance on 0..1: sum of w * |x - y| over sum of w, over the issues where both places are known.
 * Null where there is none, or none that weighs anything.
 */
export function measureManhattan(differences: readonly WeightedDifference[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { x, y, weight } of differences) {
    if (x === null || y === null) continue;
    sum += weight * Math.abs(x - y);
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/**
 * Euclidean distance on 0..1: the root of the sum of (w * (x - y)) squared over the sum of w squared, over the
 * issues where both places are known. Null where there is none, or none that weighs anything.
 */
export function measureEuclidean(differences: readonly WeightedDifference[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { x, y, weight } of differences) {
    if (x === null || y === null) continue;
    sum += (weight * (x - y)) ** 2;
    weights += weight ** 2;
  }
  return weights === 0 ? null : Math.sqrt(sum / weights);
}
