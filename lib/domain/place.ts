import type { Issue, OptionKey } from "./model";

/** The places of an issue's options as integers from 0 to `length`: reversing a scale keeps every distance. */
export interface Scale {
  readonly length: number;
  readonly places: ReadonlyMap<OptionKey, number>;
}

/** An exact number between 0 and 1, with a whole numerator and a whole denominator above 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const MOST_DECIMALS = 6;
const scales = new WeakMap<Issue, Scale | null>();

/**
 * The issue's scale, or null where its options have no order. Ordinal: step - 1 over K - 1. Interval: the
 * options' values on the issue's own scale, as whole numbers of its smallest decimal (at most 6 decimals).
 */
export function findScale(issue: Issue): Scale | null {
  const known = scales.get(issue);
  if (known !== undefined) return known;
  const scale = buildScale(issue);
  scales.set(issue, scale);
  return scale;
}

/** The option's place on its issue's scale, 0 at one end and 1 at the other, or null where the issue is nominal or has no such placed option. */
export function findPlace(issue: Issue, option: OptionKey): Fraction | null {
  const scale = findScale(issue);
  const numerator = scale?.places.get(option);
  if (scale === null || numerator === undefined) return null;
  return { numerator, denominator: Math.max(scale.length, 1) };
}

/** Whether the issue has the option and did not merge it into another: no other has a place or counts. */
export function isInUse(issue: Issue, option: OptionKey): boolean {
  return issue.options.some(({ key }) => key === option);
}

/** The option's value, 0..1 along the scale; null for none, and where the issue is nominal or does not place it. */
export function findValue(issue: Issue, option: OptionKey | null): number | null {
  const place = option === null ? null : findPlace(issue, option);
  return place && place.numerator / place.denominator;
}

function buildScale(issue: Issue): Scale | null {
  switch (issue.level) {
    case "nominal":
      return null;
    case "ordinal":
      return {
        length: issue.options.length - 1,
        places: new Map(issue.options.map((option) => [option.key, option.step - 1])),
      };
    case "interval":
      return issue.scale === null ? null : buildIntervalScale(issue, issue.scale);
  }
}

function buildIntervalScale(issue: Issue, { min, max }: { min: number; max: number }): Scale {
  const numbers = [min, max, ...issue.options.flatMap(({ value }) => (value === null ? [] : [value]))];
  const factor = 10 ** Math.min(MOST_DECIMALS, Math.max(...numbers.map(countDecimals)));
  const lowest = Math.round(min * factor);
  const places = new Map<OptionKey, number>();
  for (const { key, value } of issue.options) {
    if (value !== null) places.set(key, Math.round(value * factor) - lowest);
  }
  return { length: Math.round(max * factor) - lowest, places };
}

function countDecimals(value: number): number {
  const text = String(value);
  if (text.includes("e-")) return MOST_DECIMALS;
  return text.split(".")[1]?.length ?? 0;
}
