import type { Paint } from "@/lib/figures/framed/framed-figure";
import type { Face } from "./measure-text";

/** One mark of a drawing. Lengths are in CSS pixels (1/96 inch), y points down, texts stand on their baseline. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly dash?: string;
    }
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Paint;
      readonly width?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: "circle";
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
    }
  | {
      readonly kind: "path";
      readonly d: string;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly width?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      readonly fill: Paint;
      readonly anchor?: "start" | "middle" | "end";
    }
  /** Shapes that belong together, moved by (x, y) and read aloud as `label`; `mark` says that it stands for one value. */
  | {
      readonly kind: "group";
      readonly x: number;
      readonly y: number;
      readonly label?: string;
      readonly mark?: boolean;
      readonly shapes: readonly Shape[];
    };

/** One page of a drawing. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** How much larger it is shown; 1 when left out. */
  readonly zoom?: number;
  readonly shapes: readonly Shape[];
}

/** Shapes with their height, to be stacked. Their origin is the top left corner. */
export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The heading that it is under, repeated above it where a page begins with it. */
  readonly overleaf?: Block;
}

/** The block as one group at a place. */
export function placeBlock({ shapes }: Block, x: number, y: number): Shape {
  return { kind: "group", x, y, shapes };
}

/** Blocks below each other, `gap` apart. */
export function stackBlocks(blocks: readonly Block[], gap = 0): Block {
  let height = 0;
  const shapes: Shape[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) height += gap;
    shapes.push(placeBlock(block, 0, height));
    height += block.height;
  }
  return { height, shapes };
}

/** How many values the shapes stand for. */
export function countMarks(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, shape) => {
    return shape.kind === "group" ? sum + (shape.mark ? 1 : 0) + countMarks(shape.shapes) : sum;
  }, 0);
}

export type Text = Extract<Shape, { kind: "text" }>;

/** The texts among the shapes, each at its place on the page. */
export function listTexts(shapes: readonly Shape[]): Text[] {
  const texts: Text[] = [];
  eachText(shapes, 0, 0, (text, x, y) => texts.push({ ...text, x, y }));
  return texts;
}

/** Tells every text among the shapes, with its place on the page. */
export function eachText(
  shapes: readonly Shape[],
  x: number,
  y: number,
  tell: (text: Text, x: number, y: number) => void,
): void {
  for (const shape of shapes) {
    if (shape.kind === "text") tell(shape, shape.x + x, shape.y + y);
    else if (shape.kind === "group") eachText(shape.shapes, x + shape.x, y + shape.y, tell);
  }
}
