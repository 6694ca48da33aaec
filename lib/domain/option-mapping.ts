import type { OptionKey, Revision, Stance } from "./model";

/**
 * The revision with other names for its options. Two that get one name are named once; sets come in the order of
 * `inOrder`, which has all the new names.
 */
export function mapRevision(
  revision: Revision,
  findNew: (option: OptionKey) => OptionKey,
  inOrder: readonly OptionKey[],
): Revision {
  const mapSet = (options: readonly OptionKey[]) => {
    const mapped = options.map(findNew);
    return inOrder.filter((option) => mapped.includes(option));
  };
  return {
    ...revision,
    stance: mapStance(revision.stance, findNew, mapSet),
    acceptable: revision.acceptable && mapSet(revision.acceptable),
    redLines: revision.redLines && mapSet(revision.redLines),
  };
}

function mapStance(
  stance: Stance,
  findNew: (option: OptionKey) => OptionKey,
  mapSet: (options: readonly OptionKey[]) => OptionKey[],
): Stance {
  switch (stance.state) {
    case "stated":
      return { ...stance, preferred: findNew(stance.preferred) };
    case "conditional":
      return {
        ...stance,
        preferred: stance.preferred === null ? null : findNew(stance.preferred),
        offers: stance.offers.map((offer) => ({ ...offer, options: mapSet(offer.options) })),
      };
    case "ambiguous":
      return { ...stance, span: mapSet(stance.span) };
    case "no-position":
      return stance;
  }
}
