import type { Paint } from "@/lib/figures/framed/framed-figure";

/** Where values are drawn, in pixels from the chart's top left corner. */
export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is told of a place of the chart, on screen. */
export interface Tip {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A value of an axis with its label, wrapped. */
export interface Tick {
  readonly at: number;
  readonly lines: readonly string[];
}

interface Plan {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  /** How many marks stand for values. */
  readonly marks: number;
}

/** Lines over days, in steps. A place on the time axis is counted in days from the first one. */
export interface LinesPlan extends Plan {
  readonly kind: "lines";
  /** How many days there are; a day reaches from its own place to the next one. */
  readonly days: number;
  readonly dayTicks: readonly Tick[];
  readonly shareTicks: readonly Tick[];
  /** What the shares are, above them. */
  readonly axis: string;
  /** By place, each with one value per series: what holds from there. The last stands where the last day ends. */
  readonly rows: readonly {
    readonly at: number;
    readonly values: readonly (number | null)[];
    readonly tip: Tip;
  }[];
  readonly series: readonly {
    readonly key: string;
    readonly paint: Paint;
    readonly dash: string | null;
    /** By row: what the dot there is called, or null where there is none. */
    readonly dots: readonly (string | null)[];
    /** Its name beside the end of its line. */
    readonly end: {
      readonly lines: readonly string[];
      readonly x: number;
      /** The middle of the name. */
      readonly y: number;
      /** Where the line ends; null where it ends before the last day. */
      readonly tip: { readonly x: number; readonly y: number } | null;
    };
  }[];
  readonly flags: readonly { readonly at: number; readonly text: string | null }[];
}

/** Rows with one lane per series, each with a bar from 0. */
export interface RowsPlan extends Plan {
  readonly kind: "rows";
  readonly shareTicks: readonly Tick[];
  /** What the shares are, above them; wrapped. */
  readonly axis: readonly string[];
  readonly rowHeight: number;
  readonly laneHeight: number;
  readonly lanes: number;
  readonly rows: readonly {
    readonly key: string;
    readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
    /** Beside all lanes. */
    readonly note: { readonly lines: readonly string[]; readonly x: number; readonly y: number } | null;
    /** Null where the row has fewer lanes than others. */
    readonly lanes: readonly (RowLane | null)[];
    readonly tip: Tip;
  }[];
}

export interface RowLane {
  /** 0..1, or null where there is no bar. */
  readonly value: number | null;
  readonly paint: Paint;
  /** Beside the end of the bar, or where it would begin. */
  readonly text: string;
  /** The bar, read aloud. */
  readonly label: string;
  /** The top of its lane. */
  readonly y: number;
}

/** Numbered dots. */
export interface DotsPlan extends Plan {
  readonly kind: "dots";
  readonly shareTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly axisX: readonly string[];
  readonly axisY: string;
  readonly dots: readonly {
    readonly number: number;
    /** 0..1 */
    readonly x: number;
    /** 0..100 */
    readonly y: number;
    /** Where the number stands, from the dot's own place: beside it where another dot is in its way. */
    readonly dx: number;
    readonly dy: number;
    readonly label: string;
    readonly tip: Tip;
  }[];
}

/** Everything that a drawing of one chart needs: plain JSON, the same for screen and files. */
export type ChartPlan = LinesPlan | RowsPlan | DotsPlan;

/** The size of labels, and the height of their lines, in pixels. */
export const LABEL = { face: "regular", size: 11 } as const;
export const LABEL_BOLD = { face: "bold", size: 11 } as const;
export const LABEL_LINE = 14;
