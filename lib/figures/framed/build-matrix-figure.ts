import { buildGrid, type Grid } from "@/lib/domain/grid";
import { measureHeadline } from "@/lib/domain/headline";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildMatrix } from "@/lib/figures/build-matrix";
import type { MatrixSpec } from "@/lib/figures/matrix-spec";
import { figures, headline, figureMatrix as words } from "@/messages";
import { numberSources, type SourceNumbers } from "./build-frame";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure } from "./framed-figure";
import { cellKey, type MatrixBody } from "./matrix-body";
import { listMatrixLegend } from "./matrix-legend";
import { buildMatrixData, buildMatrixGrid } from "./matrix-tables";

/** The side-by-side matrix as a figure. */
export function buildMatrixFigure(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, compare, lens } = request;
  const matrix = buildMatrix(record, request);
  const issues = matrix.groups.flatMap(({ rows }) => rows.map(({ issue }) => issue.slug));
  const grid = buildGrid(record, { asOf, recordedAt, parties, issues });
  const numbers = numberSources(record, grid);
  const body: MatrixBody = {
    kind: "matrix",
    matrix,
    lens,
    reference: lens === "relative" && parties.includes(request.to) ? request.to : null,
    categories: Object.fromEntries(record.categories.map(({ slug, title }) => [slug, title])),
    sources: listCellSources(grid, numbers),
  };
  const sources = numbers.list();
  const table = buildMatrixGrid(body);
  const data = buildMatrixData(body, grid);
  return frameFigure(
    { record, request, permalink },
    {
      figure: "matrix",
      title: words.title,
      subtitle:
        compare === null
          ? figures.subtitle(record.negotiation.title, asOf)
          : words.comparedSubtitle(figures.subtitle(record.negotiation.title, asOf), compare),
      summary: summarise(record, request, matrix, grid),
      legend: listMatrixLegend(body, record),
      notes: listNotes(record, request, matrix),
      sources,
      body,
      grid: table,
      data,
      marks: issues.length * (matrix.parties.length + 1),
    },
  );
}

function listCellSources(grid: Grid, numbers: SourceNumbers): Record<string, readonly number[]> {
  return Object.fromEntries(
    grid.cells
      .flat()
      .flatMap((cell) =>
        cell.state === "not-researched" || cell.sources.length === 0
          ? []
          : [[cellKey(cell.party, cell.issue), numbers.number(cell.sources)] as const],
      ),
  );
}

function summarise(
  record: NegotiationRecord,
  { basis, compare }: FigureRequest,
  matrix: MatrixSpec,
  grid: Grid,
): string {
  if (grid.issues.length === 0) return words.empty(record.issues.length);
  const said = headline.text(measureHeadline(record, grid, basis), grid.parties, grid.issues);
  return compare === null ? said : `${said} ${words.compared(matrix.changed, compare)}`;
}

function listNotes(
  record: NegotiationRecord,
  { asOf, compare, basis }: FigureRequest,
  matrix: MatrixSpec,
): readonly string[] {
  const { coverage, staleAfterDays } = record.negotiation;
  const outside = [asOf, ...(compare === null ? [] : [compare])].filter(
    (day) => day < coverage.from || day > coverage.through,
  );
  const marks = matrix.groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks)),
  );
  const has = (kind: string) => marks.some((mark) => mark.kind === kind);
  return [
    words.notes.unknown,
    ...(outside.length > 0 ? [words.notes.outside(coverage.from, coverage.through)] : []),
    words.notes.basis[basis],
    ...(compare === null ? [] : [words.compared(matrix.changed, compare)]),
    ...(has("rules-out") || has("moved") ? [words.notes.numbers] : []),
    ...(has("old-evidence") ? [words.notes.old(staleAfterDays)] : []),
    words.notes.verdict(matrix.parties),
    words.notes.sources,
  ];
}
