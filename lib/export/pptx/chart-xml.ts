import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { numberPlace, writeName, writeNumbers, writeTexts } from "./chart-data";
import { NAMESPACES } from "./deck-master";
import type { ChartSeries, NativeChart } from "./native-chart";
import type { SlideColours } from "./slide-colours";
import { emu, fillWith } from "./write-text";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const AXES = { places: 111_111_111, values: 222_222_222 };
const TEXT = 10;

const value = (name: string, val: string | number) => element(`c:${name}`, { val });

/** How text of the chart looks, with what it says where it says something of its own. */
function writeLook(colours: SlideColours, size: number, text?: string): string {
  const look = (name: string) =>
    element(
      `a:${name}`,
      { lang: name === "rPr" ? "en-GB" : undefined, sz: size * 100, b: 0 },
      fillWith(colours.find("ink")),
    );
  const paragraph =
    text === undefined
      ? element("a:p", {}, element("a:pPr", {}, look("defRPr")), element("a:endParaRPr", { lang: "en-GB" }))
      : element(
          "a:p",
          {},
          element("a:pPr", {}, look("defRPr")),
          element("a:r", {}, look("rPr"), element("a:t", {}, escapeXml(text))),
        );
  return element("a:bodyPr") + element("a:lstStyle") + paragraph;
}

const line = (colour: string, width: number, dash: string | null = null) =>
  element(
    "a:ln",
    { w: emu(width), cap: "flat" },
    fillWith(colour),
    element("a:prstDash", { val: nameDash(dash) }),
    element("a:round"),
  );

const noLine = element("a:ln", {}, element("a:noFill"));

/** The nearest of the dashes that Office has. */
function nameDash(dash: string | null): string {
  if (dash === null) return "solid";
  const [stroke = 0, , second] = dash.split(" ").map(Number);
  if (second !== undefined) return "lgDashDot";
  return stroke > 5 ? "dash" : stroke > 3 ? "sysDash" : "sysDot";
}

/** The chart as DrawingML; unknown values are gaps. */
export function writeChart(chart: NativeChart, colours: SlideColours): string {
  const hasLegend = chart.series.length > 1;
  return element(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": NAMESPACES["xmlns:a"], "xmlns:r": NAMESPACES["xmlns:r"] },
    value("date1904", 0),
    value("roundedCorners", 0),
    element(
      "c:chart",
      {},
      value("autoTitleDeleted", 1),
      element(
        "c:plotArea",
        {},
        element("c:layout"),
        writePlot(chart, colours),
        writePlacesAxis(chart, colours),
        writeValuesAxis(chart, colours),
      ),
      hasLegend
        ? element(
            "c:legend",
            {},
            value("legendPos", "b"),
            value("overlay", 0),
            element("c:txPr", {}, writeLook(colours, TEXT)),
          )
        : "",
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ),
    element("c:txPr", {}, writeLook(colours, TEXT)),
    element("c:externalData", { "r:id": "rId1" }, value("autoUpdate", 0)),
  );
}

function writePlot(chart: NativeChart, colours: SlideColours): string {
  const series = chart.series.map((each, at) => writeSeries(chart, each, at, colours));
  const axes = value("axId", AXES.places) + value("axId", AXES.values);
  switch (chart.kind) {
    case "lines":
      return element(
        "c:lineChart",
        {},
        value("grouping", "standard"),
        value("varyColors", 0),
        ...series,
        value("marker", 1),
        axes,
      );
    case "bars":
      return element(
        "c:barChart",
        {},
        value("barDir", "bar"),
        value("grouping", "clustered"),
        value("varyColors", 0),
        ...series,
        value("gapWidth", 45),
        axes,
      );
    case "dots":
      return element(
        "c:scatterChart",
        {},
        value("scatterStyle", "lineMarker"),
        value("varyColors", 0),
        ...series,
        axes,
      );
  }
}

function writeSeries(chart: NativeChart, series: ChartSeries, at: number, colours: SlideColours): string {
  const colour = colours.find(series.paint);
  const named = value("idx", at) + value("order", at) + element("c:tx", {}, writeName(at + 1, series.name));
  const numbers = writeNumbers(at + 1, series.values, chart.kind === "dots" ? "0" : "0%");
  const shape = (...content: string[]) => element("c:spPr", {}, ...content);
  switch (chart.kind) {
    case "lines":
      return element(
        "c:ser",
        {},
        named,
        shape(line(colour, 2, series.dash)),
        element("c:marker", {}, value("symbol", "none")),
        element("c:cat", {}, writeNumbers(0, chart.places.map(numberPlace), "yyyy-mm-dd")),
        element("c:val", {}, numbers),
        value("smooth", 0),
      );
    case "bars":
      return element(
        "c:ser",
        {},
        named,
        shape(fillWith(colour), noLine),
        value("invertIfNegative", 0),
        writeLabels(chart, colours),
        element("c:cat", {}, writeTexts(chart.places.map(String))),
        element("c:val", {}, numbers),
      );
    case "dots":
      return element(
        "c:ser",
        {},
        named,
        shape(noLine),
        element("c:marker", {}, value("symbol", "circle"), value("size", 8), shape(fillWith(colour), noLine)),
        writeLabels(chart, colours),
        element("c:xVal", {}, writeNumbers(0, chart.places.map(numberPlace), "0%")),
        element("c:yVal", {}, numbers),
        value("smooth", 0),
      );
  }
}

