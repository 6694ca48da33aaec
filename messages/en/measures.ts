import type { MeasuresSpec, OrdinalMeasuresSpec } from "@/lib/figures/issue-spec";
import { numbers } from "./numbers";

const { decimals } = numbers;
type Layer = NonNullable<OrdinalMeasuresSpec["agreementA"]>["layers"][number];

function layerLine({ pattern, weight, filled, unimodal, bimodal, unimodality, agreement }: Layer): string {
  const options = pattern.length;
  const name = `Layer ${pattern.map((full) => (full ? 1 : 0)).join(" ")}, weight ${decimals(weight)}: `;
  if (filled === 1) return `${name}one option filled, A = 1`;
  const triples = unimodal + bimodal;
  const u =
    triples === 0
      ? "no triple tells, U = 0"
      : `U = (${options - 2} × ${unimodal} − ${options - 1} × ${bimodal}) / (${options - 2} × ${triples}) = ${decimals(unimodality)}`;
  return `${name}${u}; A = ${decimals(unimodality)} × (1 − ${filled - 1}/${options - 1}) = ${decimals(agreement)}`;
}

const list = (values: readonly number[]) => values.map(decimals).join(", ");
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Name, formula, how to read it and where it comes from; and the arithmetic of numbers at hand, in lines. */
export const measures = {
  pair: {
    title: "Agreement on one issue",
    formula: "a = 1 − |i − j| / (K − 1)",
    reading: "1: the same option; 0: the two ends of the scale. Without order, 1 or 0.",
    source: "It takes the steps of a scale as equally far apart.",
    arithmetic: (left: number, right: number, length: number, agreement: number) =>
      `1 − |${left} − ${right}| / ${length} = ${decimals(agreement)}`,
    arithmeticNominal: (same: boolean) => (same ? "same option = 1" : "another option = 0"),
  },
  spread: {
    title: "Spread",
    formula: "(highest − lowest) / (K − 1)",
    reading: "0: all on one option; 1: both ends taken.",
    source: "From the parties with a preferred option.",
    arithmetic: ({ high, low, length, value }: NonNullable<MeasuresSpec["spread"]>, ordinal: boolean) => [
      `(${ordinal ? high + 1 : high} − ${ordinal ? low + 1 : low}) / ${length} = ${decimals(value)}`,
    ],
  },
  camps: {
    title: "Camps",
    formula: "parties on the same option",
    reading: "A party alone on an option is a camp of one.",
    source: "Counted, not measured.",
    arithmetic: (frequencies: readonly number[], camps: number) => [
      `${frequencies.filter((count) => count > 0).join(" + ")} ${sum(frequencies) === 1 ? "party" : "parties"} on ${camps} of ${frequencies.length} options`,
    ],
  },
  agreementA: {
    title: "Agreement A",
    formula: "A = Σ weight × U × (1 − (S − 1)/(K − 1)), U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)(TU + TDU))",
    reading: "1: all on one option; 0: as an even spread; −1: split between the ends.",
    source: "Van der Eijk 2001; layers as in the R package agrmt.",
    arithmetic: ({ value, layers }: NonNullable<OrdinalMeasuresSpec["agreementA"]>) => [
      ...layers.map(layerLine),
      `A = ${layers.map(({ weight, agreement }) => `${decimals(weight)} × ${agreement < 0 ? `(${decimals(agreement)})` : decimals(agreement)}`).join(" + ")} = ${decimals(value)}`,
    ],
    none: "Needs three options or more.",
    warning:
      "With four parties A cannot tell three at one end and one at the other from an even spread: it is 0 for both. So it is never the headline here.",
  },
  consensus: {
    title: "Consensus",
    formula: "1 + Σ pᵢ · log₂(1 − |i − μ| / (K − 1))",
    reading: "1: all on one option; 0: split between the ends.",
    source: "Tastle and Wierman 2007.",
    arithmetic: ({ value, mean, terms }: OrdinalMeasuresSpec["consensus"]) => [
      `μ = ${decimals(mean)}`,
      `1 + ${terms.map(({ share, deviation }) => `${decimals(share)} × log₂(1 − ${decimals(deviation)})`).join(" + ")} = ${decimals(value)}`,
    ],
  },
  leik: {
    title: "Dispersion",
    formula: "Σ d / ((K − 1)/2), d = F where F ≤ ½, else 1 − F",
    reading: "0: all on one option; 1: split between the ends.",
    source: "Leik 1966. F is the cumulative share.",
    arithmetic: ({ cumulative, leik }: OrdinalMeasuresSpec) => {
      const d = cumulative.map((share) => Math.min(share, 1 - share));
      return [
        `F = ${list(cumulative)}; d = ${list(d)}`,
        `${decimals(sum(d))} / ${decimals(cumulative.length / 2)} = ${decimals(leik)}`,
      ];
    },
  },
  lSquared: {
    title: "l²",
    formula: "Σ (F − ½)² / ((K − 1)/4)",
    reading: "1: all on one option; 0: split between the ends.",
    source: "Blair and Lacy 2000, as in the R package agrmt. F is the cumulative share.",
    arithmetic: ({ cumulative, lSquared }: OrdinalMeasuresSpec) => [
      `${cumulative.map((share) => `(${decimals(share)} − 0.5)²`).join(" + ")} = ${decimals(sum(cumulative.map((share) => (share - 0.5) ** 2)))}`,
      `${decimals(sum(cumulative.map((share) => (share - 0.5) ** 2)))} / ${decimals(cumulative.length / 4)} = ${decimals(lSquared)}`,
    ],
  },
  symbols:
    "K is the number of options, i and j their numbers, p the share of the placed parties on an option, μ the mean option, F the share on an option or before it, S the options filled in a layer, TU and TDU the triples of options with one peak and with two. Numbers are shown with at most three decimals and computed with all of them.",
  disagree:
    "The measures disagree here: by some the parties are nearer together than if they were spread evenly over all options, by others they are not. Take none of them alone.",
} as const;
