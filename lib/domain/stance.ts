import type { OptionKey, Revision, Stance } from "./model";

/** The one option that a stance asks for, or null; only this ever becomes a number. */
export function findPreferred(stance: Stance): OptionKey | null {
  switch (stance.state) {
    case "stated":
    case "conditional":
      return stance.preferred;
    case "ambiguous":
    case "no-position":
      return null;
  }
}

/**
 * The options that a stance names: the preferred one, the span of an ambiguous one, or, where a conditional
 * one prefers none, those that it offers. None for `no-position`, and for a conditional that names none.
 */
export function listStanceOptions(stance: Stance): readonly OptionKey[] {
  switch (stance.state) {
    case "stated":
      return [stance.preferred];
    case "conditional":
      return stance.preferred === null
        ? [...new Set(stance.offers.flatMap((offer) => offer.options))]
        : [stance.preferred];
    case "ambiguous":
      return stance.span;
    case "no-position":
      return [];
  }
}

/** Every option that a revision names anywhere, each once. */
export function listRevisionOptions({ stance, acceptable, redLines }: Revision): readonly OptionKey[] {
  const offered = stance.state === "conditional" ? stance.offers.flatMap(({ options }) => options) : [];
  return [...new Set([...listStanceOptions(stance), ...offered, ...(acceptable ?? []), ...(redLines ?? [])])];
}
