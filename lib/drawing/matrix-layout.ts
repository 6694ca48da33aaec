import { cellKey, type MatrixBody } from "@/lib/figures/framed/matrix-body";
import type { RowSpec } from "@/lib/figures/matrix-spec";
import { figureMatrix as words } from "@/messages";
import type { BodyPart, Room } from "./body-layout";
import { type ColumnGroup, groupColumns } from "./column-groups";
import { type Line, listTextLines, SMALL } from "./lines";
import { drawCellGround, listCellLines } from "./matrix-cell";
import { listVerdictLines } from "./mini-scale";
import type { Block } from "./scene";
import { drawTableHead, type HeadCell } from "./table-head";
import { drawTableRow, type RowCell } from "./table-row";
import { buildTextBlock } from "./text-block";

const LEAST_COLUMN = 92;
const PADDING = { left: 10, top: 8 };
const RIGHT = 8;
/** Above and below a page's rows, so that a row as high as the room fits below the head. */
const SLACK = 16;

/**
 * The matrix as rows of cells. Parties that do not fit beside each other are drawn in several parts, each with
 * the issues; a category's heading stays with its first row.
 */
export function layOutMatrix(body: MatrixBody, room: Room): readonly BodyPart[] {
  const { matrix } = body;
  if (matrix.issues.shown === 0) {
    const text = buildTextBlock(words.empty(matrix.issues.total), room.width, { ...SMALL, size: 13 });
    return [{ head: null, blocks: [text] }];
  }
  const { issue, verdict } = measureColumns(room.width, matrix.parties.length);
  const groups = groupColumns(matrix.parties.length, room.width - issue, LEAST_COLUMN, verdict);
  return groups.map((group) => {
    const head = drawHead(body, group, issue, room.width);
    const limit = room.height === null ? Number.POSITIVE_INFINITY : room.height - head.height - SLACK;
    return {
      head,
      blocks: matrix.groups.flatMap(({ category, rows }) =>
        rows.flatMap((row, at) =>
          drawTableRow(
            listCells(body, row, group, issue),
            room.width,
            limit,
            category !== null && at === 0 ? drawCategory(category.title, room.width) : null,
          ),
        ),
      ),
    };
  });
}

/** Wide pages give what the parties do not need to issues and verdicts. */
function measureColumns(
  width: number,
  parties: number,
): { readonly issue: number; readonly verdict: number } {
  const few = parties <= 2 ? 1.25 : 1;
  const between = (least: number, share: number, most: number) =>
    Math.min(most * few, Math.max(least, width * share * few));
  return { issue: between(96, 0.19, 240), verdict: between(140, 0.2, 260) };
}

function drawHead({ matrix, lens, reference }: MatrixBody, group: ColumnGroup, issue: number, width: number) {
  const cells: HeadCell[] = [{ x: 0, width: issue - RIGHT, text: words.issue, note: null }];
  for (const [at, party] of matrix.parties.slice(group.from, group.to).entries()) {
    const isFirst = lens === "camps" && group.from + at === 0;
    cells.push({
      x: issue + at * group.width + PADDING.left,
      width: group.width - PADDING.left - RIGHT,
      text: party.title,
      note: isFirst ? words.firstTint : party.slug === reference ? words.reference : null,
    });
  }
  if (group.last > 0) {
    cells.push({
      x: verdictAt(group, issue) + PADDING.left,
      width: group.last - PADDING.left,
      text: words.verdictHead,
      note: words.verdictNote,
    });
  }
  return drawTableHead(cells, width);
}

const verdictAt = ({ from, to, width }: ColumnGroup, issue: number) => issue + (to - from) * width;

function drawCategory(title: string, width: number): Block {
  const text = buildTextBlock(title, width, { face: "bold", size: 11, fill: "mute" });
  const height = text.height + 13;
  return {
    height,
    shapes: [
      { kind: "group", x: 0, y: 8, shapes: text.shapes },
      { kind: "line", x1: 0, x2: width, y1: height, y2: height, stroke: "line" },
    ],
  };
}

function listCells(body: MatrixBody, row: RowSpec, group: ColumnGroup, issue: number): readonly RowCell[] {
  const { matrix, lens, sources } = body;
  const cells: RowCell[] = [
    {
      x: 0,
      width: issue,
      padding: { left: 0, top: PADDING.top },
      lines: listIssueLines(row, issue - RIGHT),
    },
  ];
  for (let at = group.from; at < group.to; at += 1) {
    const [cell, party] = [row.cells[at], matrix.parties[at]];
    if (cell === undefined || party === undefined) continue;
    const numbers = sources[cellKey(cell.party, cell.issue)] ?? [];
    const width = group.width - PADDING.left - RIGHT;
    cells.push({
      x: issue + (at - group.from) * group.width,
      width: group.width,
      padding: PADDING,
      lines: listCellLines(cell, numbers, { width, asOf: matrix.asOf, lens }),
      ground: (wide, high) => drawCellGround(cell, lens, wide, high),
      label: words.cellName(party.title, row.issue.title, cell, numbers),
      mark: true,
    });
  }
  if (group.last > 0) {
    cells.push({
      x: verdictAt(group, issue),
      width: group.last,
      padding: PADDING,
      lines: listVerdictLines(row, group.last - PADDING.left - 2),
      ground: (_, high) => [{ kind: "line", x1: 0, x2: 0, y1: 0, y2: high, stroke: "line" }],
      label: words.verdictName(row.issue.title, row.verdict, row.scale),
      mark: true,
    });
  }
  return cells;
}

function listIssueLines({ issue }: RowSpec, width: number): readonly Line[] {
  return [
    ...listTextLines(issue.title, width, { face: "bold", size: 12.5, fill: "ink" }),
    ...listTextLines(issue.question, width, SMALL),
  ];
}
