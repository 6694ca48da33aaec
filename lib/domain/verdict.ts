import { type Basis, findOptionInVerdict } from "./basis";
import type { Cell } from "./grid";
import type { Issue, OptionKey, Slug } from "./model";
import { findScale, type Scale } from "./place";

export type Verdict = "agree" | "close" | "apart" | "opposed" | "differ" | "unknown";

export interface IssueVerdict {
  readonly verdict: Verdict;
  /** The largest distance between two placed parties, 0..1; null where the issue has no order or fewer than two are placed. */
  readonly spread: number | null;
  /** The parties on the same option, camps and members in the order of the cells; a party alone is a camp of one. */
  readonly camps: readonly (readonly Slug[])[];
  /** How many parties are placed. */
  readonly comparable: number;
  /** The parties that are not, in the order of the cells. */
  readonly unplaced: readonly Slug[];
  /** The ends of the scale that nobody prefers or accepts on this day; none is named while nobody is placed. */
  readonly unadvocatedEnds: readonly ("low" | "high")[];
}

/**
 * How far apart the parties are on one issue, in a word. Ordinal, from whole steps: `agree` on one option,
 * `opposed` when both ends of the scale are taken (two options: they are its ends), `close` at one step, else
 * `apart`. Nominal: `agree` or `differ`. Interval: `close` up to a third of the scale, `opposed` from two
 * thirds. `unknown` with fewer than two placed parties.
 */
export function measureVerdict(issue: Issue, cells: readonly Cell[], basis: Basis): IssueVerdict {
  const camps = new Map<OptionKey, Slug[]>();
  const unplaced: Slug[] = [];
  for (const cell of cells) {
    const option = findOptionInVerdict(cell, basis);
    if (option === null) unplaced.push(cell.party);
    else {
      const camp = camps.get(option);
      if (camp === undefined) camps.set(option, [cell.party]);
      else camp.push(cell.party);
    }
  }
  const scale = findScale(issue);
  const comparable = cells.length - unplaced.length;
  const extremes = scale === null || comparable < 2 ? null : findExtremes(scale, [...camps.keys()]);
  return {
    verdict: comparable < 2 ? "unknown" : nameVerdict(issue, camps.size, scale, extremes),
    spread:
      scale === null || extremes === null ? null : (extremes.high - extremes.low) / Math.max(scale.length, 1),
    camps: [...camps.values()],
    comparable,
    unplaced,
    unadvocatedEnds: listUnadvocatedEnds(scale, cells),
  };
}

interface Extremes {
  readonly low: number;
  readonly high: number;
}

function nameVerdict(issue: Issue, camps: number, scale: Scale | null, extremes: Extremes | null): Verdict {
  if (camps === 1) return "agree";
  if (scale === null || extremes === null) return "differ";
  const spread = extremes.high - extremes.low;
  switch (issue.level) {
    case "nominal":
      return "differ";
    case "ordinal":
      if (spread === scale.length) return "opposed";
      return spread <= 1 ? "close" : "apart";
    case "interval":
      if (3 * spread >= 2 * scale.length) return "opposed";
      return 3 * spread <= scale.length ? "close" : "apart";
  }
}

function findExtremes(scale: Scale, options: readonly OptionKey[]): Extremes | null {
  const places = options.flatMap((option) => scale.places.get(option) ?? []);
  return places.length === 0 ? null : { low: Math.min(...places), high: Math.max(...places) };
}

/** Whatever the basis: an end that a party is only reported to want is advocated all the same. */
function listUnadvocatedEnds(scale: Scale | null, cells: readonly Cell[]): ("low" | "high")[] {
  const advocated = cells.flatMap((cell) => {
    if (cell.state === "not-researched") return [];
    return [...(cell.preferred === null ? [] : [cell.preferred]), ...(cell.revision.acceptable ?? [])];
  });
  if (scale === null || advocated.length === 0) return [];
  const ends = findExtremes(scale, [...scale.places.keys()]);
  const taken = findExtremes(scale, advocated);
  if (ends === null || taken === null || ends.low === ends.high) return [];
  const unadvocated: ("low" | "high")[] = [];
  if (taken.low !== ends.low) unadvocated.push("low");
  if (taken.high !== ends.high) unadvocated.push("high");
  return unadvocated;
}
