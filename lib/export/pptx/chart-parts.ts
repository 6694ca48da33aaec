import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { writeName } from "./chart-data";
import type { ChartSeries } from "./native-chart";
import type { SlideColours } from "./slide-colours";
import { emu, fillWith } from "./write-text";

/** The ids by which a chart's series and axes name each other. */
export const AXES = { places: 111_111_111, values: 222_222_222 };
const TEXT = 10;
const LABEL = 9;

export const value = (name: string, val: string | number) => element(`c:${name}`, { val });

export const shape = (...content: readonly string[]) => element("c:spPr", {}, ...content);

/** How text looks, with what it says where it says something of its own. */
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

/** How text looks that the program itself writes. */
export const writeTextLook = (colours: SlideColours) => element("c:txPr", {}, writeLook(colours, TEXT));

export const writeLine = (colour: string, width: number, dash: string | null = null) =>
  element(
    "a:ln",
    { w: emu(width), cap: "flat" },
    fillWith(colour),
    element("a:prstDash", { val: nameDash(dash) }),
    element("a:round"),
  );

export const noLine = element("a:ln", {}, element("a:noFill"));

/** The nearest of the dashes that Office has. */
function nameDash(dash: string | null): string {
  if (dash === null) return "solid";
  const [stroke = 0, , second] = dash.split(" ").map(Number);
  if (second !== undefined) return "lgDashDot";
  return stroke > 5 ? "dash" : stroke > 3 ? "sysDash" : "sysDot";
}

/** What each series begins with: its place, and its name in the workbook. */
export const writeIdentity = ({ name }: Pick<ChartSeries, "name">, at: number) =>
  value("idx", at) + value("order", at) + element("c:tx", {}, writeName(at + 1, name));

export const writeDot = (colour: string, size: number) =>
  element("c:marker", {}, value("symbol", "circle"), value("size", size), shape(fillWith(colour), noLine));

export const noMarker = element("c:marker", {}, value("symbol", "none"));

/** What stands beside the marks: a text of its own at each place named, else the value or nothing. */
export function writeLabels(
  colours: SlideColours,
  position: "outEnd" | "r" | "t",
  own: readonly { readonly at: number; readonly text: string }[],
  hasValues: boolean,
): string {
  const shown = (isValue: boolean) =>
    value("showLegendKey", 0) +
    value("showVal", isValue ? 1 : 0) +
    value("showCatName", 0) +
    value("showSerName", 0) +
    value("showPercent", 0) +
    value("showBubbleSize", 0);
  return element(
    "c:dLbls",
    {},
    ...own.map(({ at, text }) =>
      element(
        "c:dLbl",
        {},
        value("idx", at),
        element("c:tx", {}, element("c:rich", {}, writeLook(colours, LABEL, text))),
        value("dLblPos", position),
        shown(true),
      ),
    ),
    element("c:txPr", {}, writeLook(colours, LABEL)),
    value("dLblPos", position),
    shown(hasValues),
  );
}

const writeTitle = (text: string, colours: SlideColours) =>
  element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, writeLook(colours, TEXT, text))),
    value("overlay", 0),
  );

interface AxisOptions {
  /** Where the axis stands: below, above, or on the left. */
  readonly position: "b" | "t" | "l";
  readonly format: string;
  readonly isReversed?: boolean;
  /** The end of an axis of numbers, which begins at 0. */
  readonly most?: number;
  readonly title?: string;
  /** Such as marks at its numbers. */
  readonly ticks?: "out" | "none";
}

/** What every axis of places says before what its kind adds. */
export function writePlacesAxis(
  colours: SlideColours,
  { position, format, isReversed = false, most, title, ticks = "none" }: AxisOptions,
): string {
  return (
    value("axId", AXES.places) +
    writeScaling(isReversed, most) +
    value("delete", 0) +
    value("axPos", position) +
    (title === undefined ? "" : writeTitle(title, colours)) +
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }) +
    value("majorTickMark", ticks) +
    value("minorTickMark", "none") +
    value("tickLblPos", "low") +
    shape(writeLine(colours.find("line-strong"), 0.75)) +
    writeTextLook(colours) +
    value("crossAx", AXES.values) +
    value("crosses", "autoZero")
  );
}

const writeScaling = (isReversed: boolean, most: number | undefined) =>
  element(
    "c:scaling",
    {},
    value("orientation", isReversed ? "maxMin" : "minMax"),
    ...(most === undefined ? [] : [value("max", most), value("min", 0)]),
  );

/** The axis of values, with lines across the chart at each fifth of `whole`. */
export function writeValuesAxis(
  colours: SlideColours,
  options: Required<Pick<AxisOptions, "position" | "format" | "title" | "most">> & {
    readonly whole: number;
    /** Whether values stand at the places or between them. */
    readonly crossBetween: "midCat" | "between";
  },
): string {
  const { position, format, title, most, whole, crossBetween } = options;
  return element(
    "c:valAx",
    {},
    value("axId", AXES.values),
    writeScaling(false, most),
    value("delete", 0),
    value("axPos", position),
    element("c:majorGridlines", {}, shape(writeLine(colours.find("line"), 0.5))),
    writeTitle(title, colours),
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    shape(noLine),
    writeTextLook(colours),
    value("crossAx", AXES.places),
    // Where bars begin at the top, the axis of their values stands below the last.
    value("crosses", position === "t" ? "max" : "autoZero"),
    value("crossBetween", crossBetween),
    value("majorUnit", whole / 5),
  );
}
