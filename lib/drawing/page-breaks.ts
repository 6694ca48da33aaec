import type { BodyPart } from "./room";
import { type Block, stackBlocks } from "./scene";

/** Between the parts of a page. */
export const GAP = 10;

interface Frame {
  /** Above the first page, and above all others. */
  readonly header: Block;
  readonly running: Block;
  /** What a page holds; null for one page of any height. */
  readonly height: number | null;
}

/**
 * The parts' blocks on as few pages as they need, each about as full as the others. A part's head stands above
 * each of its runs; a block that begins a page stands below what it repeats overleaf.
 */
export function breakIntoPages(parts: readonly BodyPart[], frame: Frame): readonly Block[] {
  const { height } = frame;
  if (height === null)
    return fillPages(parts, frame, Number.POSITIVE_INFINITY).map((page) => stackBlocks(page));
  const count = fillPages(parts, frame, height).length;
  const limit = findLeast(height, (each) => fillPages(parts, frame, each).length <= count);
  return fillPages(parts, frame, limit).map((page) => stackBlocks(page));
}

/** The least limit up to `most`, to the pixel, with which as much is enough; `isEnough(most)` has to hold. */
export function findLeast(most: number, isEnough: (limit: number) => boolean): number {
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** A block higher than `limit` still gets a page. */
function fillPages(
  parts: readonly BodyPart[],
  { header, running }: Frame,
  limit: number,
): readonly (readonly Block[])[] {
  let page: Block[] = [header];
  let used = header.height;
  const pages = [page];
  const add = (block: Block) => {
    page.push(block);
    used += block.height;
  };
  for (const { head, blocks } of parts) {
    let begun = false;
    for (const [at, block] of blocks.entries()) {
      const above = begun ? 0 : GAP + (head?.height ?? 0);
      if (page.length > 1 && used + above + block.height > limit) {
        page = [running];
        used = running.height;
        pages.push(page);
        begun = false;
      }
      if (!begun) {
        add({ height: GAP, shapes: [] });
        if (head !== null) add(head);
        if (at > 0 && block.overleaf !== undefined) add(block.overleaf);
        begun = true;
      }
      add(block);
    }
  }
  return pages;
}
