import { type AgreementOptions, measureAgreement } from "@/lib/domain/agreement";
import {
  type AgreementPhase,
  measureAgreementOverTime,
  type SpanRequest,
} from "@/lib/domain/agreement-over-time";
import { listChangeDays } from "@/lib/domain/change-days";
import { addDays, type Day } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { findRankablePairs } from "@/lib/domain/rankable-pairs";
import { charts, figures } from "@/messages";
import { listChosenIssues, SourceNumbers } from "./build-frame";
import type { LinesBody } from "./chart-body";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure, LegendEntry } from "./framed-figure";
import { styleSeries } from "./series-style";
import type { TableSpec } from "./table-spec";

/** The pairs of more parties than these cannot be told apart in one drawing. */
export const MOST_PARTIES_OVER_TIME = 5;

interface PairLine {
  readonly a: Party;
  readonly b: Party;
  readonly label: string;
  readonly phases: readonly AgreementPhase[];
}

/** How far the chosen parties' pairs agree on each day of a span, with what happened, as a figure. */
export function buildOverTime(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, measure, balance, joint, basis, from } = request;
  const [through = asOf] = [request.through, asOf].sort();
  const issues = listChosenIssues(record, request);
  const drawn = request.parties.slice(0, MOST_PARTIES_OVER_TIME);
  const span = { recordedAt, parties: drawn, issues, from, through };
  const parties = new Map(record.parties.map((party) => [party.slug, party]));
  const lines = measureAgreementOverTime(record, span, { measure, balance, joint, basis }).flatMap(
    ({ parties: [first, second], phases }): PairLine[] => {
      const [a, b] = [parties.get(first), parties.get(second)];
      if (a === undefined || b === undefined) return [];
      return [{ a, b, label: charts.overTime.pair(a.title, b.title), phases }];
    },
  );
  const numbers = new SourceNumbers(record);
  for (const day of listChangeDays(record, span)) {
    for (const cell of buildGrid(record, { ...span, asOf: day }).cells.flat()) {
      if (cell.state !== "not-researched") numbers.number(cell.sources);
    }
  }
  const events = record.events
    .filter(({ day }) => from <= day && day <= through)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ day, title, source }, at) => ({
      number: at + 1,
      day,
      title,
      source: numbers.number([source])[0] ?? 0,
    }));
  const body: LinesBody = {
    kind: "lines",
    from,
    through,
    series: lines.map(({ a, b, label, phases }) => ({
      key: keyPair(a.slug, b.slug),
      label,
      short: charts.overTime.shortPair(a.short, b.short),
      points: phases.map(({ from: day, agreement, low, high, coverage, issues: all }) => ({
        day,
        value: agreement,
        low,
        high,
        coverage,
        issues: all,
      })),
    })),
    events,
  };
  const grid = buildGridTable(body);
  const data = buildDataTable(lines, through);
  const sources = numbers.list();
  return frameFigure(
    { record, request, permalink },
    {
      figure: "over-time",
      title: charts.overTime.title,
      subtitle:
        from <= through
          ? charts.overTime.span(record.negotiation.title, from, through)
          : figures.subtitle(record.negotiation.title, asOf),
      summary: summarise(body, listRankable(record, span, { measure, balance, joint, basis })),
      legend: buildLegend(body),
      notes: listNotes(record, request, body, through),
      sources,
      body,
      grid,
      data,
      marks: body.series.reduce((sum, { points }) => sum + points.filter(isKnown).length, 0),
    },
  );
}

const isKnown = ({ value }: { readonly value: number | null }) => value !== null;

/** The keys of the series that may be called highest or lowest on the last day. */
function listRankable(
  record: NegotiationRecord,
  { through, recordedAt, parties, issues }: SpanRequest,
  settings: AgreementOptions,
): ReadonlySet<string> {
  const grid = buildGrid(record, { asOf: through, recordedAt, parties, issues });
  const rankable = findRankablePairs(grid, measureAgreement(grid, settings).coverage, settings.basis);
  return new Set(
    grid.parties.flatMap(({ slug: a }, row) =>
      grid.parties.flatMap(({ slug: b }, column) => (rankable[row]?.[column] ? [keyPair(a, b)] : [])),
    ),
  );
}

const keyPair = (a: Slug, b: Slug) => `${a}.${b}`;

