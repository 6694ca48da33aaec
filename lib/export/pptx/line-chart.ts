import { element } from "@/lib/export/office/xml";
import { countDays, writeNumbers } from "./chart-data";
import {
  AXES,
  noLine,
  noMarker,
  shape,
  value,
  writeDot,
  writeIdentity,
  writeLabels,
  writeLine,
  writePlacesAxis,
  writeValuesAxis,
} from "./chart-parts";
import type { LineChart, LineSeries } from "./native-chart";
import type { SlideColours } from "./slide-colours";

const WHOLE = 1;
/** Where events are named above the lines, the axis goes on for their numbers. */
const ABOVE = 0.08;

/** Lines over days with a dot where they change, and a thin upright line for each day with events. */
export function writeLinePlot(chart: LineChart, colours: SlideColours): string {
  const { places, series, flags, valuesTitle } = chart;
  const days = places.map(countDays);
  const dates = element("c:cat", {}, writeNumbers(0, days, "yyyy-mm-dd"));
  const lines = element(
    "c:lineChart",
    {},
    value("grouping", "standard"),
    value("varyColors", 0),
    ...series.map((each, at) => writeSeries(each, at, dates, colours)),
    flags === null ? "" : writeFlags(flags, series.length, dates, colours),
    value("marker", 1),
    value("axId", AXES.places),
    value("axId", AXES.values),
  );
  const axis = element(
    "c:dateAx",
    {},
    writePlacesAxis(colours, { position: "b", format: "d mmm yyyy", ticks: "out" }),
    value("auto", 1),
    value("lblOffset", 100),
    value("baseTimeUnit", "days"),
    writeDayUnit(places.length),
  );
  const most = flags === null ? WHOLE : WHOLE + ABOVE;
  const options = { position: "l", format: "0%", title: valuesTitle, most, whole: WHOLE } as const;
  return lines + axis + writeValuesAxis(colours, { ...options, crossBetween: "between" });
}

function writeSeries(each: LineSeries, at: number, dates: string, colours: SlideColours): string {
  const colour = colours.find(each.paint);
  const look = shape(writeLine(colour, 2, each.dash));
  return element(
    "c:ser",
    {},
    writeIdentity(each, at),
    look,
    noMarker,
    ...each.marked.map((idx) =>
      // A point without a look of its own gets the program's.
      element("c:dPt", {}, value("idx", idx), writeDot(colour, 6), value("bubble3D", 0), look),
    ),
    dates,
    element("c:val", {}, writeNumbers(at + 1, each.values, "0%")),
    value("smooth", 0),
  );
}

function writeFlags(
  flags: NonNullable<LineChart["flags"]>,
  at: number,
  dates: string,
  colours: SlideColours,
): string {
  return element(
    "c:ser",
    {},
    writeIdentity(flags, at),
    shape(noLine),
    noMarker,
    writeLabels(colours, "t", flags.labels, false),
    element(
      "c:errBars",
      {},
      value("errDir", "y"),
      value("errBarType", "minus"),
      value("errValType", "fixedVal"),
      value("noEndCap", 1),
      value("val", WHOLE),
      shape(writeLine(colours.find("line-strong"), 0.75, "2 3")),
    ),
    dates,
    element("c:val", {}, writeNumbers(at + 1, flags.values, "0%")),
    value("smooth", 0),
  );
}

/** How far apart the days are that an axis names: about eight of them. */
function writeDayUnit(days: number): string {
  const months = Math.ceil(days / 240);
  const [unit, name] = days > 90 ? [months, "months"] : [Math.max(1, Math.ceil(days / 8)), "days"];
  return value("majorUnit", unit) + value("majorTimeUnit", name);
}
