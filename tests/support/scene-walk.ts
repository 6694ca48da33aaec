import { measureText } from "@/lib/drawing/measure-text";
import type { Scene, Shape } from "@/lib/drawing/scene";

/** A text or a plain shape where it stands on its page. */
export interface Placed {
  readonly kind: Exclude<Shape["kind"], "group">;
  readonly text: string | null;
  readonly size: number | null;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Everything that is drawn, groups resolved. Paths have no extent of their own here: their first point stands for them. */
export function listPlaced(shapes: readonly Shape[], x = 0, y = 0): readonly Placed[] {
  return shapes.flatMap((shape) => placeShape(shape, x, y));
}

function placeShape(shape: Shape, x: number, y: number): readonly Placed[] {
  const box = (left: number, right: number, top: number, bottom: number) => [
    {
      kind: shape.kind as Placed["kind"],
      text: null,
      size: null,
      left: x + left,
      right: x + right,
      top: y + top,
      bottom: y + bottom,
    },
  ];
  switch (shape.kind) {
    case "group":
      return listPlaced(shape.shapes, x + shape.x, y + shape.y);
    case "text": {
      const width = measureText(shape.text, shape);
      const left = x + shape.x - (shape.anchor === "middle" ? width / 2 : shape.anchor === "end" ? width : 0);
      return [
        {
          kind: "text",
          text: shape.text,
          size: shape.size,
          left,
          right: left + width,
          top: y + shape.y - shape.size * 0.8,
          bottom: y + shape.y + shape.size * 0.2,
        },
      ];
    }
    case "rect":
      return box(shape.x, shape.x + shape.width, shape.y, shape.y + shape.height);
    case "line":
      return box(
        Math.min(shape.x1, shape.x2),
        Math.max(shape.x1, shape.x2),
        Math.min(shape.y1, shape.y2),
        Math.max(shape.y1, shape.y2),
      );
    case "circle":
      return box(shape.cx - shape.r, shape.cx + shape.r, shape.cy - shape.r, shape.cy + shape.r);
    case "path": {
      const [, left = "0", top = "0"] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(shape.d) ?? [];
      return box(Number(left), Number(left), Number(top), Number(top));
    }
  }
}

/* Letters reach a little above and below their line's middle; lines set close touch there and stay legible. */
const TOUCH = 1.5;

/** Pairs of texts of which one stands on the other. */
export function listOverlaps(placed: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  const solid = placed.filter(({ text }) => (text ?? "").trim() !== "").sort((a, b) => a.top - b.top);
  return solid.flatMap((one, at) => {
    const found: [Placed, Placed][] = [];
    for (const other of solid.slice(at + 1)) {
      if (other.top >= one.bottom - TOUCH) break;
      const beside = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (beside > TOUCH) found.push([one, other]);
    }
    return found;
  });
}

/** The texts of a page, in the order in which they are drawn. */
export const listTexts = (scene: Scene) =>
  listPlaced(scene.shapes).flatMap(({ text }) => (text === null ? [] : [text]));
