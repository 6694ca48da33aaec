import type { HeatmapBody, PairSpec } from "@/lib/figures/framed/heatmap-body";
import { figures } from "@/messages";
import { wrapText } from "./measure-text";
import type { BodyPart, Room } from "./room";
import type { Block, Shape } from "./scene";
import { placeBlock } from "./scene";
import { buildTextBlock } from "./text-block";

const MOST_NAMES = 150;
/** How much of the width the names get at most. */
const NAMES_SHARE = 0.27;
const LEAST_COLUMN = 92;
const MOST_COLUMN = 280;
/** Without the lines of the band. */
const ROW = 56;
const BAND = { face: "regular", size: 11 } as const;
const BAND_LINE = 15;
const HEAD = { above: 4, below: 6 };
const GAP = 3;

/**
 * The heatmap as rows of cells. Where the parties do not fit beside each other, their columns are drawn in
 * several parts; no name and no number is left out.
 */
export function layOutHeatmap(body: HeatmapBody, room: Room): readonly BodyPart[] {
  const names = Math.min(MOST_NAMES, room.width * NAMES_SHARE);
  const most = Math.max(1, Math.floor((room.width - names) / LEAST_COLUMN));
  const parts: BodyPart[] = [];
  for (let first = 0; first < body.parties.length; first += most) {
    const columns = body.parties.slice(first, first + most);
    const column = Math.min(MOST_COLUMN, (room.width - names) / columns.length);
    parts.push({
      head: drawHead(columns, names, column),
      blocks: body.parties.map((party, row) =>
        drawRow(
          party.title,
          columns.map((other, index) => ({
            label: figures.agreement.cell(party.title, other.title, body.pairs[row]?.[first + index] ?? null),
            pair: body.pairs[row]?.[first + index] ?? null,
          })),
          names,
          column,
        ),
      ),
    });
  }
  return parts;
}

function drawHead(columns: HeatmapBody["parties"], names: number, column: number): Block {
  const texts = columns.map((party) =>
    buildTextBlock(party.title, column - 8, { face: "bold", size: 12, fill: "ink", anchor: "middle" }),
  );
  const height = texts.reduce((most, text) => Math.max(most, text.height), 0) + HEAD.above + HEAD.below;
  return {
    height,
    shapes: texts.map((text, index) =>
      placeBlock(text, names + index * column + 4, height - HEAD.below - text.height),
    ),
  };
}

function drawRow(
  name: string,
  cells: readonly { readonly label: string; readonly pair: PairSpec | null }[],
  names: number,
  column: number,
): Block {
  const text = buildTextBlock(name, names - 12, { face: "bold", size: 12, fill: "ink" });
  const bands = cells.map(({ pair }) => (pair === null ? [] : wrapBand(pair, column)));
  const height = Math.max(
    ROW + BAND_LINE * Math.max(1, ...bands.map((lines) => lines.length)),
    text.height + GAP,
  );
  return {
    height,
    shapes: [
      placeBlock(text, 0, (height - GAP - text.height) / 2),
      ...cells.map(
        ({ label, pair }, index): Shape => ({
          kind: "group",
          x: names + index * column,
          y: 0,
          label,
          mark: pair !== null,
          shapes: drawPair(pair, bands[index] ?? [], column - GAP, height - GAP),
        }),
      ),
    ],
  };
}

/** The band that unknowns leave open, in as many lines as it needs in a cell. */
const wrapBand = (pair: PairSpec, column: number) =>
  wrapText(figures.agreement.band(pair.low, pair.high), column - GAP - 8, BAND);

function drawPair(pair: PairSpec | null, band: readonly string[], width: number, height: number): Shape[] {
  if (pair === null) {
    return [
      {
        kind: "line",
        x1: width / 2 - 6,
        x2: width / 2 + 6,
        y1: height / 2,
        y2: height / 2,
        stroke: "line-strong",
      },
    ];
  }
  const { agreement } = pair;
  const top = (height - ROW + GAP - band.length * BAND_LINE) / 2;
  const text = { kind: "text", x: width / 2, anchor: "middle", face: "bold", fill: "ink" } as const;
  return [
    agreement === null
      ? { kind: "rect", x: 0, y: 0, width, height, radius: 3, stroke: "line-strong", dash: "3 3" }
      : { kind: "rect", x: 0, y: 0, width, height, radius: 3, fill: agreement },
    {
      ...text,
      y: top + 28,
      size: agreement === null ? 12 : 18,
      text: figures.agreement.share(agreement),
    },
    {
      ...text,
      ...BAND,
      y: top + 46,
      text: figures.agreement.coverage(pair.coverage, pair.issues),
    },
    // Muted text would be too faint on the deep end of the ramp.
    ...band.map((line, index) => ({ ...text, ...BAND, y: top + 46 + (index + 1) * BAND_LINE, text: line })),
  ];
}
