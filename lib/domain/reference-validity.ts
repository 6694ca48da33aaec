import { type Fault, listRepeated } from "./fault";
import type { Claim, NegotiationRecord, OptionKey, Quote, Slug, Statement } from "./model";
import { countWords, LONGEST_QUOTE } from "./quote-words";

/** The names that a record's items may refer to. */
export interface Names {
  readonly parties: ReadonlySet<Slug>;
  readonly sources: ReadonlySet<Slug>;
  readonly statements: ReadonlySet<string>;
  readonly proposals: ReadonlySet<Slug>;
  readonly options: ReadonlyMap<Slug, OptionNames>;
}

/** The options of an issue, those in use in codebook order. */
export interface OptionNames {
  readonly inUse: readonly OptionKey[];
  readonly retired: readonly OptionKey[];
}

export function listNames(record: NegotiationRecord): Names {
  return {
    parties: new Set(record.parties.map(({ slug }) => slug)),
    sources: new Set(record.sources.map(({ slug }) => slug)),
    statements: new Set(record.statements.map(({ id }) => id)),
    proposals: new Set(record.proposals.map(({ slug }) => slug)),
    options: new Map(
      record.issues.map(({ slug, options, retired }) => [
        slug,
        { inUse: options.map(({ key }) => key), retired: retired.map(({ key }) => key) },
      ]),
    ),
  };
}

/**
 * What is wrong with sources, statements, proposals, events and readings: ids are unique; every source, party,
 * issue, option and statement that they name exists, in use where it is an option, not merged into another where
 * it is a source, and is named once; an analyst's statement is no party's; a quote has at most 12 words; a
 * paragraph gave statements of its own source; a proposal replaces an earlier one and never, in however many
 * steps, itself.
 */
export function listReferenceFaults(record: NegotiationRecord, names: Names): Fault[] {
  const { sources, statements, proposals, events, readings } = record;
  const ofSource = groupBySource(statements);
  const merged = new Map(sources.map(({ slug, mergedInto }) => [slug, mergedInto]));
  const listSourceFaults = (source: Slug, at: string): Fault[] => {
    const into = merged.get(source) ?? null;
    if (into !== null) return [{ at, reason: `names a source that was merged into ${into}: ${source}` }];
    return listUnknown(names.sources, [source], () => at, "source");
  };
  return [
    ...listRepeated(
      sources,
      ({ slug }) => slug,
      ({ slug }) => `sources[${slug}]`,
    ),
    ...sources.flatMap(({ slug, mergedInto }) => {
      const at = `sources[${slug}].mergedInto`;
      if (mergedInto === slug) return [{ at, reason: "names the source itself" }];
      return mergedInto === null ? [] : listSourceFaults(mergedInto, at);
    }),
    ...listRepeated(
      statements,
      ({ id }) => id,
      ({ id }) => `statements[${id}]`,
    ),
    ...listRepeated(
      proposals,
      ({ slug }) => slug,
      ({ slug }) => `proposals[${slug}]`,
    ),
    ...listRepeated(
      events,
      ({ slug }) => slug,
      ({ slug }) => `events[${slug}]`,
    ),
    ...listRepeated(
      readings,
      ({ source }) => source,
      ({ source }) => `readings[${source}]`,
    ),
    ...statements.flatMap((statement) => {
      const at = `statements[${statement.id}]`;
      return [
        ...listSourceFaults(statement.source, `${at}.source`),
        ...listUnknown(names.parties, statement.parties, (index) => `${at}.parties[${index}]`, "party"),
        ...listRepeated(statement.parties, String, () => `${at}.parties`, "names a party twice"),
        ...(statement.attribution === "analyst" && statement.parties.length > 0
          ? [{ at: `${at}.parties`, reason: "should be empty: an analyst speaks for no party" }]
          : []),
        ...statement.claims.flatMap((claim, index) =>
          listClaimFaults(claim, `${at}.claims[${index}]`, names),
        ),
        ...listQuoteFaults(statement.quote, `${at}.quote.text`),
      ];
    }),
    ...proposals.flatMap((proposal) => {
      const at = `proposals[${proposal.slug}]`;
      return [
        ...listUnknown(names.parties, proposal.proposers, (index) => `${at}.proposers[${index}]`, "party"),
        ...listRepeated(proposal.proposers, String, () => `${at}.proposers`, "names a party twice"),
        ...listUnknown(
          names.proposals,
          proposal.replaces === null ? [] : [proposal.replaces],
          () => `${at}.replaces`,
          "proposal",
        ),
        ...(replacesItself(record, proposal.slug)
          ? [{ at: `${at}.replaces`, reason: "leads back to the proposal itself" }]
          : []),
        ...proposal.terms.flatMap((term, index) => [
          ...listClaimFaults(term, `${at}.terms[${index}]`, names),
          ...listUnknown(
            names.statements,
            term.statements,
            (each) => `${at}.terms[${index}].statements[${each}]`,
            "statement",
          ),
          ...listRepeated(
            term.statements,
            String,
            () => `${at}.terms[${index}].statements`,
            "names a statement twice",
          ),
        ]),
      ];
    }),
    ...events.flatMap(({ slug, source }) => listSourceFaults(source, `events[${slug}].source`)),
    ...readings.flatMap(({ source, paragraphs }) => [
      ...listUnknown(names.sources, [source], () => `readings[${source}].source`, "source"),
      ...paragraphs.flatMap((paragraph, index) =>
        listUnknown(
          ofSource.get(source) ?? NONE,
          paragraph.statements,
          () => `readings[${source}].paragraphs[${index}].statements`,
          `statement of ${source}`,
        ),
      ),
    ]),
  ];
}

/** A fault for each name that nothing has; `placeOf` is given its index. */
export function listUnknown(
  known: ReadonlySet<string>,
  used: readonly string[],
  placeOf: (index: number) => string,
  kind: string,
): Fault[] {
  return used.flatMap((name, index) =>
    known.has(name) ? [] : [{ at: placeOf(index), reason: `names no ${kind}: ${name}` }],
  );
}

function listClaimFaults({ issue, option }: Claim, at: string, names: Names): Fault[] {
  const options = names.options.get(issue);
  if (options === undefined) return [{ at: `${at}.issue`, reason: `names no issue: ${issue}` }];
  if (option === null || options.inUse.includes(option)) return [];
  const kind = options.retired.includes(option) ? "a retired" : "no";
  return [{ at: `${at}.option`, reason: `names ${kind} option of ${issue}: ${option}` }];
}

const NONE: ReadonlySet<string> = new Set();

function groupBySource(statements: readonly Statement[]): ReadonlyMap<Slug, ReadonlySet<string>> {
  const groups = new Map<Slug, Set<string>>();
  for (const { source, id } of statements) groups.set(source, (groups.get(source) ?? new Set()).add(id));
  return groups;
}

function listQuoteFaults(quote: Quote | null, at: string): Fault[] {
  const words = quote === null ? 0 : countWords(quote.text);
  if (words <= LONGEST_QUOTE) return [];
  return [{ at, reason: `has ${words} words; a quote has at most ${LONGEST_QUOTE}` }];
}

function replacesItself({ proposals }: NegotiationRecord, slug: Slug): boolean {
  const earlier = new Map(proposals.map((proposal) => [proposal.slug, proposal.replaces]));
  const seen = new Set<Slug>();
  for (let at = earlier.get(slug) ?? null; at !== null && !seen.has(at); at = earlier.get(at) ?? null) {
    if (at === slug) return true;
    seen.add(at);
  }
  return false;
}
