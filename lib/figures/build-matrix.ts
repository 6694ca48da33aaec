import type { Basis } from "@/lib/domain/basis";
import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid, type Cell, findCell, type Grid } from "@/lib/domain/grid";
import type { Category, ComparableRecord, Issue, Slug } from "@/lib/domain/model";
import { type IssueOrder, listDifferences, orderIssues } from "@/lib/domain/ordering";
import { measureVerdict } from "@/lib/domain/verdict";
import { buildCell } from "./build-cell";
import { buildScale } from "./build-scale";
import { findChange } from "./find-change";
import type { MatrixSpec, RowSpec } from "./matrix-spec";

export interface MatrixRequest {
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly compare: Day | null;
  readonly parties: readonly Slug[];
  /** Shown categories; empty for all. */
  readonly categories: readonly Slug[];
  /** Shown issues; empty or left out for all. */
  readonly issues?: readonly Slug[];
  readonly diff: boolean;
  readonly basis: Basis;
  /** Words that the issue's texts must hold, all of them. */
  readonly q: string;
  readonly sort: IssueOrder;
  /** The party that the relative lens measures from. */
  readonly to: Slug;
}

/** The matrix as chosen: which rows, in which order, and everything that each cell says. */
export function buildMatrix(record: ComparableRecord, request: MatrixRequest): MatrixSpec {
  const { asOf, recordedAt, parties } = request;
  const grid = buildGrid(record, { asOf, recordedAt, parties });
  const before = request.compare && buildGrid(record, { asOf: request.compare, recordedAt, parties });
  const rows = new Map(
    grid.issues.map((issue, index) => [
      issue.slug,
      buildRow(record, issue, grid.cells[index] ?? [], grid, before, request),
    ]),
  );
  const candidates = request.diff ? listDifferences(grid, request.basis) : grid.issues;
  const shown = candidates.filter((issue) => isChosen(issue, request, record.categories));
  const ordered = orderIssues(grid, shown, request.sort, request.basis);
  const inOrder = ordered.flatMap((issue) => rows.get(issue.slug) ?? []);
  const days = inOrder.flatMap((row) => row.cells.flatMap((cell) => cell.day ?? [])).sort();
  const [from, through] = [days[0], days.at(-1)];
  return {
    asOf,
    compare: request.compare,
    parties: grid.parties,
    groups:
      request.sort === "codebook"
        ? groupByCategory(record.categories, inOrder)
        : inOrder.length === 0
          ? []
          : [{ category: null, rows: inOrder }],
    issues: { shown: inOrder.length, total: record.issues.length },
    evidence: from && through ? { from, through } : null,
    changed: inOrder.reduce((sum, row) => sum + row.cells.filter(hasChanged).length, 0),
  };
}

const CHANGES = new Set(["moved", "state-changed", "first-recorded", "no-longer-recorded"]);

const hasChanged = (cell: RowSpec["cells"][number]) => cell.marks.some(({ kind }) => CHANGES.has(kind));

function isChosen(issue: Issue, request: MatrixRequest, categories: readonly Category[]): boolean {
  if (request.categories.length > 0 && !request.categories.includes(issue.category)) return false;
  if (request.issues?.length && !request.issues.includes(issue.slug)) return false;
  const category = categories.find(({ slug }) => slug === issue.category)?.title ?? "";
  const text = [issue.title, issue.question, category, ...issue.options.flatMap((o) => [o.label, o.short])]
    .join(" ")
    .toLowerCase();
  return request.q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function groupByCategory(categories: readonly Category[], rows: readonly RowSpec[]): MatrixSpec["groups"] {
  return categories
    .map((category) => ({ category, rows: rows.filter((row) => row.issue.category === category.slug) }))
    .filter((group) => group.rows.length > 0);
}

function buildRow(
  record: ComparableRecord,
  issue: Issue,
  cells: readonly Cell[],
  grid: Grid,
  before: Grid | null,
  request: MatrixRequest,
): RowSpec {
  const { verdict, camps } = measureVerdict(issue, cells, request.basis);
  const reference = cells.find((cell) => cell.party === request.to) ?? null;
  return {
    issue,
    verdict,
    scale: buildScale(issue, grid.parties, cells, request.basis),
    cells: cells.map((cell) =>
      buildCell(cell, {
        issue,
        parties: record.parties,
        basis: request.basis,
        camps,
        reference,
        change: before && findChange(issue, findCell(before, issue.slug, cell.party), cell),
      }),
    ),
  };
}
