import { flowInlines, listInlineText, listTextLines, SMALL, stackLines } from "./lines";
import { measureText } from "./measure-text";
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
const NOTE_GAP = 8;
const STYLE = { face: "bold", size: 12, fill: "ink" } as const;

/** The headings of a table's columns, standing on the rule below them. */
export function drawTableHead(cells: readonly HeadCell[], width: number): Block {
  // On one line where all notes have the room.
  const isShort = cells.every(
    ({ text, note, width: own }) =>
      note === null || measureText(text, STYLE) + NOTE_GAP + measureText(note, SMALL) <= own,
  );
  const blocks = cells.map(({ text, note, width: own }) =>
    stackLines(
      isShort
        ? flowInlines(
            [...listInlineText(text, own, STYLE), ...(note === null ? [] : listInlineText(note, own, SMALL))],
            own,
            NOTE_GAP,
          )
        : [...listTextLines(text, own, STYLE), ...(note === null ? [] : listTextLines(note, own, SMALL))],
    ),
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
