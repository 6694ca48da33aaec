import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { measureSalience } from "@/lib/domain/salience";
import { measureVerdict } from "@/lib/domain/verdict";
import { charts, figures } from "@/messages";
import { listChosenIssues, numberSources } from "./build-frame";
import type { ScatterBody } from "./chart-body";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure } from "./framed-figure";
import type { TableSpec } from "./table-spec";

/** Each issue's salience against its divergence, as a figure. */
export function buildSalience(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, basis } = request;
  const issues = listChosenIssues(record, request);
  const grid = buildGrid(record, { asOf, recordedAt, parties, issues });
  const measured = grid.issues.map((issue, at) => {
    const cells = grid.cells[at] ?? [];
    const { mean, coded } = measureSalience(cells);
    const divergence = measureVerdict(issue, cells, basis).spread;
    return { issue: issue.slug, label: issue.title, divergence, salience: mean, coded };
  });
  const points = measured.flatMap(({ divergence, salience, ...issue }) =>
    divergence === null || salience === null ? [] : [{ ...issue, divergence, salience }],
  );
  const body: ScatterBody = {
    kind: "scatter",
    points: points.map((point, at) => ({ ...point, number: at + 1 })),
    missing: measured.flatMap(({ issue, label, divergence, salience }): ScatterBody["missing"] => {
      if (salience === null) return [{ issue, label, reason: "no-salience" }];
      return divergence === null ? [{ issue, label, reason: "no-divergence" }] : [];
    }),
  };
  const sources = numberSources(record, grid).list();
  const table = buildTable(measured, body);
  const { salience, divergence } = charts;
  const [top] = [...points].sort((a, b) => b.salience - a.salience);
  return frameFigure(
    { record, request, permalink },
    {
      figure: "salience",
      title: salience.title,
      subtitle: figures.subtitle(record.negotiation.title, asOf),
      summary: salience.summary(points.length, measured.length, top?.label ?? null),
      legend:
        points.length === 0
          ? []
          : [{ sample: { kind: "dot", paint: "camp-1-mark" }, label: salience.legend.dot }],
      notes: [salience.notes.mean, divergence.notes.steps, divergence.notes.basis[basis]],
      sources,
      body,
      grid: table,
      data: table,
      marks: points.length,
    },
  );
}

/** Every issue, with a dot or without. */
function buildTable(
  measured: readonly {
    readonly issue: string;
    readonly label: string;
    readonly divergence: number | null;
    readonly salience: number | null;
    readonly coded: number;
  }[],
  { points, missing }: ScatterBody,
): TableSpec {
  const { columns, reasons } = charts.salience;
  const numbers = new Map(points.map(({ issue, number }) => [issue, number]));
  const missed = new Map(missing.map(({ issue, reason }) => [issue, reasons[reason]]));
  return {
    columns: [
      { key: "issue", label: columns.issue, kind: "text" },
      { key: "number", label: columns.number, kind: "number" },
      { key: "divergence", label: columns.divergence, kind: "share" },
      { key: "salience", label: columns.salience, kind: "number" },
      { key: "coded", label: columns.coded, kind: "number" },
      { key: "missing", label: columns.missing, kind: "text" },
    ],
    rows: measured.map(({ issue, label, divergence, salience, coded }) => [
      label,
      numbers.get(issue) ?? null,
      divergence,
      salience,
      coded,
      missed.get(issue) ?? null,
    ]),
  };
}
