import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { type BodyPart, layOutBody } from "./body-layout";
import { listLegendBlocks } from "./legend-block";
import { listLineBlocks, listTextLines, SMALL } from "./lines";
import { measureText, wrapText } from "./measure-text";
import type { PageSize } from "./page-size";
import { type Block, placeBlock, type Scene, type Shape, stackBlocks } from "./scene";
import { buildTextBlock } from "./text-block";

/** What a drawing says about where it comes from. */
export interface Imprint {
  /** The full address that shows exactly this again. */
  readonly permalink: string;
  /** SHA-256 of the data, as hexadecimal digits. */
  readonly hash: string;
}

const GAP = 14;
/** The least share of a page that a body gets before legend, notes and sources move to a page of their own. */
const LEAST_BODY = 0.5;
/** Of a page: what was chosen stands below the title unless it takes more. */
const MOST_HEADER = 0.4;

/**
 * The figure with its frame, as pages of one size. Blocks that do not fit go to the next page, under the title
 * and the head of their table; nothing is cut or shrunk. A size without a height gives one page.
 */
export function composeFigure(figure: FramedFigure, size: PageSize, imprint: Imprint): readonly Scene[] {
  const width = size.width - 2 * size.margin;
  const running = buildRunningHeader(figure, width);
  const footer = buildFooter(figure, imprint, width);
  const inner = size.height === null ? null : size.height - 2 * size.margin - footer.height - GAP;
  const { header, rest: chosen } = buildHeader(figure, width, inner);
  const free = inner === null ? null : inner - header.height - GAP;
  const tail = buildTail(figure, imprint, width, inner === null ? null : inner - running.height - GAP);
  const rest = sumHeights([...chosen, ...tail]);
  const room = free === null ? null : free - rest >= free * LEAST_BODY ? free - rest : free;
  const parts = [...chosen, ...layOutBody(figure.body, { width, height: room }), ...tail];
  const pages = breakIntoPages(parts, header, running, inner);
  return pages.map((content, index) => {
    const height = size.height ?? content.height + 2 * size.margin + footer.height + GAP;
    const number = placePageNumber(index + 1, pages.length, width);
    const shapes: Shape[] = [
      placeBlock(content, size.margin, size.margin),
      placeBlock(
        { ...footer, shapes: [...footer.shapes, ...number] },
        size.margin,
        height - size.margin - footer.height,
      ),
    ];
    return { width: size.width, height, shapes };
  });
}

const sumHeights = (parts: readonly BodyPart[]) =>
  parts.reduce(
    (sum, { head, blocks }) =>
      sum + GAP + (head?.height ?? 0) + blocks.reduce((height, block) => height + block.height, 0),
    0,
  );

/** The parts' blocks on as many pages as they need; `height` is what each page holds, null for one page of any height. */
function breakIntoPages(
  parts: readonly BodyPart[],
  header: Block,
  running: Block,
  height: number | null,
): readonly Block[] {
  const pages: Block[] = [];
  let page: Block[] = [header];
  let used = header.height;
  const turn = () => {
    pages.push(stackBlocks(page));
    page = [running];
    used = running.height;
  };
  const add = (block: Block) => {
    page.push(block);
    used += block.height;
  };
  for (const { head, blocks } of parts) {
    let begun = false;
    for (const block of blocks) {
      const above = begun ? 0 : GAP + (head?.height ?? 0);
      const isFresh = page.length === 1;
      if (height !== null && !isFresh && used + above + block.height > height) {
        turn();
        begun = false;
      }
      if (!begun) {
        add({ height: GAP, shapes: [] });
        if (head !== null) add(head);
        begun = true;
      }
      add(block);
    }
  }
  pages.push(stackBlocks(page));
  return pages;
}

