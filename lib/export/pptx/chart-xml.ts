import { element } from "@/lib/export/office/xml";
import { writeBarPlot } from "./bar-chart";
import { value, writeTextLook } from "./chart-parts";
import { NAMESPACES } from "./deck-master";
import { writeDotPlot } from "./dot-chart";
import { writeLinePlot } from "./line-chart";
import type { NativeChart } from "./native-chart";
import type { SlideColours } from "./slide-colours";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The chart as DrawingML; unknown values are gaps. */
export function writeChart(chart: NativeChart, colours: SlideColours): string {
  return element(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": NAMESPACES["xmlns:a"], "xmlns:r": NAMESPACES["xmlns:r"] },
    value("date1904", 0),
    value("roundedCorners", 0),
    element(
      "c:chart",
      {},
      value("autoTitleDeleted", 1),
      element("c:plotArea", {}, element("c:layout"), writePlot(chart, colours)),
      chart.series.length > 1 ? writeLegend(chart, colours) : "",
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ),
    writeTextLook(colours),
    element("c:externalData", { "r:id": "rId1" }, value("autoUpdate", 0)),
  );
}

function writePlot(chart: NativeChart, colours: SlideColours): string {
  switch (chart.kind) {
    case "lines":
      return writeLinePlot(chart, colours);
    case "bars":
      return writeBarPlot(chart, colours);
    case "dots":
      return writeDotPlot(chart, colours);
  }
}

/** The names of the series; days with events are named at their place. */
function writeLegend(chart: NativeChart, colours: SlideColours): string {
  const hasFlags = chart.kind === "lines" && chart.flags !== null;
  return element(
    "c:legend",
    {},
    value("legendPos", "b"),
    hasFlags ? element("c:legendEntry", {}, value("idx", chart.series.length), value("delete", 1)) : "",
    value("overlay", 0),
    writeTextLook(colours),
  );
}
