import type { FigureBody, FramedFigure, Paint } from "@/lib/figures/framed/framed-figure";
import { figureFiles } from "@/messages";
import { findTint } from "./table-tint";

/** One cell of a native table. */
export interface OfficeCell {
  readonly text: string;
  /** Of its ground; null for none. */
  readonly fill: Paint | null;
  readonly isStrong: boolean;
  readonly isNumber: boolean;
}

/** A figure's table as Office programs have tables: a head that is repeated, and rows. */
export interface OfficeTable {
  readonly head: readonly OfficeCell[];
  readonly rows: readonly (readonly OfficeCell[])[];
}

/** The figure's grid, with the tints that its drawing has. */
export function buildOfficeTable({ grid, body }: Pick<FramedFigure, "grid" | "body">): OfficeTable {
  const isNumber = (kind: string) => kind === "number" || kind === "share";
  return {
    head: grid.columns.map(({ label, kind }) => ({
      text: label,
      fill: "line",
      isStrong: true,
      isNumber: isNumber(kind),
    })),
    rows: grid.rows.map((row, at) =>
      grid.columns.map(({ key, kind }, column) => ({
        text: breakText(body, figureFiles.value(row[column] ?? null, kind)),
        fill: column === 0 ? null : findTint(body, at, key),
        isStrong: column === 0,
        isNumber: isNumber(kind),
      })),
    ),
  };
}

/** In a heatmap, each number of a pair has a line of its own. */
const breakText = ({ kind }: FigureBody, text: string) =>
  kind === "heatmap" ? text.replaceAll("; ", ";\n") : text;
