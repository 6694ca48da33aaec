import { addDays, type Day, daysBetween } from "@/lib/domain/day";
import { placeFlags } from "@/lib/drawing/plan-lines";
import type {
  BarsBody,
  ChartBody,
  LinesBody,
  ProfileBody,
  ScatterBody,
} from "@/lib/figures/framed/chart-body";
import type { FigureBody, Paint } from "@/lib/figures/framed/framed-figure";
import { styleSeries } from "@/lib/figures/framed/series-style";
import { charts } from "@/messages";

/** Values of one name, one per place of the chart; null where nothing is known. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly paint: Paint;
  readonly dash: string | null;
}

export interface LineSeries extends ChartSeries {
  /** The places from which a value holds: those that have a mark. */
  readonly marked: readonly number[];
}

interface ChartTable<Place, Series extends ChartSeries = ChartSeries> {
  readonly places: readonly Place[];
  readonly placesTitle: string;
  readonly valuesTitle: string;
  readonly series: readonly Series[];
}

/** Shares of 1 over days. */
export interface LineChart extends ChartTable<Day, LineSeries> {
  readonly kind: "lines";
  /** The days with events, as values at the end of the axis; null where there are none. */
  readonly flags: {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** The numbers of the events, beside the places where they stand. */
    readonly labels: readonly { readonly at: number; readonly text: string }[];
  } | null;
}

/** Shares of 1 beside names. */
export interface BarChart extends ChartTable<string> {
  readonly kind: "bars";
}

/** Values from 0 to 100 above shares of 1. */
export interface DotChart extends ChartTable<number> {
  readonly kind: "dots";
  /** What each dot is called. */
  readonly labels: readonly string[];
}

/** A chart as Office programs have charts: a table of values and how it is drawn. */
export type NativeChart = LineChart | BarChart | DotChart;

/** The most bars that one slide has room for. */
const MOST_BARS = 18;
/** About as wide as programs draw the days of a chart, in pixels of our drawings. */
const PLOT_WIDTH = 900;

export function isChartBody(body: FigureBody): body is ChartBody {
  return body.kind === "lines" || body.kind === "bars" || body.kind === "scatter" || body.kind === "profile";
}

/** The charts of a figure, as many as its values need; none where there is nothing to draw. */
export function buildNativeCharts(body: ChartBody): readonly NativeChart[] {
  switch (body.kind) {
    case "lines":
      return buildLines(body);
    case "bars":
      return buildBars(body);
    case "scatter":
      return buildDots(body);
    case "profile":
      return buildProfile(body);
  }
}

/** One value for each day, so that a line holds its height until the day on which it changes. */
function buildLines(body: LinesBody): readonly LineChart[] {
  const { from, through, series } = body;
  if (through < from || series.length === 0) return [];
  const days = Array.from({ length: daysBetween(from, through) + 1 }, (_, at) => addDays(from, at));
  return [
    {
      kind: "lines",
      places: days,
      placesTitle: charts.overTime.columns.day,
      valuesTitle: charts.overTime.axis,
      series: series.map(({ label, points }, at) => ({
        name: label,
        values: days.map((day) => points.findLast((point) => point.day <= day)?.value ?? null),
        marked: points.flatMap(({ day, value }) => (value === null ? [] : [daysBetween(from, day)])),
        ...styleSeries(at),
      })),
      flags: buildFlags(body, days),
    },
  ];
}

function buildFlags(body: LinesBody, days: readonly Day[]): LineChart["flags"] {
  if (body.events.length === 0) return null;
  const placed = placeFlags(body, days.length, PLOT_WIDTH);
  const flagged = new Set(placed.map(({ at }) => at));
  return {
    name: charts.overTime.events,
    values: days.map((_, at) => (flagged.has(at) ? 1 : null)),
    labels: placed.flatMap(({ at, text }) => (text === null ? [] : [{ at, text }])),
  };
}

/** A place without any mark says why. */
const namePlace = (label: string, values: readonly (number | null)[]) =>
  values.every((value) => value === null) ? `${label}: ${charts.unknown}` : label;

function buildBars({ bars }: BarsBody): readonly BarChart[] {
  const { axis, columns } = charts.divergence;
  return chunkEvenly(bars, MOST_BARS).map((some) => ({
    kind: "bars",
    places: some.map(({ label, value, verdict }) =>
      value === null ? `${label}: ${charts.divergence.withoutSpread(verdict)}` : label,
    ),
    placesTitle: columns.issue,
    valuesTitle: axis,
    series: [
      { name: columns.divergence, values: some.map(({ value }) => value), paint: "camp-1-mark", dash: null },
    ],
  }));
}

function buildProfile({ party, others, rows }: ProfileBody): readonly BarChart[] {
  if (others.length === 0) return [];
  const most = Math.max(1, Math.floor((MOST_BARS * 2) / others.length));
  return chunkEvenly(rows, most).map((some) => ({
    kind: "bars",
    places: some.map(({ label, agreement }) => namePlace(label, agreement)),
    placesTitle: charts.profile.columns.issue,
    valuesTitle: charts.profile.axis(party.title),
    series: others.map(({ title }, at) => ({
      name: title,
      values: some.map(({ agreement }) => agreement[at] ?? null),
      ...styleSeries(at),
    })),
  }));
}

function buildDots({ points }: ScatterBody): readonly DotChart[] {
  if (points.length === 0) return [];
  const { axisX, axisY, columns } = charts.salience;
  return [
    {
      kind: "dots",
      places: points.map(({ divergence }) => divergence),
      placesTitle: axisX,
      valuesTitle: axisY,
      series: [
        {
          name: columns.salience,
          values: points.map(({ salience }) => salience),
          paint: "camp-1-mark",
          dash: null,
        },
      ],
      labels: points.map(({ number }) => String(number)),
    },
  ];
}

/** In as few parts as `most` allows, each about as long as the others. */
function chunkEvenly<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const parts = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => items.slice(at * size, (at + 1) * size));
}
