import { type Basis, findOptionInNumbers, isInNumbers } from "./basis";
import type { Cell } from "./grid";
import type { Issue, OptionKey, Stance } from "./model";
import { type Fraction, findScale } from "./place";

/** How two options of one issue are compared: by their distance on the scale, or as the same or not. */
export type PairMeasure = "distance" | "same-option";

/**
 * How far two options of an issue agree: 1 - |x - y|, from whole places so that reversing the scale changes
 * nothing; 1 or 0 where the issue is nominal or only the same option counts. Null where an option has no place.
 */
export function measureIssueAgreement(
  issue: Issue,
  x: OptionKey,
  y: OptionKey,
  measure: PairMeasure,
): Fraction | null {
  const scale = findScale(issue);
  if (scale === null) {
    return issue.level === "nominal" ? { numerator: x === y ? 1 : 0, denominator: 1 } : null;
  }
  const left = scale.places.get(x);
  const right = scale.places.get(y);
  if (left === undefined || right === undefined) return null;
  switch (measure) {
    case "same-option":
      return { numerator: x === y ? 1 : 0, denominator: 1 };
    case "distance": {
      const denominator = Math.max(scale.length, 1);
      return { numerator: denominator - Math.abs(left - right), denominator };
    }
  }
}

/**
 * The options that a cell may stand for: the one that it brings into numbers, else all that it does not rule
 * out. Its own red lines rule out, and an ambiguous one rules out what is not in its span. A cell that the
 * basis keeps out of the numbers rules out nothing.
 */
export function listOpenOptions(issue: Issue, cell: Cell, basis: Basis): readonly OptionKey[] {
  const option = findOptionInNumbers(cell, basis);
  if (option !== null) return [option];
  const all = issue.options.map(({ key }) => key);
  if (cell.state === "not-researched" || !isInNumbers(cell, basis)) return all;
  const redLines = cell.revision.redLines ?? [];
  const span = findSpan(cell.revision.stance);
  const open = all.filter((key) => (span === null || span.includes(key)) && !redLines.includes(key));
  return open.length === 0 ? all : open;
}

function findSpan(stance: Stance): readonly OptionKey[] | null {
  switch (stance.state) {
    case "ambiguous":
      return stance.span;
    case "stated":
    case "conditional":
    case "no-position":
      return null;
  }
}
