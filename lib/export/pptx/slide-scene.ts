import { measureText } from "@/lib/drawing/measure-text";
import type { Shape } from "@/lib/drawing/scene";
import { element } from "@/lib/export/office/xml";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import { type PathStep, readPath } from "./path-points";
import type { Box, Outline } from "./shape-xml";
import type { Slide } from "./slide";
import type { SlideColours } from "./slide-colours";
import { emu } from "./write-text";

interface Place {
  readonly x: number;
  readonly y: number;
  /** Points per pixel of the drawing. */
  readonly scale: number;
}

/** Room beside a line of text, so that another program's wider face does not wrap it. */
const SPARE = 1.25;

/** A drawing's shapes as the slide's own, which can be moved and changed one by one. */
export function drawShapes(
  slide: Slide,
  shapes: readonly Shape[],
  place: Place,
  colours: SlideColours,
): void {
  for (const shape of shapes) drawShape(slide, shape, place, colours);
}

function drawShape(slide: Slide, shape: Shape, place: Place, colours: SlideColours): void {
  const { scale } = place;
  const box = (x: number, y: number, width: number, height: number): Box => ({
    x: place.x + x * scale,
    y: place.y + y * scale,
    width: width * scale,
    height: height * scale,
  });
  const frame = { name: "Shape", description: "" };
  const fill = (paint?: Paint) => (paint === undefined ? null : colours.find(paint));
  const outline = (paint: Paint | undefined, width = 1, dash?: string): Outline | null =>
    paint === undefined
      ? null
      : { colour: colours.find(paint), width: width * scale, isDashed: dash !== undefined };
  switch (shape.kind) {
    case "group": {
      const moved = { x: place.x + shape.x * scale, y: place.y + shape.y * scale, scale };
      const draw = () => drawShapes(slide, shape.shapes, moved, colours);
      if (shape.label === undefined) draw();
      else slide.addGroup({ name: "Mark", description: shape.label }, draw);
      break;
    }
    case "rect": {
      const { x, y, width, height, radius, stroke, dash } = shape;
      const corner = radius === undefined ? 0 : Math.round((radius / Math.min(width, height)) * 100_000);
      const geometry =
        corner === 0
          ? preset("rect")
          : preset("roundRect", element("a:gd", { name: "adj", fmla: `val ${Math.min(50_000, corner)}` }));
      slide.addShape(box(x, y, width, height), geometry, fill(shape.fill), outline(stroke, 1, dash), frame);
      break;
    }
    case "circle": {
      const { cx, cy, r, stroke } = shape;
      const place = box(cx - r, cy - r, 2 * r, 2 * r);
      slide.addShape(place, preset("ellipse"), fill(shape.fill), outline(stroke, 1.3), frame);
      break;
    }
    case "line": {
      const { x1, x2, y1, y2, stroke, width, dash } = shape;
      const d = `M${x1} ${y1}L${x2} ${y2}`;
      drawPath(slide, readPath(d), null, outline(stroke, width, dash), box, frame);
      break;
    }
    case "path":
      drawPath(slide, readPath(shape.d), fill(shape.fill), outline(shape.stroke, 1.3), box, frame);
      break;
    case "text": {
      const { text, size, face, anchor = "start" } = shape;
      const width = measureText(text, shape) * SPARE;
      const height = size * SPARE;
      const left = anchor === "start" ? shape.x : anchor === "middle" ? shape.x - width / 2 : shape.x - width;
      const align = anchor === "start" ? "l" : anchor === "middle" ? "ctr" : "r";
      const run = { text, face, size: size * scale, colour: colours.find(shape.fill) };
      slide.addLine({ runs: [run], align }, box(left, shape.y - size * 0.98, width, height));
      break;
    }
  }
}

const preset = (prst: string, guide = "") => element("a:prstGeom", { prst }, element("a:avLst", {}, guide));

function drawPath(
  slide: Slide,
  steps: readonly PathStep[],
  fill: string | null,
  outline: Outline | null,
  box: (x: number, y: number, width: number, height: number) => Box,
  frame: { readonly name: string; readonly description: string },
): void {
  const points = steps.flatMap((step) => [...step.points]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const at = box(left, top, width, height);
  const scale = width === 0 ? (height === 0 ? 1 : at.height / height) : at.width / width;
  const write = ([x, y]: readonly [number, number]) =>
    element("a:pt", { x: emu((x - left) * scale), y: emu((y - top) * scale) });
  const names = {
    move: "a:moveTo",
    line: "a:lnTo",
    cubic: "a:cubicBezTo",
    quadratic: "a:quadBezTo",
    close: "a:close",
  };
  const geometry = element(
    "a:custGeom",
    {},
    ...["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map((name) => element(name)),
    element("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    element(
      "a:pathLst",
      {},
      element(
        "a:path",
        { w: emu(at.width), h: emu(at.height), fill: fill === null ? "none" : undefined },
        ...steps.map(({ kind, points: own }) => element(names[kind], {}, ...own.map(write))),
      ),
    ),
  );
  slide.addShape(at, geometry, fill, outline, frame);
}