/** What stands beside the marks. */
function writeLabels({ labels, isLabelled, kind }: NativeChart, colours: SlideColours): string {
  const shown = (isValue: boolean) =>
    value("showLegendKey", 0) +
    value("showVal", isValue ? 1 : 0) +
    value("showCatName", 0) +
    value("showSerName", 0) +
    value("showPercent", 0) +
    value("showBubbleSize", 0);
  const place = value("dLblPos", kind === "bars" ? "outEnd" : "r");
  const own = (labels ?? []).map((text, at) =>
    element(
      "c:dLbl",
      {},
      value("idx", at),
      element("c:tx", {}, element("c:rich", {}, writeLook(colours, TEXT, text))),
      place,
      shown(true),
    ),
  );
  return element(
    "c:dLbls",
    {},
    ...own,
    element("c:txPr", {}, writeLook(colours, 9)),
    place,
    shown(isLabelled),
  );
}

const title = (text: string, colours: SlideColours) =>
  element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, writeLook(colours, TEXT, text))),
    value("overlay", 0),
  );

const scaling = (isReversed: boolean, most?: number) =>
  element(
    "c:scaling",
    {},
    value("orientation", isReversed ? "maxMin" : "minMax"),
    ...(most === undefined ? [] : [value("max", most), value("min", 0)]),
  );

/** How far apart the days are that an axis names: about eight of them. */
function writeDayUnit(days: number): string {
  const months = Math.ceil(days / 240);
  const [unit, name] = days > 90 ? [months, "months"] : [Math.max(1, Math.ceil(days / 8)), "days"];
  return value("majorUnit", unit) + value("majorTimeUnit", name);
}

function writePlacesAxis({ kind, places, placesTitle }: NativeChart, colours: SlideColours): string {
  const shared = (format: string, tick: string) =>
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }) +
    value("majorTickMark", tick) +
    value("minorTickMark", "none") +
    value("tickLblPos", "low") +
    element("c:spPr", {}, line(colours.find("line-strong"), 0.75)) +
    element("c:txPr", {}, writeLook(colours, TEXT)) +
    value("crossAx", AXES.values) +
    value("crosses", "autoZero");
  const head = (isReversed: boolean, position: string, most?: number) =>
    value("axId", AXES.places) + scaling(isReversed, most) + value("delete", 0) + value("axPos", position);
  switch (kind) {
    case "lines":
      return element(
        "c:dateAx",
        {},
        head(false, "b"),
        shared("d mmm yyyy", "out"),
        value("auto", 1),
        value("lblOffset", 100),
        value("baseTimeUnit", "days"),
        writeDayUnit(places.length),
      );
    case "bars":
      return element(
        "c:catAx",
        {},
        head(true, "l"),
        shared("General", "none"),
        value("auto", 1),
        value("lblAlgn", "ctr"),
        value("lblOffset", 100),
        value("noMultiLvlLbl", 1),
      );
    case "dots":
      return element(
        "c:valAx",
        {},
        head(false, "b", 1),
        title(placesTitle, colours),
        shared("0%", "out"),
        value("crossBetween", "midCat"),
      );
  }
}

function writeValuesAxis({ kind, most, valuesTitle }: NativeChart, colours: SlideColours): string {
  const isBars = kind === "bars";
  return element(
    "c:valAx",
    {},
    value("axId", AXES.values),
    scaling(false, most),
    value("delete", 0),
    value("axPos", isBars ? "t" : "l"),
    element("c:majorGridlines", {}, element("c:spPr", {}, line(colours.find("line"), 0.5))),
    title(valuesTitle, colours),
    element("c:numFmt", { formatCode: most === 1 ? "0%" : "0", sourceLinked: 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    element("c:spPr", {}, noLine),
    element("c:txPr", {}, writeLook(colours, TEXT)),
    value("crossAx", AXES.places),
    // Where bars begin at the top, the axis of their values stands below the last.
    value("crosses", isBars ? "max" : "autoZero"),
    value("crossBetween", kind === "dots" ? "midCat" : "between"),
    value("majorUnit", most / 5),
  );
}
