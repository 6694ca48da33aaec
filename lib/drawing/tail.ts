import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { type Imprint, isLong } from "./footer";
import { listLegendBlocks } from "./legend-block";
import { listLineBlocks, listTextLines, SMALL } from "./lines";
import { measureText } from "./measure-text";
import { GAP } from "./page-breaks";
import type { BodyPart } from "./room";
import { type Block, placeBlock, stackBlocks } from "./scene";
import { buildTextBlock } from "./text-block";

/** From this width on legend, notes and sources stand beside each other. */
const WIDE = 900;
const GUTTER = 32;
/** More sources than this are listed over the whole width. */
const MOST_BESIDE = 12;
/** Of the width: what legend, notes and sources have beside each other. */
const SHARES = [0.27, 0.33, 0.4];

/** Legend, notes, sources and a long address, as parts that may be broken over pages of this height. */
export function buildTail(
  figure: FramedFigure,
  imprint: Imprint,
  width: number,
  height: number | null,
): readonly BodyPart[] {
  const parts = listParts(figure);
  const address: readonly BodyPart[] = isLong(imprint, width)
    ? [
        {
          head: buildTextBlock(figures.address, width, HEADING),
          blocks: listLineBlocks(listTextLines(imprint.permalink, width, SMALL)),
        },
      ]
    : [];
  if (parts.length > 1 && width >= WIDE && figure.sources.length <= MOST_BESIDE) {
    const [beside] = listArrangements(parts)
      .map((columns) => placeBeside(columns, width))
      .sort((a, b) => a.height - b.height);
    if (beside !== undefined && (height === null || beside.height <= height)) {
      return [{ head: null, blocks: [beside] }, ...address];
    }
  }
  return [...parts.map((build) => build(width)), ...address];
}

type Part = (width: number) => BodyPart;

/** Which parts stand below each other in columns, and the columns' shares of the width. */
function listArrangements(parts: readonly Part[]) {
  const each = parts.map((part) => ({ parts: [part], share: 1 / parts.length }));
  const last = parts.slice(-1);
  if (parts.length < 3) return [each];
  return [
    each.map(({ parts: own }, at) => ({ parts: own, share: SHARES[at] ?? 0 })),
    [
      { parts: parts.slice(0, -1), share: 0.5 },
      { parts: last, share: 0.5 },
    ],
  ];
}

const HEADING = { face: "bold", size: 11, fill: "ink" } as const;

/** What there is of legend, notes and sources, each to be set at a width. */
function listParts({ legend, notes, sources }: FramedFigure): readonly Part[] {
  const parts: Part[] = [];
  if (legend.length > 0) {
    parts.push((width) => ({ head: null, blocks: listLegendBlocks(legend, width) }));
  }
  if (notes.length > 0) {
    parts.push((width) => ({
      head: null,
      blocks: listLineBlocks(notes.flatMap((note) => listTextLines(note, width, SMALL))),
    }));
  }
  if (sources.length > 0) {
    parts.push((width) => ({
      head: buildTextBlock(figures.sources, width, HEADING),
      blocks: sources.map((source) => drawSource(source, sources.length, width)),
    }));
  }
  return parts;
}

function placeBeside(columns: ReturnType<typeof listArrangements>[number], width: number): Block {
  const free = width - (columns.length - 1) * GUTTER;
  let x = 0;
  const placed = columns.map(({ parts, share }) => {
    const stacks = parts.map((build) => {
      const { head, blocks } = build(free * share);
      return stackBlocks(head === null ? blocks : [head, ...blocks]);
    });
    const column = stackBlocks(stacks, GAP);
    const shape = placeBlock(column, x, 0);
    x += free * share + GUTTER;
    return { height: column.height, shape };
  });
  return {
    height: Math.max(...placed.map((column) => column.height)),
    shapes: placed.map(({ shape }) => shape),
  };
}

/** A source beside its number. */
function drawSource({ number, text }: NumberedSource, most: number, width: number): Block {
  const indent = Math.max(measureText(`${most}`, SMALL), measureText(`${number}`, SMALL)) + 8;
  const block = buildTextBlock(text, width - indent, SMALL);
  return {
    height: block.height,
    shapes: [
      ...buildTextBlock(`${number}`, indent, SMALL).shapes,
      { kind: "group", x: indent, y: 0, shapes: block.shapes },
    ],
  };
}
