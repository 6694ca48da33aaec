import { buildGrid, type Grid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { orderIssues } from "@/lib/domain/ordering";
import { measureVerdict } from "@/lib/domain/verdict";
import { charts, figures, marks } from "@/messages";
import { listChosenIssues, numberSources } from "./build-frame";
import type { BarsBody } from "./chart-body";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure } from "./framed-figure";
import type { TableSpec } from "./table-spec";

const MOST_NAMED = 3;

/** The issues by how far the chosen parties are apart on each, as a figure. */
export function buildDivergence(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, basis } = request;
  const issues = listChosenIssues(record, request);
  const grid = buildGrid(record, { asOf, recordedAt, parties, issues });
  const body: BarsBody = { kind: "bars", bars: rankIssues(record, grid, request) };
  const sources = numberSources(record, grid).list();
  const table = buildTable(body);
  const { divergence } = charts;
  return frameFigure(
    { record, request, permalink },
    {
      figure: "divergence",
      title: divergence.title,
      subtitle: figures.subtitle(record.negotiation.title, asOf),
      summary: summarise(body),
      legend: [
        { sample: { kind: "swatch", paint: "camp-1-mark" }, label: divergence.legend.bar },
        { sample: { kind: "text", text: "|" }, label: divergence.legend.zero },
        { sample: { kind: "text", text: "–" }, label: divergence.legend.none },
      ],
      notes: [divergence.notes.steps, divergence.notes.unplaced, divergence.notes.basis[basis]],
      sources,
      body,
      grid: table,
      data: table,
      marks: body.bars.filter(({ value }) => value !== null).length,
    },
  );
}

/** By spread, the widest first; those without one after them; among equals in the order that matrices have. */
function rankIssues(record: NegotiationRecord, grid: Grid, { basis }: FigureRequest): BarsBody["bars"] {
  const categories = new Map(record.categories.map(({ slug, title }) => [slug, title]));
  const rows = new Map(grid.issues.map(({ slug }, at) => [slug, grid.cells[at] ?? []]));
  return orderIssues(grid, grid.issues, "divergence", basis)
    .map((issue) => {
      const { verdict, spread, comparable } = measureVerdict(issue, rows.get(issue.slug) ?? [], basis);
      return {
        issue: issue.slug,
        label: issue.title,
        category: categories.get(issue.category) ?? issue.category,
        value: spread,
        verdict,
        placed: comparable,
        parties: grid.parties.length,
      };
    })
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function summarise({ bars }: BarsBody): string {
  const { divergence } = charts;
  const measured = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const widest = measured.filter(({ value }) => value > 0 && value === measured[0]?.value);
  const named = widest.slice(0, MOST_NAMED).map(({ label, value }) => divergence.most(label, value));
  const rest = widest.length - named.length;
  return divergence.summary(
    measured.length,
    bars.length,
    rest > 0 ? [...named, divergence.others(rest)] : named,
    bars.filter(({ verdict }) => verdict === "agree").length,
    bars.filter(({ verdict }) => verdict === "unknown").length,
  );
}

function buildTable({ bars }: BarsBody): TableSpec {
  const { columns } = charts.divergence;
  return {
    columns: [
      { key: "issue", label: columns.issue, kind: "text" },
      { key: "category", label: columns.category, kind: "text" },
      { key: "divergence", label: columns.divergence, kind: "share" },
      { key: "verdict", label: columns.verdict, kind: "text" },
      { key: "placed", label: columns.placed, kind: "number" },
      { key: "parties", label: columns.parties, kind: "number" },
    ],
    rows: bars.map(({ label, category, value, verdict, placed, parties }) => [
      label,
      category,
      value,
      marks.verdict[verdict],
      placed,
      parties,
    ]),
  };
}
