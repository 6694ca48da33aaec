import { element } from "@/lib/export/office/xml";
import { writeNumbers } from "./chart-data";
import {
  AXES,
  noLine,
  shape,
  value,
  writeDot,
  writeIdentity,
  writeLabels,
  writePlacesAxis,
  writeValuesAxis,
} from "./chart-parts";
import type { DotChart } from "./native-chart";
import type { SlideColours } from "./slide-colours";

const MOST = 100;

/** Dots by two values, each with its number beside it. */
export function writeDotPlot(chart: DotChart, colours: SlideColours): string {
  const { places, placesTitle, valuesTitle, labels, series } = chart;
  const own = labels.map((text, at) => ({ at, text }));
  const dots = element(
    "c:scatterChart",
    {},
    value("scatterStyle", "lineMarker"),
    value("varyColors", 0),
    ...series.map((each, at) =>
      element(
        "c:ser",
        {},
        writeIdentity(each, at),
        shape(noLine),
        writeDot(colours.find(each.paint), 8),
        writeLabels(colours, "r", own, true),
        element("c:xVal", {}, writeNumbers(0, places, "0%")),
        element("c:yVal", {}, writeNumbers(at + 1, each.values, "0")),
        value("smooth", 0),
      ),
    ),
    value("axId", AXES.places),
    value("axId", AXES.values),
  );
  const across = element(
    "c:valAx",
    {},
    writePlacesAxis(colours, { position: "b", format: "0%", most: 1, title: placesTitle, ticks: "out" }),
    value("crossBetween", "midCat"),
  );
  const options = { position: "l", format: "0", title: valuesTitle, most: MOST, whole: MOST } as const;
  return dots + across + writeValuesAxis(colours, { ...options, crossBetween: "midCat" });
}