/** The title with what was chosen; where that would take most of the page, it flows below as a part of its own. */
function buildHeader(
  { title, subtitle, filters }: FramedFigure,
  width: number,
  inner: number | null,
): { readonly header: Block; readonly rest: readonly BodyPart[] } {
  const heading = buildTextBlock(title, width, { face: "title", size: 25, fill: "ink", leading: 1.2 });
  const chosen = filters.join(" · ");
  const header = stackBlocks(
    [
      heading,
      buildTextBlock(subtitle, width, { face: "regular", size: 13.5, fill: "mute" }),
      ...(chosen === "" ? [] : [buildTextBlock(chosen, width, CHOSEN)]),
    ],
    3,
  );
  if (inner === null || header.height <= inner * MOST_HEADER) return { header, rest: [] };
  const lines = [
    ...listTextLines(subtitle, width, { face: "regular", size: 13.5, fill: "mute" }),
    ...(chosen === "" ? [] : listTextLines(chosen, width, CHOSEN)),
  ];
  return { header: heading, rest: [{ head: null, blocks: listLineBlocks(lines) }] };
}

const CHOSEN = { face: "regular", size: 11.5, fill: "mute" } as const;

function buildRunningHeader({ title }: FramedFigure, width: number): Block {
  return buildTextBlock(figures.continued(title), width, { face: "title", size: 15, fill: "ink" });
}

/** From this width on notes and sources stand beside each other. */
const WIDE = 900;
const GUTTER = 32;
/** More sources than this are listed over the whole width. */
const MOST_BESIDE = 12;

/** Legend, notes, sources and a long address, as parts that may be broken over pages of this height. */
function buildTail(
  figure: FramedFigure,
  imprint: Imprint,
  width: number,
  height: number | null,
): readonly BodyPart[] {
  const { legend, notes, sources } = figure;
  const parts = (wide: number) => [
    ...(legend.length === 0 ? [] : [{ head: null, blocks: listLegendBlocks(legend, wide) }]),
    ...(notes.length === 0
      ? []
      : [{ head: null, blocks: listLineBlocks(notes.flatMap((note) => listTextLines(note, wide, SMALL))) }]),
  ];
  const list = (wide: number): BodyPart => ({
    head: buildTextBlock(figures.sources, wide, { face: "bold", size: 11, fill: "ink" }),
    blocks: sources.map((source) => drawSource(source, sources.length, wide)),
  });
  const address: readonly BodyPart[] = isLong(imprint, width)
    ? [
        {
          head: buildTextBlock(figures.address, width, { face: "bold", size: 11, fill: "ink" }),
          blocks: listLineBlocks(listTextLines(imprint.permalink, width, SMALL)),
        },
      ]
    : [];
  if (sources.length === 0) return [...parts(width), ...address];
  const column = (width - GUTTER) / 2;
  if (width >= WIDE && sources.length <= MOST_BESIDE) {
    const stack = (some: readonly BodyPart[]) =>
      stackBlocks(
        some.map(({ head, blocks }) => stackBlocks(head === null ? blocks : [head, ...blocks])),
        GAP,
      );
    const [left, right] = [stack(parts(column)), stack([list(column)])];
    const beside: Block = {
      height: Math.max(left.height, right.height),
      shapes: [placeBlock(left, 0, 0), placeBlock(right, column + GUTTER, 0)],
    };
    if (height === null || beside.height <= height) {
      return [{ head: null, blocks: [beside] }, ...address];
    }
  }
  return [...parts(width), list(width), ...address];
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

/** An address of more lines than these stands with the sources instead of on every page. */
const MOST_ADDRESS = 2;

const isLong = ({ permalink }: Imprint, width: number) =>
  wrapText(permalink, width, SMALL).length > MOST_ADDRESS;

function buildFooter(figure: FramedFigure, imprint: Imprint, width: number): Block {
  const { asOf, recordedAt } = figure;
  const text = stackBlocks([
    buildTextBlock(figures.imprint(asOf, recordedAt, imprint.hash), width - 90, SMALL),
    buildTextBlock(isLong(imprint, width) ? figures.addressBelow : imprint.permalink, width, SMALL),
  ]);
  const rule: Shape = { kind: "line", x1: 0, x2: width, y1: 0, y2: 0, stroke: "line-strong" };
  return { height: text.height + 8, shapes: [rule, placeBlock(text, 0, 8)] };
}

function placePageNumber(page: number, pages: number, width: number): Shape[] {
  if (pages === 1) return [];
  return [
    {
      kind: "text",
      x: width,
      y: 19,
      anchor: "end",
      face: "regular",
      size: 11,
      fill: "mute",
      text: figures.page(page, pages),
    },
  ];
}
