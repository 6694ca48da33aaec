import { type Basis, isInVerdict } from "@/lib/domain/basis";
import type { Cell, HeldCell } from "@/lib/domain/grid";
import type { Issue, OptionKey, Party } from "@/lib/domain/model";
import { findPlace, findValue } from "@/lib/domain/place";
import { listStanceOptions } from "@/lib/domain/stance";
import type { CellSpec, Mark, Pip } from "./matrix-spec";
import { getShortLabel, nameOptions } from "./option-names";

export interface CellContext {
  readonly issue: Issue;
  readonly parties: readonly Party[];
  readonly basis: Basis;
  /** The camps of the row, for the number of the one that the cell is in. */
  readonly camps: readonly (readonly string[])[];
  /** The cell of the party that the relative lens measures from. */
  readonly reference: Cell | null;
  /** What changed in this cell, in words' place. */
  readonly change: Mark | null;
}

/** Everything that the drawing of one cell needs. */
export function buildCell(cell: Cell, context: CellContext): CellSpec {
  const { issue } = context;
  const option = issue.options.find((each) => cell.state !== "not-researched" && each.key === cell.preferred);
  const camp = context.camps.findIndex((members) => members.includes(cell.party));
  const counted = isInVerdict(cell, context.basis);
  return {
    party: cell.party,
    issue: issue.slug,
    state: cell.state,
    options:
      cell.state === "not-researched"
        ? []
        : listStanceOptions(cell.revision.stance).map((key) => getShortLabel(issue, key)),
    step: option?.step ?? null,
    steps: issue.options.length,
    pips: cell.state === "not-researched" || issue.level === "nominal" ? [] : buildPips(cell, issue),
    confidence: cell.state === "not-researched" ? null : cell.confidence,
    day: cell.state === "not-researched" ? null : cell.newestEvidence,
    marks: [
      ...(context.change ? [context.change] : []),
      ...(cell.state === "not-researched" ? [] : buildMarks(cell, context, context.change !== null)),
    ],
    camp: camp < 0 ? null : camp,
    value: counted && option ? findValue(issue, option.key) : null,
    distance: counted && option ? measureDistance(issue, option.key, context.reference) : null,
  };
}

function buildPips(cell: HeldCell, issue: Issue): Pip[] {
  const { stance, redLines } = cell.revision;
  if (stance.state === "no-position") return [];
  const offers = stance.state === "conditional" ? stance.offers.flatMap((offer) => offer.options) : [];
  const span = stance.state === "ambiguous" ? stance.span : [];
  return issue.options.map(({ key }) => {
    if (key === cell.preferred) return "preferred";
    if (redLines?.includes(key)) return "ruled-out";
    if (span.includes(key)) return "span";
    return offers.includes(key) ? "offer" : "empty";
  });
}

function buildMarks(cell: HeldCell, { issue, parties }: CellContext, changed: boolean): Mark[] {
  const { revision } = cell;
  const marks: Mark[] = [];
  if (cell.state === "conditional") marks.push({ kind: "conditional" });
  if (cell.state === "ambiguous") marks.push({ kind: "ambiguous" });
  if (revision.redLines && revision.redLines.length > 0) {
    marks.push({ kind: "rules-out", options: nameOptions(issue, revision.redLines) });
  }
  if (cell.attribution === "reported" || cell.attribution === "anonymous") {
    marks.push({ kind: "attribution", attribution: cell.attribution });
  }
  const joint = parties.filter(({ slug }) => cell.jointWith.includes(slug)).map(({ title }) => title);
  if (joint.length > 0) marks.push({ kind: "joint", parties: joint });
  if (revision.membersDivided) marks.push({ kind: "members-divided" });
  if (!changed && cell.newestEvidence !== null && cell.newestEvidence > cell.since)
    marks.push({ kind: "said-again" });
  if (cell.evidenceIsOld) marks.push({ kind: "old-evidence" });
  return marks;
}

/** 0..1; for issues without order 0 on the same option, else 1; null where the reference has no place. */
function measureDistance(issue: Issue, option: OptionKey, reference: Cell | null): number | null {
  if (reference === null || reference.state === "not-researched" || reference.preferred === null) return null;
  if (issue.level === "nominal") return reference.preferred === option ? 0 : 1;
  const [a, b] = [findPlace(issue, option), findPlace(issue, reference.preferred)];
  return a && b && Math.abs(a.numerator - b.numerator) / a.denominator;
}
