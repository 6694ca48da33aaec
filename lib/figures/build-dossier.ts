import { type Day, daysBetween, type Instant } from "@/lib/domain/day";
import { buildGrid, type Cell, getCell } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { findPreferred } from "@/lib/domain/stance";
import { measureVerdict } from "@/lib/domain/verdict";
import { ParleyError } from "@/lib/errors";
import { buildCell } from "./build-cell";
import { buildHistorySpecs } from "./build-history";
import { listEnds } from "./build-option-views";
import type { DossierSpec, Relation, SaidSpec } from "./dossier-spec";
import { findLabel, listLabels } from "./option-names";

interface DossierRequest {
  readonly party: Slug;
  readonly issue: Slug;
  readonly asOf: Day;
  readonly recordedAt: Instant;
}

/** Everything behind one cell. Throws ParleyError `not-found` for a party or issue the record lacks. */
export function buildDossier(record: NegotiationRecord, request: DossierRequest): DossierSpec {
  const party = record.parties.find(({ slug }) => slug === request.party);
  const issue = record.issues.find(({ slug }) => slug === request.issue);
  if (!party || !issue) throw new ParleyError("not-found", `no cell ${request.party} on ${request.issue}`);
  const compared = record.parties.filter(({ slug, parent }) => parent === null || slug === party.slug);
  const grid = buildGrid(record, {
    ...request,
    parties: compared.map(({ slug }) => slug),
    issues: [issue.slug],
  });
  const cells = grid.cells[0] ?? [];
  const cell = getCell(grid, issue.slug, party.slug);
  const { camps, unadvocatedEnds } = measureVerdict(issue, cells, "default");
  const spec = (each: Cell) =>
    buildCell(each, {
      issue,
      parties: record.parties,
      basis: "default",
      camps,
      reference: cell,
      change: null,
    });
  const held = cell.state === "not-researched" ? null : cell;
  const stance = held?.revision.stance ?? null;
  return {
    negotiation: { slug: record.negotiation.slug, title: record.negotiation.title },
    party,
    issue,
    asOf: request.asOf,
    recordedAt: request.recordedAt,
    cell: spec(cell),
    label: findLabel(issue, stance && findPreferred(stance)),
    since: held?.since ?? null,
    dateBasis: held?.dateBasis ?? null,
    attribution: held?.attribution ?? null,
    evidenceAge: held?.newestEvidence ? daysBetween(held.newestEvidence, request.asOf) : null,
    rationale: held?.revision.rationale ?? null,
    conditions:
      stance?.state === "conditional"
        ? stance.offers.map(({ options, condition }) => ({ options: listLabels(issue, options), condition }))
        : [],
    acceptable: held?.revision.acceptable ? listLabels(issue, held.revision.acceptable) : null,
    redLines: held?.revision.redLines ? listLabels(issue, held.revision.redLines) : null,
    said: held ? listSaid(record, held.evidence) : [],
    history: buildHistorySpecs(record, party, issue, request.recordedAt),
    others: buildOthers(issue, compared, cells, cell, spec),
    unadvocated: listEnds(issue, unadvocatedEnds),
  };
}

/** What the position rests on and what speaks against it before what only explains it; each newest first. */
function listSaid(
  record: NegotiationRecord,
  links: readonly { statement: string; role: SaidSpec["evidence"] }[],
) {
  return links
    .flatMap(({ statement: id, role }): SaidSpec[] => {
      const statement = record.statements.find((candidate) => candidate.id === id);
      const source = record.sources.find(({ slug }) => slug === statement?.source);
      return statement && source ? [{ ...statement, source, evidence: role }] : [];
    })
    .sort((a, b) => {
      if ((a.evidence === "context") !== (b.evidence === "context")) return a.evidence === "context" ? 1 : -1;
      return a.saidOn === b.saidOn ? 0 : a.saidOn < b.saidOn ? 1 : -1;
    });
}

function buildOthers(
  issue: Issue,
  parties: readonly Party[],
  cells: readonly Cell[],
  cell: Cell,
  spec: (cell: Cell) => DossierSpec["cell"],
): DossierSpec["others"] {
  return parties.flatMap((party, index) => {
    const other = cells[index];
    return other && other.party !== cell.party
      ? [{ party, cell: spec(other), relation: relate(issue, cell, other) }]
      : [];
  });
}

function relate(issue: Issue, cell: Cell, other: Cell): Relation {
  if (cell.state === "not-researched" || other.state === "not-researched") return { kind: "none" };
  if (cell.preferred === null) return { kind: "none" };
  if (other.revision.redLines?.includes(cell.preferred)) return { kind: "rules-out" };
  if (other.preferred === null) return { kind: "none" };
  if (other.preferred === cell.preferred) return { kind: "same" };
  const [a, b] = [cell.preferred, other.preferred].map(
    (key) => issue.options.find((option) => option.key === key)?.step,
  );
  if (issue.level !== "ordinal" || a === undefined || b === undefined) return { kind: "differs" };
  return { kind: "steps", steps: Math.abs(a - b) };
}
