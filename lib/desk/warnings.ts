import { addDays, type Day, findDay } from "@/lib/domain/day";
import { isSameJson } from "@/lib/domain/json";
import type { Issue, NegotiationRecord, OptionKey, Source, Statement } from "@/lib/domain/model";
import { listStanceOptions } from "@/lib/domain/stance";
import { type CellName, findSubject } from "./choose-act";
import { findEarliestSupport, type LinkedStatement, listLinked, listSupporting } from "./linked-evidence";
import { listWholeSources } from "./new-statement";
import type { PositionContent } from "./position-content";
import { listStanding, writePosition } from "./prefill";

/** What an analyst should think about before handing a position in; nothing of it is refused. */
export type Warning =
  /** The new position is the present one: nobody moved. */
  | { readonly kind: "same-option" }
  /** The party asked for another option before, and nothing linked says that it does no longer. */
  | Elsewhere<"not-withdrawn">
  /** What is newly linked as support speaks for an option that the position does not name. */
  | Elsewhere<"other-option">
  /** The newest support is older, on the last day covered, than the negotiation's threshold. */
  | { readonly kind: "old-evidence"; readonly newest: Day; readonly limit: number }
  /** All support comes from one source that is a copy or state-aligned. */
  | { readonly kind: "weak-source"; readonly source: Source }
  /** No supporting statement is the party's own. */
  | { readonly kind: "only-reported" }
  /** It begins later than its earliest support. */
  | { readonly kind: "starts-late"; readonly earliest: Day }
  /** It begins after the last day covered: readers do not see it yet. */
  | { readonly kind: "beyond-coverage"; readonly through: Day }
  /** Options are ruled out that no linked statement of the party rejects. */
  | { readonly kind: "unsaid-red-line"; readonly options: readonly OptionKey[] };

/** Statements for an option that the position does not name; newest first. */
interface Elsewhere<Kind> {
  readonly kind: Kind;
  readonly option: OptionKey;
  readonly statements: readonly Statement[];
}

/** What to think about before the content is handed in, weightiest first. */
export function listWarnings(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
): readonly Warning[] {
  const issue = record.issues.find(({ slug }) => slug === cell.issue);
  if (issue === undefined || content.act === null || content.retracted) return [];
  const linked = listLinked(record, content);
  const supporting = listSupporting(linked, cell.party);
  if (content.act === "said-again") {
    return [
      ...listOtherOptions(record, cell, content, linked),
      ...listSourceWarnings(record, content, supporting),
    ];
  }
  return [
    ...listSameOption(record, cell, content),
    ...listOtherOptions(record, cell, content, linked),
    ...listNotWithdrawn(record, cell, content, linked),
    ...listUnsaidRedLines(issue, cell, content, linked),
    ...listDayWarnings(record, cell, content, linked),
    ...listSourceWarnings(record, content, supporting),
  ];
}

function listSameOption(record: NegotiationRecord, cell: CellName, content: PositionContent): Warning[] {
  const present = listStanding(record, cell.party, cell.issue).at(-1);
  if (content.act !== "moved" || present === undefined || content.state === null) return [];
  const { state, preferred, span, offers } = writePosition(present);
  const isSame =
    content.state === state &&
    (state === "ambiguous" || content.preferred === preferred) &&
    (state !== "ambiguous" || isSameJson(content.span, span)) &&
    (state !== "conditional" || isSameJson(content.offers, offers));
  return isSame ? [{ kind: "same-option" }] : [];
}

/**
 * Statements that supported what the party held before this position, for an option that this one does not name,
 * made by the day on which it begins.
 */
function listNotWithdrawn(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  linked: readonly LinkedStatement[],
): Warning[] {
  const named = listNamed(content);
  if (named.length === 0) return [];
  const from = findDay(content.validFrom) ?? record.negotiation.coverage.through;
  const subject = findSubject(record, content);
  const earlier = listStanding(record, cell.party, cell.issue).filter(
    (position) => position.id !== subject?.id && (position.revisions.at(-1)?.validFrom ?? from) < from,
  );
  const before = earlier.at(-1);
  if (before === undefined) return [];
  const settled = new Set(
    linked
      .filter(({ role, isPublished }) => role === "contradicts" || !isPublished)
      .map(({ statement }) => statement.id),
  );
  const supports = new Set(
    before.evidence.filter(({ role }) => role === "supports").map((link) => link.statement),
  );
  const demands = record.statements.filter(
    ({ id, saidOn }) => supports.has(id) && !settled.has(id) && saidOn <= from,
  );
  return groupElsewhere("not-withdrawn", demands, named, cell);
}

