import type { Day } from "@/lib/domain/day";
import { findCellPaint } from "@/lib/figures/framed/cell-paint";
import type { FigureLens } from "@/lib/figures/framed/figure-request";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days, figureMatrix, marks } from "@/messages";
import { BARS_WIDTH, drawBars, drawDashed, drawHatch, drawPip, PIP } from "./glyphs";
import { flowInlines, gapLine, type Inline, type Line, listInlineText, listTextLines, SMALL } from "./lines";
import type { Shape } from "./scene";

const STRONG = new Set(["moved", "rules-out", "no-longer-recorded"]);
const EDGE = 3;

interface CellFrame {
  /** What its lines have. */
  readonly width: number;
  readonly asOf: Day;
  readonly lens: FigureLens;
  /** Whether it is set close. */
  readonly isFlat: boolean;
}

/** What a cell of the matrix says: its option, then in small everything that qualifies it. */
export function listCellLines(
  cell: CellSpec,
  sources: readonly number[],
  { width, asOf, lens, isFlat }: CellFrame,
): readonly Line[] {
  const isKnown = cell.state !== "no-position" && cell.state !== "not-researched";
  const paint = findCellPaint(cell, lens);
  // Muted text would be too faint on the deep end of the ramp.
  const mute: Paint = typeof paint?.ground === "number" ? "ink" : "mute";
  const small = { ...SMALL, fill: mute };
  const text = (words: string, isStrong = false) =>
    listInlineText(words, width, isStrong ? { ...small, face: "bold", fill: "ink" } : small);
  const { confidence } = cell;
  const meta = [
    ...listPips(cell.pips, width, mute),
    ...(confidence === null
      ? []
      : [{ width: BARS_WIDTH, draw: (x: number, y: number) => drawBars(confidence, x, y + 3, mute) }]),
    ...(cell.day === null ? [] : text(days.short(cell.day, asOf))),
    ...cell.marks.flatMap((mark) => text(marks.mark(mark), STRONG.has(mark.kind))),
    ...(sources.length === 0 ? [] : text(figureMatrix.sourceNumbers(sources))),
  ];
  return [
    ...listTextLines(
      marks.stance(cell),
      width,
      isKnown
        ? { face: "bold", size: isFlat ? 12 : 12.5, fill: "ink" }
        : { face: "regular", size: isFlat ? 11 : 12, fill: "mute" },
    ),
    ...(meta.length === 0
      ? []
      : isFlat
        ? flowInlines(meta, width, 6)
        : [gapLine(2), ...flowInlines(meta, width)]),
  ];
}

/** The row of pips, in several parts where the column is too narrow for it. */
function listPips(pips: CellSpec["pips"], width: number, line: Paint): readonly Inline[] {
  const most = Math.max(1, Math.floor(width / PIP));
  return Array.from({ length: Math.ceil(pips.length / most) }, (_, part) => {
    const some = pips.slice(part * most, (part + 1) * most);
    return {
      width: some.length * PIP - 1,
      draw: (x, y) => some.flatMap((pip, at) => drawPip(pip, x + at * PIP, y + 2.5, line)),
    };
  });
}

/** The ground of a cell: tinted by the lens; hatched where nothing was found; dashed without one option. */
export function drawCellGround(
  cell: CellSpec,
  lens: FigureLens,
  width: number,
  height: number,
): readonly Shape[] {
  const paint = findCellPaint(cell, lens);
  if (paint !== null) {
    const { ground, edge } = paint;
    return [
      { kind: "rect", x: 0, y: 0, width, height, fill: ground },
      ...(edge === null ? [] : [{ kind: "rect", x: 0, y: 0, width: EDGE, height, fill: edge } as const]),
    ];
  }
  if (cell.state === "no-position") return [drawHatch(EDGE, 0, width - EDGE, height)];
  if (cell.state === "not-researched") return [];
  return cell.step === null ? [drawDashed(EDGE - 1, 2, width - EDGE, height - 4)] : [];
}
