import { sumCounts } from "./frequencies";

/** One layer of a frequency vector: the options that are filled to its height, and how they lie. */
export interface AgreementLayer {
  /** Which options the layer fills. */
  readonly pattern: readonly boolean[];
  /** The count that it takes off each of them, and its share of all counts. */
  readonly height: number;
  readonly weight: number;
  readonly filled: number;
  /** Ordered triples of options that are filled as 110 or 011 (towards one peak), and as 101 (two peaks). */
  readonly unimodal: number;
  readonly bimodal: number;
  /** U, from -1 (two peaks at the ends) to 1; 0 where no triple tells. */
  readonly unimodality: number;
  /** A of the layer alone. */
  readonly agreement: number;
}

/**
 * Van der Eijk's A of a frequency vector over K ordered options: 1 when all counts are on one option, 0 when
 * they are spread evenly, -1 when they are split between the two ends. Null with fewer than three options or
 * no counts. With four parties it cannot tell [3, 0, 0, 0, 1] from an even spread: never the only headline.
 * (van der Eijk 2001, "Measuring agreement in ordered rating scales"; layers as in the R package agrmt.)
 */
export function measureAgreementA(frequencies: readonly number[]): number | null {
  if (frequencies.length < 3 || sumCounts(frequencies) === 0) return null;
  return listAgreementLayers(frequencies).reduce((sum, layer) => sum + layer.weight * layer.agreement, 0);
}

/**
 * The layers of A, bottom first: each takes the smallest count that is left off every option that has any.
 * Their agreements, weighted by `weight`, add up to A.
 */
export function listAgreementLayers(frequencies: readonly number[]): readonly AgreementLayer[] {
  const total = sumCounts(frequencies);
  const layers: AgreementLayer[] = [];
  let left = [...frequencies];
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => count > 0);
    layers.push(buildLayer(pattern, height, total));
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return layers;
}

function buildLayer(pattern: readonly boolean[], height: number, total: number): AgreementLayer {
  const options = pattern.length;
  const filled = pattern.filter(Boolean).length;
  const { unimodal, bimodal } = countTriples(pattern);
  const triples = unimodal + bimodal;
  const unimodality =
    filled === 1
      ? 1
      : triples === 0
        ? 0
        : ((options - 2) * unimodal - (options - 1) * bimodal) / ((options - 2) * triples);
  return {
    pattern,
    height,
    weight: (height * filled) / total,
    filled,
    unimodal,
    bimodal,
    unimodality,
    agreement: unimodality * (1 - (filled - 1) / (options - 1)),
  };
}

function countTriples(pattern: readonly boolean[]): { unimodal: number; bimodal: number } {
  let [unimodal, bimodal] = [0, 0];
  for (const [i, first] of pattern.entries()) {
    for (let j = i + 1; j < pattern.length; j += 1) {
      for (let k = j + 1; k < pattern.length; k += 1) {
        const [second, third] = [pattern[j] === true, pattern[k] === true];
        if (first && !second && third) bimodal += 1;
        else if (second && first !== third) unimodal += 1;
      }
    }
  }
  return { unimodal, bimodal };
}
