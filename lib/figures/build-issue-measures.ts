import { findOptionInVerdict } from "@/lib/domain/basis";
import { measureFrequencies, sumCounts } from "@/lib/domain/frequencies";
import type { Cell } from "@/lib/domain/grid";
import type { Issue } from "@/lib/domain/model";
import { findScale } from "@/lib/domain/place";
import { measureSpread } from "@/lib/domain/spread";
import { listAgreementLayers } from "@/lib/domain/van-der-eijk";
import { measureVerdict } from "@/lib/domain/verdict";
import type { MeasuresSpec, OrdinalMeasuresSpec } from "./issue-spec";

/**
 * The measures of one issue among all parties, with the numbers that they are made of. Reports count as in
 * the verdict; fewer than two placed parties have no spread, and options without order no place in one.
 */
export function buildIssueMeasures(issue: Issue, cells: readonly Cell[]): MeasuresSpec {
  const { camps, comparable, spread } = measureVerdict(issue, cells, "default");
  const frequencies = measureFrequencies(issue, cells, "default");
  const scale = findScale(issue);
  const places = cells.flatMap((cell) => {
    const option = findOptionInVerdict(cell, "default");
    return option === null ? [] : (scale?.places.get(option) ?? []);
  });
  return {
    placed: comparable,
    frequencies,
    camps: camps.length,
    spread:
      scale === null || spread === null
        ? null
        : { high: Math.max(...places), low: Math.min(...places), length: scale.length, value: spread },
    ordinal: issue.level === "ordinal" && comparable > 1 ? buildOrdinalMeasures(frequencies) : null,
  };
}

/** The four measures of a frequency vector over ordered options; null where it says nothing. */
export function buildOrdinalMeasures(frequencies: readonly number[]): OrdinalMeasuresSpec | null {
  const { agreementA, consensus, leik, lSquared, disagree } = measureSpread(frequencies);
  if (consensus === null || leik === null || lSquared === null) return null;
  const total = sumCounts(frequencies);
  const mean = frequencies.reduce((sum, count, place) => sum + count * (place + 1), 0) / total;
  let sum = 0;
  return {
    agreementA: agreementA === null ? null : { value: agreementA, layers: listAgreementLayers(frequencies) },
    consensus: {
      value: consensus,
      mean,
      terms: frequencies.flatMap((count, place) =>
        count === 0
          ? []
          : [{ share: count / total, deviation: Math.abs(place + 1 - mean) / (frequencies.length - 1) }],
      ),
    },
    cumulative: frequencies.slice(0, -1).map((count) => {
      sum += count;
      return sum / total;
    }),
    leik,
    lSquared,
    disagree,
  };
}
