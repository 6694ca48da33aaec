import type { Block } from "./scene";

/** The box that a figure's body has on its first page. Height null: as high as it needs. */
export interface Room {
  readonly width: number;
  readonly height: number | null;
}

/** A run of blocks that may be broken between pages; its head is repeated on each. */
export interface BodyPart {
  readonly head: Block | null;
  readonly blocks: readonly Block[];
}