function summarise({ from, through, series }: LinesBody, rankable: ReadonlySet<string>): string {
  if (through < from) return charts.overTime.noDays;
  if (series.length === 0) return charts.overTime.noPairs;
  return charts.overTime.summary(
    from,
    through,
    series.map(({ key, label, points }) => ({
      label,
      isRankable: rankable.has(key),
      first: points.find(isKnown)?.value ?? null,
      last: points.at(-1)?.value ?? null,
    })),
  );
}

function buildLegend({ series, events }: LinesBody): readonly LegendEntry[] {
  if (series.length === 0) return [];
  const { legend } = charts.overTime;
  return [
    ...series.map(({ label }, at): LegendEntry => ({ sample: { kind: "line", ...styleSeries(at) }, label })),
    { sample: { kind: "dot", paint: "mute" }, label: legend.dot },
    ...(series.some(({ points }) => !points.every(isKnown))
      ? [{ sample: { kind: "text" as const, text: "–" }, label: legend.gap }]
      : []),
    ...(events.length === 0 ? [] : [{ sample: { kind: "text" as const, text: "1" }, label: legend.event }]),
  ];
}

function listNotes(record: NegotiationRecord, request: FigureRequest, body: LinesBody, through: Day) {
  const { notes } = charts.overTime;
  const { coverage } = record.negotiation;
  const { parties } = request;
  const titles = new Map(record.parties.map(({ slug, title }) => [slug, title]));
  const shown = parties.slice(0, MOST_PARTIES_OVER_TIME).map((slug) => titles.get(slug) ?? slug);
  const all = (parties.length * (parties.length - 1)) / 2;
  return [
    ...(shown.length < parties.length
      ? [notes.tooMany(parties.length, all, shown, body.series.length, MOST_PARTIES_OVER_TIME)]
      : []),
    ...figures.agreement.notes(request, listChosenIssues(record, request).length),
    notes.steps,
    ...(request.from < coverage.from || coverage.through < through
      ? [notes.outside(coverage.from, coverage.through)]
      : []),
  ];
}

/** One row per day on which something changed or happened. */
function buildGridTable({ series, events }: LinesBody): TableSpec {
  const days = new Set([
    ...series.flatMap(({ points }) => points.map(({ day }) => day)),
    ...events.map(({ day }) => day),
  ]);
  const { columns, phase, nothing } = charts.overTime;
  return {
    columns: [
      { key: "day", label: columns.day, kind: "day" },
      { key: "events", label: columns.events, kind: "text" },
      ...series.map(({ key, label }) => ({ key, label, kind: "text" as const })),
    ],
    rows: [...days].sort().map((day) => [
      day,
      events
        .filter((event) => event.day === day)
        .map(({ title }) => title)
        .join("; ") || null,
      ...series.map(({ points }) => {
        const held = points.findLast((point) => point.day <= day);
        return held === undefined ? nothing : phase(held);
      }),
    ]),
  };
}

/** One row per pair and stretch of days on which its numbers stay the same. */
function buildDataTable(lines: readonly PairLine[], through: Day): TableSpec {
  const { columns } = figures;
  return {
    columns: [
      { key: "party_a", label: columns.partyA, kind: "text" },
      { key: "party_b", label: columns.partyB, kind: "text" },
      { key: "from", label: charts.overTime.columns.from, kind: "day" },
      { key: "through", label: charts.overTime.columns.through, kind: "day" },
      { key: "agreement", label: columns.agreement, kind: "share" },
      { key: "lowest", label: columns.lowest, kind: "share" },
      { key: "highest", label: columns.highest, kind: "share" },
      { key: "comparable", label: columns.comparable, kind: "number" },
      { key: "issues", label: columns.issues, kind: "number" },
      { key: "same_option", label: columns.sameOption, kind: "number" },
      { key: "joint", label: columns.joint, kind: "number" },
    ],
    rows: lines.flatMap(({ a, b, phases }) =>
      phases.map((phase, at) => {
        const next = phases[at + 1]?.from;
        return [
          a.title,
          b.title,
          phase.from,
          next === undefined ? through : addDays(next, -1),
          phase.agreement,
          phase.low,
          phase.high,
          phase.coverage,
          phase.issues,
          phase.sameOption,
          phase.joint,
        ];
      }),
    ),
  };
}
