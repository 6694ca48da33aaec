import { listTexts, type Scene, type Shape, type Text } from "@/lib/drawing/scene";
import { findColour, type ThemeName } from "@/lib/drawing/theme";
import { writeSvg } from "@/lib/export/svg";

/** A drawing for Typst: its shapes as one picture, its texts apart, with colours. Lengths in CSS pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Null where there is nothing but text. */
  readonly svg: string | null;
  readonly texts: readonly (Omit<Text, "kind" | "fill" | "anchor"> & {
    readonly fill: string;
    readonly anchor: "start" | "middle" | "end";
  })[];
}

const SILENT = { title: "", description: "", metadata: "", style: "" };

/**
 * The scene in the two layers that a PDF needs. Texts inside a picture would be set in whatever fonts the
 * machine has for characters that ours lack; set by Typst they are ours everywhere, and in reading order.
 */
export function splitScene(scene: Scene, theme: ThemeName): Drawing {
  const { zoom = 1 } = scene;
  const shapes = scene.shapes.flatMap(dropTexts);
  return {
    width: scene.width * zoom,
    height: scene.height * zoom,
    svg:
      shapes.length === 0 && theme === "transparent" ? null : writeSvg({ ...scene, shapes }, theme, SILENT),
    texts: listTexts(scene.shapes).map(({ kind: _, fill, anchor = "start", ...text }) => ({
      ...text,
      x: text.x * zoom,
      y: text.y * zoom,
      size: text.size * zoom,
      fill: findColour(fill, theme),
      anchor,
    })),
  };
}

function dropTexts(shape: Shape): Shape[] {
  if (shape.kind === "text") return [];
  if (shape.kind !== "group") return [shape];
  const { label: _, ...group } = shape;
  const shapes = shape.shapes.flatMap(dropTexts);
  return shapes.length === 0 ? [] : [{ ...group, shapes }];
}
