import { addDays, type Day, daysBetween } from "@/lib/domain/day";
import type { LinesBody } from "@/lib/figures/framed/chart-body";
import { styleSeries } from "@/lib/figures/framed/series-style";
import { charts, days as dayTexts } from "@/messages";
import { LABEL, LABEL_LINE, type LinesPlan, type Plot, type Tick } from "./chart-plan";
import { listDayTicks } from "./day-ticks";
import { measureText, wrapText } from "./measure-text";
import { spreadLabels } from "./spread-labels";

/** From this width on lines are named in full. */
const WIDE = 640;
const SHARES = 44;
/** For a piece of the line before its name, and the thin line that leads there. */
export const END_SAMPLE = 22;
export const END_LEAD = 14;
const TOP = 18;
const FLAGS = 20;
const BOTTOM = 36;
const END_GAP = 5;
const TICK_ROOM = 62;

type Series = LinesBody["series"][number];
type Point = Series["points"][number];

/** Whether there is anything to draw. */
export function hasLines({ from, through, series }: LinesBody): boolean {
  return series.length > 0 && from <= through;
}

/**
 * The lines at a width, as high as asked for or as their names below each other need, but never higher than
 * `most`: names that would be are shortened, and at last left to the legend.
 */
export function planLines(body: LinesBody, width: number, height: number, most: number): LinesPlan {
  const days = daysBetween(body.from, body.through) + 1;
  const head = TOP + (body.events.length > 0 ? FLAGS : 0);
  const names = nameEnds(body.series, width, most - head - BOTTOM);
  const least = measureNames(names);
  const room = names.reduce((most, { width: each }) => Math.max(most, each), 0) + END_SAMPLE + END_LEAD;
  const plot: Plot = {
    x: SHARES,
    y: head,
    width: Math.max(60, width - SHARES - room),
    height: Math.max(height - head - BOTTOM, least, 80),
  };
  const places = [...new Set(body.series.flatMap(({ points }) => points.map(({ day }) => day)))]
    .sort()
    .map((day) => daysBetween(body.from, day));
  const rows = [...places, days].map((at) => buildRow(body, at, days));
  const middles = spreadLabels(
    names.map(({ lines }, at) => ({
      y: placeShare(plot, body.series[at]?.points.at(-1)?.value ?? 0),
      height: lines.length * LABEL_LINE + END_GAP,
    })),
    plot.y,
    plot.y + plot.height,
  );
  const series = body.series.map(({ key, label, points }, at) => {
    const last = points.at(-1)?.value ?? null;
    const end = plot.x + plot.width;
    return {
      key,
      ...styleSeries(at),
      dots: rows.map(({ at: place }) => nameDot(label, points, body.from, place)),
      end: {
        lines: names[at]?.lines ?? [],
        x: end + END_LEAD,
        y: middles[at] ?? plot.y,
        tip: last === null ? null : { x: end, y: placeShare(plot, last) },
      },
    };
  });
  return {
    kind: "lines",
    width,
    height: head + plot.height + BOTTOM,
    plot,
    marks: series.reduce((sum, { dots }) => sum + dots.filter((dot) => dot !== null).length, 0),
    days,
    dayTicks: listTicks(body.from, body.through, Math.max(1, Math.floor(plot.width / TICK_ROOM))),
    shareTicks: listShareTicks(),
    axis: charts.overTime.axis,
    rows,
    series,
    flags: placeFlags(body, days, plot.width),
  };
}

/** Every quarter of 0..1. */
export function listShareTicks(): readonly Tick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, lines: [charts.percent(at)] }));
}

const placeShare = ({ y, height }: Plot, share: number) => y + (1 - share) * height;

interface EndName {
  readonly lines: readonly string[];
  readonly width: number;
}

const measureNames = (names: readonly EndName[]) =>
  names.reduce((sum, { lines }) => sum + lines.length * LABEL_LINE + END_GAP, 0);

/** Names as long as fit below each other into `height`: in full, short, or the share alone. */
function nameEnds(series: readonly Series[], width: number, height: number): readonly EndName[] {
  const isWide = width >= WIDE;
  const most = isWide ? Math.min(240, Math.max(150, width * 0.2)) : 120;
  const nameBy = (nameOf: (each: Series) => string) =>
    series.map((each): EndName => {
      const share = charts.share(each.points.at(-1)?.value ?? null);
      const name = nameOf(each);
      const lines = name === "" ? [share] : appendShare(wrapText(name, most, LABEL), share, most);
      return { lines, width: Math.max(...lines.map((line) => measureText(line, LABEL))) };
    });
  const names = [({ label }: Series) => label, ({ short }: Series) => short].slice(isWide ? 0 : 1);
  return names.map(nameBy).find((each) => measureNames(each) <= height) ?? nameBy(() => "");
}

/** The share stays in one piece: after the name where it fits, else on a line of its own. */
function appendShare(name: readonly string[], share: string, most: number): readonly string[] {
  const last = `${name.at(-1) ?? ""} ${share}`;
  return measureText(last, LABEL) <= most ? [...name.slice(0, -1), last] : [...name, share];
}

function buildRow({ from, through, series }: LinesBody, at: number, days: number): LinesPlan["rows"][number] {
  const day = addDays(from, Math.min(at, days - 1));
  const held = series.map(({ points }) => points.findLast((point) => point.day <= day));
  return {
    at,
    values: held.map((point) => point?.value ?? null),
    tip: {
      heading: at === days ? dayTexts.long(through) : charts.overTime.from(day),
      lines: held.flatMap((point, index) =>
        point === undefined ? [] : [`${series[index]?.label ?? ""}: ${charts.overTime.phase(point)}`],
      ),
    },
  };
}

function nameDot(label: string, points: readonly Point[], from: Day, place: number): string | null {
  const day = addDays(from, place);
  const point = points.find((each) => each.day === day);
  return point === undefined || point.value === null ? null : charts.overTime.point(label, day, point);
}

/** The year stands below the first label and wherever it changes. */
function listTicks(from: Day, through: Day, most: number): readonly Tick[] {
  const ticks = listDayTicks(from, through, most);
  return ticks.map((day, at) => {
    const isNewYear = ticks[at - 1]?.slice(0, 4) !== day.slice(0, 4);
    const short = dayTexts.short(day, day);
    return { at: daysBetween(from, day), lines: isNewYear ? [short, day.slice(0, 4)] : [short] };
  });
}

const FLAG_GAP = 8;

/**
 * One per day with events, where `days` are drawn `width` pixels wide. Numbers begin at their day; those that
 * would touch are drawn as one range.
 */
export function placeFlags({ from, events }: LinesBody, days: number, width: number): LinesPlan["flags"] {
  const groups: { at: number; first: number; last: number }[] = [];
  const bare = new Set<number>();
  for (const { day, number } of events) {
    const at = daysBetween(from, day);
    const group = groups.at(-1);
    const isNear =
      group !== undefined &&
      ((at - group.at) / days) * width <
        measureText(charts.overTime.flag(group.first, group.last), LABEL) + FLAG_GAP;
    if (!isNear) groups.push({ at, first: number, last: number });
    else {
      group.last = number;
      if (at !== group.at) bare.add(at);
    }
  }
  return [
    ...groups.map(({ at, first, last }) => ({ at, text: charts.overTime.flag(first, last) })),
    ...[...bare].map((at) => ({ at, text: null })),
  ];
}
