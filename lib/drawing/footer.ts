import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { SMALL } from "./lines";
import { measureText, wrapText } from "./measure-text";
import { type Block, placeBlock, type Shape, stackBlocks } from "./scene";
import { buildTextBlock } from "./text-block";

/** What a drawing says about where it comes from. */
export interface Imprint {
  /** The full address that shows exactly this again. */
  readonly permalink: string;
  /** SHA-256 of the data, as hexadecimal digits. */
  readonly hash: string;
}

/** More lines of an address than these are not repeated on every page. */
const MOST_ADDRESS = 2;

/** Whether the address stands with the sources instead of on every page. */
export const isLong = ({ permalink }: Imprint, width: number) =>
  wrapText(permalink, width, SMALL).length > MOST_ADDRESS;

/** On every page: what the figure is of, and where it comes from. */
export function buildFooter(figure: FramedFigure, imprint: Imprint, width: number): Block {
  const { asOf, recordedAt } = figure;
  const told = figures.imprint(asOf, recordedAt, imprint.hash);
  const address = isLong(imprint, width) ? figures.addressBelow : imprint.permalink;
  const line = `${told} · ${address}`;
  const text =
    measureText(line, SMALL) <= width - PAGE_NUMBER
      ? buildTextBlock(line, width, SMALL)
      : stackBlocks([
          buildTextBlock(told, width - PAGE_NUMBER, SMALL),
          buildTextBlock(address, width, SMALL),
        ]);
  const rule: Shape = { kind: "line", x1: 0, x2: width, y1: 0, y2: 0, stroke: "line-strong" };
  return { height: text.height + 8, shapes: [rule, placeBlock(text, 0, 8)] };
}

/** What is kept free for it beside the first line. */
const PAGE_NUMBER = 90;

/** Which page this is, at the right end of the footer; nothing where there is one alone. */
export function placePageNumber(page: number, pages: number, width: number): Shape[] {
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
