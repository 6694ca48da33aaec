import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { layOutBody } from "./body-layout";
import { buildFooter, type Imprint, placePageNumber } from "./footer";
import { listLineBlocks, listTextLines } from "./lines";
import { breakIntoPages, GAP } from "./page-breaks";
import type { PageSize } from "./page-size";
import type { BodyPart } from "./room";
import { type Block, placeBlock, type Scene, type Shape, stackBlocks } from "./scene";
import { buildTail } from "./tail";
import { buildTextBlock } from "./text-block";

/** The least share of a page that a body gets before legend, notes and sources move to a page of their own. */
const LEAST_BODY = 0.5;
/** Of a page: what was chosen stands below the title unless it takes more. */
const MOST_HEADER = 0.4;

/**
 * The figure with its frame, as pages of one size. Blocks that do not fit go to the next page, under the title
 * and the head of their table; nothing is cut or shrunk. A size without a height gives one page.
 */
export function composeFigure(figure: FramedFigure, size: PageSize, imprint: Imprint): readonly Scene[] {
  const { zoom } = size;
  const [pageWidth, margin] = [size.width / zoom, size.margin / zoom];
  const pageHeight = size.height === null ? null : size.height / zoom;
  const width = pageWidth - 2 * margin;
  const footer = buildFooter(figure, imprint, width);
  const inner = pageHeight === null ? null : pageHeight - 2 * margin - footer.height - GAP;
  return fillPages(figure, imprint, width, inner).map((content, index, { length }) => {
    const height = pageHeight ?? content.height + 2 * margin + footer.height + GAP;
    const shapes: Shape[] = [
      placeBlock(content, margin, margin),
      placeBlock(
        { ...footer, shapes: [...footer.shapes, ...placePageNumber(index + 1, length, width)] },
        margin,
        height - margin - footer.height,
      ),
    ];
    return { width: pageWidth, height, zoom, shapes };
  });
}

/** What stands above the footer of each page, `inner` being the height that there is. */
function fillPages(
  figure: FramedFigure,
  imprint: Imprint,
  width: number,
  inner: number | null,
): readonly Block[] {
  const running = buildRunningHeader(figure, width);
  const { header, rest: chosen } = buildHeader(figure, width, inner);
  const tail = buildTail(figure, imprint, width, inner === null ? null : inner - running.height - GAP);
  const fill = (height: number | null) =>
    breakIntoPages([...chosen, ...layOutBody(figure.body, { width, height }), ...tail], {
      header,
      running,
      height: inner,
    });
  if (inner === null) return fill(null);
  const free = inner - header.height - GAP;
  // On one page with all that belongs to it where that leaves enough of the page, else as large as a page.
  const rest = sumHeights([...chosen, ...tail]);
  if (free - rest >= free * LEAST_BODY) {
    const pages = fill(free - rest);
    if (pages.length === 1) return pages;
  }
  return fill(free);
}

const sumHeights = (parts: readonly BodyPart[]) =>
  parts.reduce(
    (sum, { head, blocks }) =>
      sum + GAP + (head?.height ?? 0) + blocks.reduce((height, block) => height + block.height, 0),
    0,
  );

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