function listOtherOptions(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  linked: readonly LinkedStatement[],
): Warning[] {
  const stance = findSubject(record, content)?.revisions.at(-1)?.stance;
  const isSame = content.act === "said-again";
  const named = isSame ? (stance === undefined ? [] : listStanceOptions(stance)) : listNamed(content);
  if (named.length === 0) return [];
  const supports = linked.filter(({ role, isPublished }) => !isPublished && role === "supports");
  return groupElsewhere(
    "other-option",
    supports.map(({ statement }) => statement),
    named,
    cell,
  );
}

/** Those of the statements that ask for no option that is named, under each option that they ask for. */
function groupElsewhere<Kind extends "not-withdrawn" | "other-option">(
  kind: Kind,
  statements: readonly Statement[],
  named: readonly OptionKey[],
  cell: CellName,
): Elsewhere<Kind>[] {
  const groups = new Map<OptionKey, Statement[]>();
  for (const statement of statements.toSorted(byDayDescending)) {
    // A rejection speaks against the option that it claims, and asks for none.
    if (statement.kind === "rejection") continue;
    const options = listClaimed(statement, cell);
    if (options.some((option) => named.includes(option))) continue;
    for (const option of options) groups.set(option, [...(groups.get(option) ?? []), statement]);
  }
  return [...groups].map(([option, group]) => ({ kind, option, statements: group }));
}

function listUnsaidRedLines(
  issue: Issue,
  cell: CellName,
  content: PositionContent,
  linked: readonly LinkedStatement[],
): Warning[] {
  const rejected = new Set(
    linked
      .filter(({ statement }) => statement.kind === "rejection" && statement.parties.includes(cell.party))
      .flatMap(({ statement }) => listClaimed(statement, cell)),
  );
  const options = issue.options
    .map(({ key }) => key)
    .filter((key) => content.redLines?.includes(key) && !rejected.has(key));
  return options.length === 0 ? [] : [{ kind: "unsaid-red-line", options }];
}

function listDayWarnings(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  linked: readonly LinkedStatement[],
): Warning[] {
  const from = findDay(content.validFrom);
  if (from === null || content.state === "no-position") return [];
  const { through } = record.negotiation.coverage;
  const earliest = findEarliestSupport(linked, cell.party);
  const warnings: Warning[] = [];
  if (earliest !== null && from > earliest) warnings.push({ kind: "starts-late", earliest });
  if (from > through) warnings.push({ kind: "beyond-coverage", through });
  return warnings;
}

function listSourceWarnings(
  { negotiation, sources }: NegotiationRecord,
  content: PositionContent,
  supporting: readonly Statement[],
): Warning[] {
  const newest = supporting
    .map(({ saidOn }) => saidOn)
    .sort()
    .at(-1);
  if (newest === undefined) return [];
  const warnings: Warning[] = [];
  const named = new Set(supporting.map(({ source }) => source));
  const [only, ...more] = [...sources, ...listWholeSources(content)].filter(({ slug }) => named.has(slug));
  if (!supporting.some(({ attribution }) => attribution === "own")) warnings.push({ kind: "only-reported" });
  if (only !== undefined && more.length === 0 && (only.tier === "C" || only.tier === "S")) {
    warnings.push({ kind: "weak-source", source: only });
  }
  const { coverage, staleAfterDays } = negotiation;
  if (newest < addDays(coverage.through, -staleAfterDays)) {
    warnings.push({ kind: "old-evidence", newest, limit: staleAfterDays });
  }
  return warnings;
}

/** The options that the content's stance names. */
function listNamed({ state, preferred, span, offers }: PositionContent): readonly OptionKey[] {
  switch (state) {
    case "stated":
      return preferred === null ? [] : [preferred];
    case "conditional":
      return [...(preferred === null ? [] : [preferred]), ...offers.flatMap(({ options }) => options)];
    case "ambiguous":
      return span;
    case "no-position":
    case null:
      return [];
  }
}

function listClaimed({ claims }: Statement, cell: CellName): OptionKey[] {
  return claims.flatMap(({ issue, option }) => (issue === cell.issue && option !== null ? [option] : []));
}

function byDayDescending(a: Statement, b: Statement): number {
  if (a.saidOn === b.saidOn) return 0;
  return a.saidOn < b.saidOn ? 1 : -1;
}
