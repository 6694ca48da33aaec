import type { Fit } from "@/lib/domain/proposal-fit";
import { cellKey } from "@/lib/figures/framed/matrix-body";
import type { ScorecardBody, ScoreSpec } from "@/lib/figures/framed/scorecard-body";
import { figureMatrix, figureScorecard as words } from "@/messages";
import { type ColumnGroup, groupColumns } from "./column-groups";
import { drawHatch, drawPip } from "./glyphs";
import {
  flowInlines,
  type Inline,
  type Line,
  listInlineText,
  listLineBlocks,
  listTextLines,
  SMALL,
} from "./lines";
import type { BodyPart, Room } from "./room";
import type { Shape } from "./scene";
import { drawTableHead } from "./table-head";
import { drawTableRow, type RowCell } from "./table-row";

const LEAST_COLUMN = 100;
const PADDING = { left: 10, top: 8 };
const RIGHT = 8;
const SLACK = 16;
const TERMS = { share: 0.3, least: 110, most: 380 };

/** The terms as rows and the parties as columns, with the sums below; in several parts for many parties. */
export function layOutScorecard(body: ScorecardBody, { width, height }: Room): readonly BodyPart[] {
  const { parties, rows } = body;
  if (rows.length === 0) {
    return [{ head: null, blocks: listLineBlocks(listTextLines(words.noTerms, width, SMALL)) }];
  }
  const terms = Math.min(TERMS.most, Math.max(TERMS.least, width * TERMS.share));
  return groupColumns(parties.length, width - terms, LEAST_COLUMN, 0).map((group) => {
    const head = drawTableHead(
      [
        { x: 0, width: terms - RIGHT, text: words.term, note: null },
        ...parties.slice(group.from, group.to).map(({ title }, at) => ({
          x: terms + at * group.width + PADDING.left,
          width: group.width - PADDING.left - RIGHT,
          text: title,
          note: null,
        })),
      ],
      width,
    );
    const limit = height === null ? Number.POSITIVE_INFINITY : height - head.height - SLACK;
    return {
      head,
      blocks: [
        ...rows.flatMap((_, at) => drawTableRow(listTermCells(body, at, group, terms), width, limit)),
        ...drawTableRow(listSumCells(body, group, terms), width, limit),
      ],
    };
  });
}

const column = (group: ColumnGroup, at: number, terms: number) => ({
  x: terms + (at - group.from) * group.width,
  width: group.width,
  padding: PADDING,
});

function listTermCells(
  body: ScorecardBody,
  at: number,
  group: ColumnGroup,
  terms: number,
): readonly RowCell[] {
  const row = body.rows[at];
  if (row === undefined) return [];
  const own = body.sources[String(at)];
  const said = own === undefined ? row.term : `${row.term} ${figureMatrix.sourceNumbers(own)}`;
  const wide = terms - RIGHT;
  return [
    {
      x: 0,
      width: terms,
      padding: { left: 0, top: PADDING.top },
      lines: [
        ...listTextLines(row.label, wide, { face: "bold", size: 12.5, fill: "ink" }),
        ...listTextLines(row.option ?? words.open, wide, {
          ...SMALL,
          size: 12,
          fill: row.option === null ? "mute" : "ink",
        }),
        ...listTextLines(said, wide, SMALL),
      ],
    },
    ...row.fits.slice(group.from, group.to).flatMap((score, index): readonly RowCell[] => {
      const party = body.parties[group.from + index];
      if (party === undefined) return [];
      const numbers = body.sources[cellKey(party.slug, row.issue)] ?? [];
      return [
        {
          ...column(group, group.from + index, terms),
          lines: listScoreLines(score, numbers, group.width - PADDING.left - RIGHT),
          ground: (width, height) => drawGround(score.fit, width, height),
          label: words.cellName(party.title, row.label, score),
          mark: true,
        },
      ];
    }),
  ];
}

function listScoreLines(score: ScoreSpec, sources: readonly number[], width: number): readonly Line[] {
  const { fit } = score;
  // Muted text would be too faint on the deep end of the ramp.
  const small = { ...SMALL, fill: fit === "preferred" || fit === "acceptable" ? "ink" : "mute" } as const;
  return [
    ...flowInlines([drawFit(fit), ...listInlineText(words.fits[fit], width, HEADING)], width, 6),
    ...words.details(score).flatMap((line) => listTextLines(line, width, small)),
    ...(sources.length === 0 ? [] : listTextLines(figureMatrix.sourceNumbers(sources), width, small)),
  ];
}

const HEADING = { face: "bold", size: 12, fill: "ink" } as const;
const GLYPH = 10;

function drawFit(fit: Fit): Inline {
  return { width: GLYPH, draw: (x, y) => drawSymbol(fit, x, y + 2) };
}

function drawSymbol(fit: Fit, x: number, y: number): readonly Shape[] {
  switch (fit) {
    case "preferred":
      return drawPip("preferred", x, y, "ink");
    case "acceptable":
      return [{ kind: "rect", x, y, width: 10, height: 10, radius: 2, stroke: "ink" }];
    case "elsewhere":
      return drawPip("empty", x, y, "ink");
    case "beyond-red-line":
      return drawPip("ruled-out", x, y, "ink");
    case "unknown":
      return [{ kind: "line", x1: x + 1, x2: x + 9, y1: y + 5, y2: y + 5, stroke: "mute", dash: "2 2" }];
  }
}

/** How well a term fits, as a tint; what is not known is hatched. */
function drawGround(fit: Fit, width: number, height: number): readonly Shape[] {
  const tint = (fill: number): readonly Shape[] => [
    { kind: "rect", x: 2, y: 0, width: width - 2, height, fill },
  ];
  switch (fit) {
    case "preferred":
      return tint(0.6);
    case "acceptable":
      return tint(0.25);
    case "unknown":
      return [drawHatch(2, 0, width - 2, height)];
    case "elsewhere":
    case "beyond-red-line":
      return [];
  }
}

function listSumCells({ rows, sums }: ScorecardBody, group: ColumnGroup, terms: number): readonly RowCell[] {
  return [
    {
      x: 0,
      width: terms,
      padding: { left: 0, top: PADDING.top },
      lines: listTextLines(words.sumOf(rows.length), terms - RIGHT, {
        face: "bold",
        size: 12.5,
        fill: "ink",
      }),
    },
    ...sums.slice(group.from, group.to).map((sum, index): RowCell => {
      const width = group.width - PADDING.left - RIGHT;
      return {
        ...column(group, group.from + index, terms),
        lines: words.order
          .filter((fit) => sum[fit] > 0)
          .flatMap((fit) =>
            flowInlines(
              [drawFit(fit), ...listInlineText(`${sum[fit]} ${words.fits[fit]}`, width, HEADING)],
              width,
              6,
            ),
          ),
      };
    }),
  ];
}
