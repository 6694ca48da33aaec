import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { Pip } from "@/lib/figures/matrix-spec";
import type { ChartBody } from "./chart-body";
import type { FigureName } from "./figure-request";
import type { HeatmapBody } from "./heatmap-body";
import type { MatrixBody } from "./matrix-body";
import type { ScaleBody } from "./scale-body";
import type { ScorecardBody } from "./scorecard-body";
import type { TableSpec } from "./table-spec";

/** A colour by what it means; themes say how it looks. A number is a place on the one ramp, 0..1. */
export type Paint =
  | "ink"
  | "mute"
  | "line"
  | "line-strong"
  | "paper"
  | "ground"
  | `camp-${1 | 2 | 3 | 4 | 5 | 6}`
  | `camp-${1 | 2 | 3 | 4 | 5 | 6}-mark`
  | number;

/** A place on a row of pips, bars of confidence, or the ground of a cell that holds no option. */
export type Glyph = Pip | "confidence" | "hatch" | "dashed";

/** How a mark looks and what it means. */
export interface LegendEntry {
  readonly sample:
    | { readonly kind: "swatch"; readonly paint: Paint }
    | { readonly kind: "ramp"; readonly from: number; readonly to: number }
    | { readonly kind: "dot"; readonly paint: Paint }
    | { readonly kind: "ring" }
    | { readonly kind: "box" }
    | { readonly kind: "glyph"; readonly glyph: Glyph }
    | { readonly kind: "cross" }
    | { readonly kind: "line"; readonly paint: Paint; readonly dash: string | null }
    | { readonly kind: "text"; readonly text: string };
  readonly label: string;
}

export interface NumberedSource {
  readonly number: number;
  readonly slug: Slug;
  /** Publisher, title, day; as it is printed. */
  readonly text: string;
  readonly url: string | null;
}

/** What a figure says it holds, so that every file can be counted against it. */
export interface FigureCounts {
  /** Rows of `data`. */
  readonly rows: number;
  /** Cells of `grid`, heads left out. */
  readonly cells: number;
  /** Marks that the drawing shows for values: cells, dots, bars, points. */
  readonly marks: number;
  readonly sources: number;
}

export type FigureBody = MatrixBody | HeatmapBody | ScaleBody | ScorecardBody | ChartBody;

/** A figure with everything that it carries when it leaves: plain JSON, the same for screen and files. */
export interface FramedFigure {
  readonly figure: FigureName;
  readonly negotiation: { readonly slug: Slug; readonly title: string };
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: Day;
  readonly recordedAt: Instant;
  /** What was chosen, in words; empty where everything is shown. */
  readonly filters: readonly string[];
  /** What the figure says, in a sentence or two: its alternative text. */
  readonly summary: string;
  readonly legend: readonly LegendEntry[];
  /** On unknowns, and on what to beware of. */
  readonly notes: readonly string[];
  /** In the order in which the rows first rest on them. */
  readonly sources: readonly NumberedSource[];
  /** Path and query under which exactly this is shown again. */
  readonly permalink: string;
  readonly body: FigureBody;
  /** As people read it: what the drawing shows, as a table. */
  readonly grid: TableSpec;
  /** As programs read it: one row per value with everything known of it. */
  readonly data: TableSpec;
  readonly counts: FigureCounts;
}
