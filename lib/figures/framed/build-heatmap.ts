import { measureAgreement } from "@/lib/domain/agreement";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { findRankablePairs } from "@/lib/domain/rankable-pairs";
import { figures } from "@/messages";
import { listChosenIssues, numberSources } from "./build-frame";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure } from "./framed-figure";
import type { HeatmapBody, PairSpec } from "./heatmap-body";

/** How far each two of the chosen parties agree, as a figure. */
export function buildHeatmap(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, measure, balance, joint, basis } = request;
  const grid = buildGrid(record, { asOf, recordedAt, parties, issues: listChosenIssues(record, request) });
  const measured = measureAgreement(grid, { measure, balance, joint, basis });
  const at = <Value>(square: readonly (readonly Value[])[], row: number, column: number): Value => {
    const value = square[row]?.[column];
    if (value === undefined) throw new RangeError(`no pair ${row}, ${column}`);
    return value;
  };
  const pairs = grid.parties.map((_, row) =>
    grid.parties.map((_, column): PairSpec | null =>
      row === column
        ? null
        : {
            agreement: at(measured.agreement, row, column),
            low: at(measured.low, row, column),
            high: at(measured.high, row, column),
            coverage: at(measured.coverage, row, column),
            issues: measured.issues,
            sameOption: at(measured.sameOption, row, column),
            joint: at(measured.joint, row, column),
          },
    ),
  );
  const body: HeatmapBody = {
    kind: "heatmap",
    parties: grid.parties.map(({ slug, title, short }) => ({ slug, title, short })),
    pairs,
  };
  const rankable = findRankablePairs(grid, measured.coverage, basis);
  const sources = numberSources(record, grid).list();
  const rows = listPairs(body).map(({ a, b, pair }) => [
    a.title,
    b.title,
    pair.agreement,
    pair.low,
    pair.high,
    pair.coverage,
    pair.issues,
    pair.sameOption,
    pair.joint,
  ]);
  const size = body.parties.length;
  return frameFigure(
    { record, request, permalink },
    {
      figure: "agreement",
      title: figures.agreement.title,
      subtitle: figures.subtitle(record.negotiation.title, asOf),
      summary: figures.agreement.summary(
        listPairs(body).map(({ row, column, ...each }) => ({
          ...each,
          isRankable: rankable[row]?.[column] === true,
        })),
      ),
      legend: [{ sample: { kind: "ramp", from: 0, to: 1 }, label: figures.agreement.ramp }],
      notes: figures.agreement.notes(request, measured.issues),
      sources,
      body,
      grid: {
        columns: [
          { key: "party", label: figures.columns.party, kind: "text" },
          ...body.parties.map(({ slug, title }) => ({ key: slug, label: title, kind: "text" as const })),
        ],
        rows: body.parties.map(({ title }, row) => [
          title,
          ...(pairs[row] ?? []).map((pair) => (pair === null ? null : figures.agreement.inWords(pair))),
        ]),
      },
      data: {
        columns: [
          { key: "party_a", label: figures.columns.partyA, kind: "text" },
          { key: "party_b", label: figures.columns.partyB, kind: "text" },
          { key: "agreement", label: figures.columns.agreement, kind: "share" },
          { key: "lowest", label: figures.columns.lowest, kind: "share" },
          { key: "highest", label: figures.columns.highest, kind: "share" },
          { key: "comparable", label: figures.columns.comparable, kind: "number" },
          { key: "issues", label: figures.columns.issues, kind: "number" },
          { key: "same_option", label: figures.columns.sameOption, kind: "number" },
          { key: "joint", label: figures.columns.joint, kind: "number" },
        ],
        rows,
      },
      marks: size * (size - 1),
    },
  );
}

/** Each pair once. */
function listPairs({ parties, pairs }: HeatmapBody) {
  return parties.flatMap((a, row) =>
    parties.flatMap((b, column) => {
      const pair = pairs[row]?.[column] ?? null;
      return column <= row || pair === null ? [] : [{ a, b, pair, row, column }];
    }),
  );
}
