import { listTextLines, SMALL, stackLines } from "./lines";
import { type Block, placeBlock, type Shape } from "./scene";

/** The heading of a column, and a word on it in small. */
export interface HeadCell {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly note: string | null;
}

const ABOVE = 4;
const BELOW = 7;
const STYLE = { face: "bold", size: 12, fill: "ink" } as const;

/** The headings of a table's columns, standing on the rule below them. */
export function drawTableHead(cells: readonly HeadCell[], width: number): Block {
  const blocks = cells.map((cell) =>
    stackLines([
      ...listTextLines(cell.text, cell.width, STYLE),
      ...(cell.note === null ? [] : listTextLines(cell.note, cell.width, SMALL)),
    ]),
  );
  const height = ABOVE + Math.max(...blocks.map((block) => block.height)) + BELOW;
  const rule: Shape = {
    kind: "line",
    x1: 0,
    x2: width,
    y1: height - 0.5,
    y2: height - 0.5,
    stroke: "line-strong",
  };
  return {
    height,
    shapes: [
      ...blocks.map((block, at) => placeBlock(block, cells[at]?.x ?? 0, height - BELOW - block.height)),
      rule,
    ],
  };
}
