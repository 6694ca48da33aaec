import { measurePair } from "@/lib/domain/agreement";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord, Party } from "@/lib/domain/model";
import { charts, figures } from "@/messages";
import { listChosenIssues, numberSources } from "./build-frame";
import type { ProfileBody } from "./chart-body";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure, LegendEntry } from "./framed-figure";
import { styleSeries } from "./series-style";
import type { TableSpec } from "./table-spec";

/** One party against each other chosen party, issue by issue, as a figure. */
export function buildProfile(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, to, basis } = request;
  const issues = listChosenIssues(record, request);
  const others = request.parties.filter((slug) => slug !== to);
  const grid = buildGrid(record, { asOf, recordedAt, parties: [to, ...others], issues });
  const options = { measure: "distance", balance: "issue", joint: "include", basis } as const;
  const pairs = others.map((other) => measurePair(grid, to, other, options));
  const categories = new Map(record.categories.map(({ slug, title }) => [slug, title]));
  const [party, ...rest] = grid.parties.map(nameParty);
  if (party === undefined) throw new RangeError(`no party: ${to}`);
  const body: ProfileBody = {
    kind: "profile",
    party,
    others: rest,
    rows: grid.issues.map(({ slug, title, category }, at) => ({
      issue: slug,
      label: title,
      category: categories.get(category) ?? category,
      agreement: pairs.map(({ contributions }) => {
        const agreement = contributions[at]?.agreement ?? null;
        return agreement === null ? null : agreement.numerator / agreement.denominator;
      }),
    })),
  };
  const sources = numberSources(record, grid).list();
  const [table, data] = [buildGridTable(body), buildDataTable(body)];
  const { profile } = charts;
  return frameFigure(
    { record, request, permalink },
    {
      figure: "profile",
      title: profile.title(party.title),
      subtitle: figures.subtitle(record.negotiation.title, asOf),
      summary: profile.summary(
        party.title,
        pairs.map(({ agreement, coverage, issues: all }, at) => ({
          title: rest[at]?.title ?? "",
          agreement,
          coverage,
          issues: all,
        })),
      ),
      legend: [
        ...rest.map(
          ({ short, title }, at): LegendEntry => ({
            sample: { kind: "swatch", paint: styleSeries(at).paint },
            label: profile.legend(short, title),
          }),
        ),
        ...(rest.length === 0
          ? []
          : [{ sample: { kind: "text" as const, text: charts.unknown }, label: profile.unknown }]),
      ],
      notes: [profile.notes.measure, profile.notes.unknown, profile.notes.basis[basis]],
      sources,
      body,
      grid: table,
      data,
      marks: body.rows.flatMap(({ agreement }) => agreement).filter((value) => value !== null).length,
    },
  );
}

const nameParty = ({ slug, title, short }: Party) => ({ slug, title, short });

function buildGridTable({ others, rows }: ProfileBody): TableSpec {
  const { columns } = charts.profile;
  return {
    columns: [
      { key: "issue", label: columns.issue, kind: "text" },
      ...others.map(({ slug, title }) => ({ key: slug, label: title, kind: "share" as const })),
    ],
    rows: rows.map(({ label, agreement }) => [label, ...agreement]),
  };
}

/** One row per issue and other party. */
function buildDataTable({ party, others, rows }: ProfileBody): TableSpec {
  const { columns } = charts.profile;
  return {
    columns: [
      { key: "issue", label: columns.issue, kind: "text" },
      { key: "category", label: columns.category, kind: "text" },
      { key: "party", label: columns.party, kind: "text" },
      { key: "other", label: columns.other, kind: "text" },
      { key: "agreement", label: columns.agreement, kind: "share" },
    ],
    rows: rows.flatMap(({ label, category, agreement }) =>
      others.map(({ title }, at) => [label, category, party.title, title, agreement[at] ?? null]),
    ),
  };
}
