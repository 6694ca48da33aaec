import { buildNoChanges, type RecordChanges } from "./changes";
import type { Instant } from "./day";
import type { Fault } from "./fault";
import { toJson } from "./json";
import { listDifferences } from "./json-difference";
import type { Issue, NegotiationRecord, Option, OptionKey, Position, Revision, Slug } from "./model";
import { mapRevision } from "./option-mapping";
import { listRevisionFaults } from "./revision-validity";
import { listRevisionOptions } from "./stance";

/** An option that a position names, before and after. */
export interface MovedOption {
  readonly position: string;
  readonly party: Slug;
  readonly from: Option;
  readonly to: Option;
}

export interface Rescaling {
  readonly changes: RecordChanges;
  /** In the order of the positions, and within each of the old codebook. */
  readonly moved: readonly MovedOption[];
  /**
   * What is missing or impossible in the mapping (`mapping[key]`), and what would contradict itself in a
   * position (`positions[x].revisions[2].redLines`) and has to be settled first.
   */
  readonly faults: readonly Fault[];
}

/**
 * Changes the options of an issue, and moves along whatever names them. Options may be added, renumbered and
 * relabelled; one that goes is retired, and `mapping` names the option that takes its place. `issue` is the new
 * value, whose list of retired options is not read but follows from the mapping. Every position that stands and
 * names an option with another key, number or value gets a revision that says why; its evidence and day stay.
 * Claims and terms are moved likewise. Whether the new options are sound is for `listFaults` to say. Throws
 * RangeError when the record has no such issue.
 */
export function rescaleIssue(
  record: NegotiationRecord,
  issue: Omit<Issue, "retired">,
  mapping: ReadonlyMap<OptionKey, OptionKey>,
  { publishedAt, reason }: { readonly publishedAt: Instant; readonly reason: string },
): Rescaling {
  const before = record.issues.find(({ slug }) => slug === issue.slug);
  if (before === undefined) throw new RangeError(`no issue: ${issue.slug}`);
  const after: Issue = { ...issue, retired: listRetired(before, issue, mapping) };
  const inUse = after.options.map(({ key }) => key);
  const findNew = (key: OptionKey) => (inUse.includes(key) ? key : (mapping.get(key) ?? key));
  const positions = record.positions.filter((position) => position.issue === issue.slug);
  const revised = positions.flatMap((position) => {
    const standing = findStanding(position);
    const moves = standing === null ? [] : listMoves(listRevisionOptions(standing), before, after, findNew);
    if (standing === null || moves.length === 0) return [];
    const revision: Revision = {
      ...mapRevision(standing, findNew, inUse),
      number: standing.number + 1,
      publishedAt,
      correction: reason,
    };
    return [{ position, revision, moves }];
  });
  const none = buildNoChanges(record);
  return {
    changes: {
      ...none,
      create: {
        ...none.create,
        revisions: revised.map(({ position, revision }) => ({ position: position.id, revision })),
      },
      update: {
        ...none.update,
        issues: listDifferences(toJson(before), toJson(after)).length === 0 ? [] : [after],
        ...mapReferences(record, issue.slug, findNew),
      },
    },
    moved: revised.flatMap(({ position: { id, party }, moves }) =>
      moves.map((move) => ({ position: id, party, ...move })),
    ),
    faults: [
      ...listMappingFaults(before, inUse, mapping),
      ...(before.level !== after.level && positions.length > 0
        ? [{ at: "level", reason: `should stay ${before.level}: positions are coded by it` }]
        : []),
      ...revised.flatMap(({ position, revision }) => listNewFaults(position, revision, inUse)),
    ],
  };
}

function findStanding({ revisions }: Position): Revision | null {
  const latest = revisions.at(-1);
  return latest === undefined || latest.retracted ? null : latest;
}

function listRetired(
  before: Issue,
  after: Pick<Issue, "options">,
  mapping: ReadonlyMap<OptionKey, OptionKey>,
): Issue["retired"] {
  const inUse = new Set(after.options.map(({ key }) => key));
  const gone = before.options
    .filter(({ key }) => !inUse.has(key))
    .map(({ key, label, short, origin }) => ({ key, label, short, origin, into: mapping.get(key) ?? key }));
  const earlier = before.retired
    .filter(({ key }) => !inUse.has(key))
    .map((option) => ({
      ...option,
      into: inUse.has(option.into) ? option.into : (mapping.get(option.into) ?? option.into),
    }));
  return [...earlier, ...gone];
}

function listMappingFaults(
  { options }: Issue,
  inUse: readonly OptionKey[],
  mapping: ReadonlyMap<OptionKey, OptionKey>,
): Fault[] {
  const at = (key: OptionKey) => `mapping[${key}]`;
  const unmapped = options.filter(({ key }) => !inUse.includes(key) && !mapping.has(key));
  return [
    ...unmapped.map(({ key }) => ({ at: at(key), reason: "should say which option takes its place" })),
    ...[...mapping].flatMap(([from, to]) => {
      if (!options.some(({ key }) => key === from))
        return [{ at: at(from), reason: "names no option in use" }];
      if (inUse.includes(from) && from !== to)
        return [{ at: at(from), reason: "stays, and so does what names it" }];
      return inUse.includes(to) ? [] : [{ at: at(from), reason: `names no option of the new scale: ${to}` }];
    }),
  ];
}

function listMoves(
  named: readonly OptionKey[],
  before: Issue,
  after: Issue,
  findNew: (key: OptionKey) => OptionKey,
): Pick<MovedOption, "from" | "to">[] {
  return before.options.flatMap((from) => {
    const to = after.options.find(({ key }) => key === findNew(from.key));
    if (to === undefined || !named.includes(from.key)) return [];
    const stays = to.key === from.key && to.step === from.step && to.value === from.value;
    return stays ? [] : [{ from, to }];
  });
}

function listNewFaults(position: Position, revision: Revision, inUse: readonly OptionKey[]): Fault[] {
  const grown = { ...position, revisions: [...position.revisions, revision] };
  const at = `positions[${position.id}].revisions[${position.revisions.length}].`;
  const options = { inUse, retired: [] };
  return listRevisionFaults(grown, options).filter((fault) => fault.at.startsWith(at));
}

/** The statements and proposals that name an option of the issue which goes, naming the one in its place. */
function mapReferences(
  { statements, proposals }: NegotiationRecord,
  issue: Slug,
  findNew: (key: OptionKey) => OptionKey,
): Pick<RecordChanges["update"], "statements" | "proposals"> {
  const isMoved = (named: { readonly issue: Slug; readonly option: OptionKey | null }) =>
    named.issue === issue && named.option !== null && findNew(named.option) !== named.option;
  const move = <Named extends { readonly issue: Slug; readonly option: OptionKey | null }>(named: Named) =>
    named.option !== null && isMoved(named) ? { ...named, option: findNew(named.option) } : named;
  return {
    statements: statements
      .filter(({ claims }) => claims.some(isMoved))
      .map((statement) => ({ ...statement, claims: listOnce(statement.claims.map(move)) })),
    proposals: proposals
      .filter(({ terms }) => terms.some(isMoved))
      .map((proposal) => ({ ...proposal, terms: proposal.terms.map(move) })),
  };
}

function listOnce<Named extends { readonly issue: Slug; readonly option: OptionKey | null }>(
  claims: readonly Named[],
): Named[] {
  return claims.filter(
    ({ issue, option }, index) =>
      claims.findIndex((claim) => claim.issue === issue && claim.option === option) === index,
  );
}
