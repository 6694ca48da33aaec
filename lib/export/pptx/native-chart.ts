import { addDays, type Day, daysBetween } from "@/lib/domain/day";
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

/** A chart as Office programs have charts: a table of values and how it is drawn. */
export interface NativeChart {
  readonly kind: "lines" | "bars" | "dots";
  /** What stands along the places: names, days, or the values across. */
  readonly places: readonly string[] | readonly Day[] | readonly number[];
  readonly placesTitle: string;
  readonly valuesTitle: string;
  readonly series: readonly ChartSeries[];
  /** The end of the axis of values, which begins at 0. */
  readonly most: number;
  /** Whether each value is written beside its mark. */
  readonly isLabelled: boolean;
  /** What each place is called beside its mark instead of its value; null for its value. */
  readonly labels: readonly string[] | null;
}

/** The most bars that one slide has room for. */
const MOST_BARS = 18;

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
function buildLines({ from, through, series }: LinesBody): readonly NativeChart[] {
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
        ...styleSeries(at),
      })),
      most: 1,
      isLabelled: false,
      labels: null,
    },
  ];
}

/** A place without any mark says why. */
const namePlace = (label: string, values: readonly (number | null)[]) =>
  values.every((value) => value === null) ? `${label}: ${charts.unknown}` : label;

function buildBars({ bars }: BarsBody): readonly NativeChart[] {
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
    most: 1,
    isLabelled: true,
    labels: null,
  }));
}

function buildProfile({ party, others, rows }: ProfileBody): readonly NativeChart[] {
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
    most: 1,
    isLabelled: true,
    labels: null,
  }));
}

function buildDots({ points }: ScatterBody): readonly NativeChart[] {
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
      most: 100,
      isLabelled: true,
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
