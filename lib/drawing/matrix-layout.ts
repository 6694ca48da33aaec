import { cellKey, type MatrixBody } from "@/lib/figures/framed/matrix-body";
import type { RowSpec } from "@/lib/figures/matrix-spec";
import { figureMatrix as words } from "@/messages";
import { type ColumnGroup, groupColumns } from "./column-groups";
import { type Line, listTextLines, SMALL } from "./lines";
import { drawCellGround, listCellLines } from "./matrix-cell";
import { type MatrixMeasures, measureMatrix } from "./matrix-measures";
import { listFlatVerdictLines, listVerdictLines } from "./mini-scale";
import type { BodyPart, Room } from "./room";
import type { Block } from "./scene";
import { drawTableHead, type HeadCell } from "./table-head";
import { drawTableRow, type RowCell } from "./table-row";
import { buildTextBlock } from "./text-block";

const LEAST_COLUMN = 92;
/** Above and below a page's rows, so that a row as high as the room fits below the head. */
const SLACK = 16;

/**
 * The matrix as rows of cells. Parties that do not fit beside each other are drawn in several parts, each with
 * the issues; a category's heading stays with its first row and is repeated overleaf.
 */
export function layOutMatrix(body: MatrixBody, room: Room): readonly BodyPart[] {
  const { matrix } = body;
  if (matrix.issues.shown === 0) {
    const text = buildTextBlock(words.empty(matrix.issues.total), room.width, { ...SMALL, size: 13 });
    return [{ head: null, blocks: [text] }];
  }
  const measures = measureMatrix(room, matrix.parties.length);
  const groups = groupColumns(
    matrix.parties.length,
    room.width - measures.issue,
    LEAST_COLUMN,
    measures.verdict,
  );
  return groups.map((group) => {
    const head = drawHead(body, group, measures, room.width);
    const limit = room.height === null ? Number.POSITIVE_INFINITY : room.height - head.height - SLACK;
    const blocks = matrix.groups.flatMap(({ category, rows }) => {
      const heading = (title: string) => drawCategory(title, measures, room.width);
      const overleaf = category === null ? undefined : heading(words.continued(category.title));
      return rows.flatMap((row, at) => {
        const first = category !== null && at === 0 ? heading(category.title) : null;
        const left = limit - (first === null ? (overleaf?.height ?? 0) : 0);
        const cells = listCells(body, row, group, measures);
        return drawTableRow(cells, room.width, left, first).map((block, part) =>
          overleaf === undefined || (first !== null && part === 0) ? block : { ...block, overleaf },
        );
      });
    });
    return { head, blocks };
  });
}

function drawHead(
  { matrix, lens, reference }: MatrixBody,
  group: ColumnGroup,
  { issue, padding, right }: MatrixMeasures,
  width: number,
) {
  const cells: HeadCell[] = [{ x: 0, width: issue - right, text: words.issue, note: null }];
  for (const [at, party] of matrix.parties.slice(group.from, group.to).entries()) {
    const isFirst = lens === "camps" && group.from + at === 0;
    cells.push({
      x: issue + at * group.width + padding.left,
      width: group.width - padding.left - right,
      text: party.title,
      note: isFirst ? words.firstTint : party.slug === reference ? words.reference : null,
    });
  }
  if (group.last > 0) {
    cells.push({
      x: verdictAt(group, issue) + padding.left,
      width: group.last - padding.left,
      text: words.verdictHead,
      note: words.verdictNote,
    });
  }
  return drawTableHead(cells, width);
}

const verdictAt = ({ from, to, width }: ColumnGroup, issue: number) => issue + (to - from) * width;

function drawCategory(title: string, { heading }: MatrixMeasures, width: number): Block {
  const text = buildTextBlock(title, width, { face: "bold", size: 11, fill: "mute" });
  const height = heading.top + text.height + heading.bottom;
  return {
    height,
    shapes: [
      { kind: "group", x: 0, y: heading.top, shapes: text.shapes },
      { kind: "line", x1: 0, x2: width, y1: height, y2: height, stroke: "line" },
    ],
  };
}

function listCells(
  { matrix, lens, sources }: MatrixBody,
  row: RowSpec,
  group: ColumnGroup,
  measures: MatrixMeasures,
): readonly RowCell[] {
  const { issue, padding, right, isFlat } = measures;
  const cells: RowCell[] = [
    {
      x: 0,
      width: issue,
      padding: { ...padding, left: 0 },
      lines: listIssueLines(row, issue - right, isFlat),
    },
  ];
  for (let at = group.from; at < group.to; at += 1) {
    const [cell, party] = [row.cells[at], matrix.parties[at]];
    if (cell === undefined || party === undefined) continue;
    const numbers = sources[cellKey(cell.party, cell.issue)] ?? [];
    const width = group.width - padding.left - right;
    cells.push({
      x: issue + (at - group.from) * group.width,
      width: group.width,
      padding,
      lines: listCellLines(cell, numbers, { width, asOf: matrix.asOf, lens, isFlat }),
      ground: (wide, high) => drawCellGround(cell, lens, wide, high),
      label: words.cellName(party.title, row.issue.title, cell, numbers),
      mark: true,
    });
  }
  if (group.last > 0) {
    const width = group.last - padding.left - 2;
    cells.push({
      x: verdictAt(group, issue),
      width: group.last,
      padding,
      lines: isFlat ? listFlatVerdictLines(row, width) : listVerdictLines(row, width),
      ground: (_, high) => [{ kind: "line", x1: 0, x2: 0, y1: 0, y2: high, stroke: "line" }],
      label: words.verdictName(row.issue.title, row.verdict, row.scale),
      mark: true,
    });
  }
  return cells;
}

function listIssueLines({ issue }: RowSpec, width: number, isFlat: boolean): readonly Line[] {
  return [
    ...listTextLines(issue.title, width, { face: "bold", size: 12.5, fill: "ink" }),
    ...(isFlat ? [] : listTextLines(issue.question, width, SMALL)),
  ];
}
