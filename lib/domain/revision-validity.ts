import { type Fault, listRepeated } from "./fault";
import type { OptionKey, Position, Revision, Stance } from "./model";
import type { OptionNames } from "./reference-validity";
import { findPreferred } from "./stance";

/**
 * What is wrong with a position's revisions in themselves, whether or not they still stand. They are numbered
 * 1, 2, 3, ... in order of publication, and each but the first says what it corrects. Their options belong to
 * the issue, each named once; the revision that stands names options in use alone, and its span in codebook
 * order, while earlier ones name them as they were. A conditional stance names an option or an offer; an
 * ambiguous one at least two options. `acceptable` and `redLines` are disjoint; the preferred option is no red line,
 * and in the acceptable range where there is one. Salience is 0..100. Confidence is null just for no-position.
 */
export function listRevisionFaults(position: Position, options: OptionNames): Fault[] {
  return position.revisions.flatMap((revision, index) => {
    const at = `positions[${position.id}].revisions[${index}]`;
    const before = position.revisions[index - 1];
    const faults: Fault[] = [];
    if (revision.number !== index + 1) {
      faults.push({ at: `${at}.number`, reason: `should be ${index + 1}, by its order` });
    }
    if (before !== undefined && revision.publishedAt < before.publishedAt) {
      faults.push({ at: `${at}.publishedAt`, reason: "is before the revision that it corrects" });
    }
    if ((revision.correction === null) !== (before === undefined)) {
      const reason = before === undefined ? "should be null on the first" : "should say what was corrected";
      faults.push({ at: `${at}.correction`, reason });
    }
    const isStanding = index === position.revisions.length - 1 && !revision.retracted;
    const allowed = isStanding ? options : { inUse: [...options.inUse, ...options.retired], retired: [] };
    const span = isStanding ? listOrderFaults(revision.stance, `${at}.stance.span`, options.inUse) : [];
    return [
      ...faults,
      ...listStanceFaults(revision.stance, at, allowed),
      ...span,
      ...listRangeFaults(revision, at, allowed),
    ];
  });
}

function listOrderFaults(stance: Stance, at: string, inUse: readonly OptionKey[]): Fault[] {
  if (stance.state !== "ambiguous") return [];
  const places = stance.span.map((key) => inUse.indexOf(key));
  const isOrdered = places.every((place, index) => index === 0 || (places[index - 1] ?? place) <= place);
  return isOrdered ? [] : [{ at, reason: "should be in codebook order" }];
}

function listStanceFaults(stance: Stance, at: string, options: OptionNames): Fault[] {
  switch (stance.state) {
    case "stated":
      return listOptionFaults([stance.preferred], `${at}.stance.preferred`, options);
    case "conditional": {
      const preferred = stance.preferred === null ? [] : [stance.preferred];
      const empty = { at: `${at}.stance`, reason: "names neither a preferred option nor an offer" };
      return [
        ...(preferred.length + stance.offers.length === 0 ? [empty] : []),
        ...listOptionFaults(preferred, `${at}.stance.preferred`, options),
        ...stance.offers.flatMap((offer, index) =>
          listOptionFaults(offer.options, `${at}.stance.offers[${index}].options`, options),
        ),
      ];
    }
    case "ambiguous": {
      const span = `${at}.stance.span`;
      return [
        ...(new Set(stance.span).size < 2 ? [{ at: span, reason: "should name at least two options" }] : []),
        ...listOptionFaults(stance.span, span, options),
      ];
    }
    case "no-position":
      return [];
  }
}

function listRangeFaults(revision: Revision, at: string, options: OptionNames): Fault[] {
  const { stance, acceptable, redLines, salience, confidence } = revision;
  const preferred = findPreferred(stance);
  const faults: Fault[] = [
    ...listOptionFaults(acceptable ?? [], `${at}.acceptable`, options),
    ...listOptionFaults(redLines ?? [], `${at}.redLines`, options),
  ];
  for (const option of redLines ?? []) {
    if (acceptable?.includes(option)) {
      faults.push({ at: `${at}.redLines`, reason: `rules out what is acceptable: ${option}` });
    }
  }
  if (preferred !== null && redLines?.includes(preferred)) {
    faults.push({ at: `${at}.redLines`, reason: `rules out the preferred option: ${preferred}` });
  }
  if (preferred !== null && acceptable !== null && !acceptable.includes(preferred)) {
    faults.push({ at: `${at}.acceptable`, reason: `leaves out the preferred option: ${preferred}` });
  }
  if (salience !== null && !(salience.value >= 0 && salience.value <= 100)) {
    faults.push({ at: `${at}.salience.value`, reason: "should be between 0 and 100" });
  }
  if ((confidence === null) !== (stance.state === "no-position")) {
    const reason = confidence === null ? "is missing" : "should be null where there is no position";
    faults.push({ at: `${at}.confidence`, reason });
  }
  return faults;
}

function listOptionFaults(used: readonly OptionKey[], at: string, { inUse, retired }: OptionNames): Fault[] {
  return [
    ...used
      .filter((option) => !inUse.includes(option))
      .map((option) => ({
        at,
        reason: retired.includes(option)
          ? `names a retired option: ${option}`
          : `names no option of the issue: ${option}`,
      })),
    ...listRepeated(used, String, () => at, "names an option twice"),
  ];
}
