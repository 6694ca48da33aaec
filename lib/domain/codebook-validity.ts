import { type Fault, listRepeated } from "./fault";
import type { Issue, NegotiationRecord } from "./model";

const LONGEST_SHORT_LABEL = 26;
const LONGEST_PARTY_SHORT = 4;

/**
 * What is wrong with the negotiation, its parties, categories and issues: coverage ends after it begins; slugs
 * are unique; a member's parent is a party at the table; a party's short name has at most four characters; an
 * issue's category exists; its options have unique keys, short labels of at most 26 characters and the steps
 * 1..K in order; an interval issue alone has a scale, and each of its options a value on it.
 */
export function listCodebookFaults(record: NegotiationRecord): Fault[] {
  const { parties, categories, issues } = record;
  const { from, through } = record.negotiation.coverage;
  const early = { at: "negotiation.coverage.through", reason: `is before the first day, ${from}` };
  return [
    ...(through < from ? [early] : []),
    ...listPartyFaults(record),
    ...listRepeated(
      categories,
      ({ slug }) => slug,
      ({ slug }) => `categories[${slug}]`,
    ),
    ...listRepeated(
      issues,
      ({ slug }) => slug,
      ({ slug }) => `issues[${slug}]`,
    ),
    ...issues.flatMap((issue) => {
      const isFiled = categories.some(({ slug }) => slug === issue.category);
      const unfiled = {
        at: `issues[${issue.slug}].category`,
        reason: `names no category: ${issue.category}`,
      };
      return [...(isFiled ? [] : [unfiled]), ...listOptionFaults(issue), ...listScaleFaults(issue)];
    }),
    ...listRepeated(
      parties,
      ({ slug }) => slug,
      ({ slug }) => `parties[${slug}]`,
    ),
  ];
}

function listPartyFaults({ parties }: NegotiationRecord): Fault[] {
  return parties.flatMap(({ slug, short, parent }) => {
    const faults: Fault[] = [];
    if ([...short].length > LONGEST_PARTY_SHORT) {
      faults.push({ at: `parties[${slug}].short`, reason: "has more than 4 characters" });
    }
    if (parent === null) return faults;
    const at = `parties[${slug}].parent`;
    const found = parties.find((party) => party.slug === parent);
    if (found === undefined) faults.push({ at, reason: `names no party: ${parent}` });
    else if (found.parent !== null) faults.push({ at, reason: `is itself a member: ${parent}` });
    return faults;
  });
}

function listOptionFaults({ slug, options, retired }: Issue): Fault[] {
  const named = [
    ...options.map((option) => ({ option, at: `issues[${slug}].options[${option.key}]` })),
    ...retired.map((option) => ({ option, at: `issues[${slug}].retired[${option.key}]` })),
  ];
  const inUse = options.map(({ key }) => key);
  return [
    ...listRepeated(
      named,
      ({ option }) => option.key,
      ({ at }) => at,
    ),
    ...named.flatMap(({ option, at }) =>
      [...option.short].length > LONGEST_SHORT_LABEL
        ? [{ at: `${at}.short`, reason: "has more than 26 characters" }]
        : [],
    ),
    ...options.flatMap(({ key, step }, index) =>
      step === index + 1
        ? []
        : [{ at: `issues[${slug}].options[${key}].step`, reason: `should be ${index + 1}, by its order` }],
    ),
    ...retired.flatMap(({ key, into }) =>
      inUse.includes(into)
        ? []
        : [{ at: `issues[${slug}].retired[${key}].into`, reason: `names no option in use: ${into}` }],
    ),
  ];
}

function listScaleFaults({ slug, level, scale, options }: Issue): Fault[] {
  const at = `issues[${slug}].scale`;
  const placeOf = (key: string) => `issues[${slug}].options[${key}].value`;
  switch (level) {
    case "ordinal":
    case "nominal": {
      const valued = options.filter(({ value }) => value !== null);
      return [
        ...(scale === null ? [] : [{ at, reason: `should be null: the issue is ${level}` }]),
        ...valued.map(({ key }) => ({ at: placeOf(key), reason: `should be null: the issue is ${level}` })),
      ];
    }
    case "interval":
      if (scale === null) return [{ at, reason: "is missing: the issue is interval" }];
      if (!(scale.min < scale.max)) return [{ at, reason: "should begin below its end" }];
      return options.flatMap(({ key, value }) => {
        if (value === null) return [{ at: placeOf(key), reason: "is missing: the issue is interval" }];
        if (value >= scale.min && value <= scale.max) return [];
        return [{ at: placeOf(key), reason: `is outside the scale, ${scale.min} to ${scale.max}` }];
      });
  }
}
