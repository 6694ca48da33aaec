import type { Line } from "./lines";
import type { Block, Shape } from "./scene";

/** One cell of a row: its lines, and what is drawn behind them. */
export interface RowCell {
  readonly x: number;
  readonly width: number;
  /** From the cell's edges to its lines. */
  readonly padding: { readonly left: number; readonly top: number; readonly bottom?: number };
  readonly lines: readonly Line[];
  readonly ground?: (width: number, height: number) => readonly Shape[];
  readonly label?: string;
  readonly mark?: boolean;
}

const BOTTOM = 8;
/** No page is so low that not even this fits. */
const LEAST = 60;

/**
 * A row of a table: one block, or, where its cells hold more than `limit` pixels, several that each take what
 * fits of every cell. `heading` stands above the first. Marks are in the first, with the cells' names.
 */
export function drawTableRow(
  cells: readonly RowCell[],
  width: number,
  limit: number,
  heading: Block | null = null,
): readonly Block[] {
  const blocks: Block[] = [];
  const next = cells.map(() => 0);
  do {
    const isFirst = blocks.length === 0;
    const above = isFirst && heading !== null ? heading.height : 0;
    const most = Math.max(LEAST, limit - above);
    const taken = cells.map((cell, at) => takeLines(cell, next[at] ?? 0, most));
    const height = Math.max(...taken.map((each) => each.height));
    const shapes: Shape[] = isFirst && heading !== null ? [...heading.shapes] : [];
    for (const [at, cell] of cells.entries()) {
      const { lines = [], through = 0 } = taken[at] ?? {};
      next[at] = through;
      const drawn: Shape[] = [...(cell.ground?.(cell.width, height) ?? [])];
      let y = cell.padding.top;
      for (const line of lines) {
        drawn.push(...line.draw(cell.padding.left, y));
        y += line.height;
      }
      if (drawn.length === 0 && !cell.mark) continue;
      shapes.push({
        kind: "group",
        x: cell.x,
        y: above,
        ...(cell.label === undefined || !isFirst ? {} : { label: cell.label }),
        ...(cell.mark && isFirst ? { mark: true } : {}),
        shapes: drawn,
      });
    }
    const y = above + height;
    shapes.push({ kind: "line", x1: 0, x2: width, y1: y, y2: y, stroke: "line" });
    blocks.push({ height: y, shapes });
  } while (cells.some(({ lines }, at) => (next[at] ?? 0) < lines.length));
  return blocks;
}

function takeLines({ lines, padding }: RowCell, from: number, most: number) {
  let height = padding.top + (padding.bottom ?? BOTTOM);
  let through = from;
  while (through < lines.length) {
    const line = lines[through];
    if (line === undefined || (through > from && height + line.height > most)) break;
    height += line.height;
    through += 1;
  }
  return { lines: lines.slice(from, through), through, height };
}
