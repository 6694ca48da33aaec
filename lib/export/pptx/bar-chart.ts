import { element } from "@/lib/export/office/xml";
import { writeNumbers, writeTexts } from "./chart-data";
import {
  AXES,
  noLine,
  shape,
  value,
  writeIdentity,
  writeLabels,
  writePlacesAxis,
  writeValuesAxis,
} from "./chart-parts";
import type { BarChart } from "./native-chart";
import type { SlideColours } from "./slide-colours";
import { fillWith } from "./write-text";

/** Lying bars beside their names, the first at the top, each with its value at its end. */
export function writeBarPlot({ places, series, valuesTitle }: BarChart, colours: SlideColours): string {
  const bars = element(
    "c:barChart",
    {},
    value("barDir", "bar"),
    value("grouping", "clustered"),
    value("varyColors", 0),
    ...series.map((each, at) =>
      element(
        "c:ser",
        {},
        writeIdentity(each, at),
        shape(fillWith(colours.find(each.paint)), noLine),
        value("invertIfNegative", 0),
        writeLabels(colours, "outEnd", [], true),
        element("c:cat", {}, writeTexts(places)),
        element("c:val", {}, writeNumbers(at + 1, each.values, "0%")),
      ),
    ),
    value("gapWidth", 45),
    value("axId", AXES.places),
    value("axId", AXES.values),
  );
  const names = element(
    "c:catAx",
    {},
    writePlacesAxis(colours, { position: "l", format: "General", isReversed: true }),
    value("auto", 1),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    value("noMultiLvlLbl", 1),
  );
  const whole = 1;
  const options = { position: "t", format: "0%", title: valuesTitle, most: whole, whole } as const;
  return bars + names + writeValuesAxis(colours, { ...options, crossBetween: "between" });
}
