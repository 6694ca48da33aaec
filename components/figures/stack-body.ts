import { layOutBody } from "@/lib/drawing/body-layout";
import { type Block, stackBlocks } from "@/lib/drawing/scene";
import type { FigureBody } from "@/lib/figures/framed/framed-figure";

const BETWEEN_PARTS = 20;

/** All of a figure's body, laid out for a width, in pixels. */
export function stackBody(body: FigureBody, width: number): Block {
  const parts = layOutBody(body, { width, height: null });
  return stackBlocks(
    parts.map(({ head, blocks }) => stackBlocks(head === null ? blocks : [head, ...blocks])),
    BETWEEN_PARTS,
  );
}
