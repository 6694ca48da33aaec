import { element } from "@/lib/export/office/xml";
import { emu, fillWith } from "./write-text";

/** In points, from the slide's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Outline {
  readonly colour: string;
  /** In points. */
  readonly width: number;
  readonly isDashed: boolean;
}

export interface Frame {
  readonly name: string;
  /** For those who do not see it; blank for what only guides the eye. */
  readonly description: string;
}

/** How Office programs say that a shape is not read aloud. */
const DECORATIVE = element(
  "a:extLst",
  {},
  element(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    element("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: 1,
    }),
  ),
);

export const transform = (tag: string, { x, y, width, height }: Box) =>
  element(
    tag,
    {},
    element("a:off", { x: emu(x), y: emu(y) }),
    element("a:ext", { cx: emu(Math.max(0, width)), cy: emu(Math.max(0, height)) }),
  );

/** The smallest box around all of them; null around none. */
export function surround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((each) => each.x)), Math.min(...boxes.map((each) => each.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((each) => each.x + each.width)) - x,
    height: Math.max(...boxes.map((each) => each.y + each.height)) - y,
  };
}

/** Shapes as one, which stand where they stood. */
export function writeGroup(
  id: number,
  { x, y, width, height }: Box,
  { name, description }: Frame,
  shapes: readonly string[],
): string {
  const place = (tag: string) => element(tag, { x: emu(x), y: emu(y) });
  const size = (tag: string) => element(tag, { cx: emu(width), cy: emu(height) });
  return element(
    "p:grpSp",
    {},
    element(
      "p:nvGrpSpPr",
      {},
      element("p:cNvPr", { id, name, descr: description }),
      element("p:cNvGrpSpPr"),
      element("p:nvPr"),
    ),
    element(
      "p:grpSpPr",
      {},
      element("a:xfrm", {}, place("a:off"), size("a:ext"), place("a:chOff"), size("a:chExt")),
    ),
    ...shapes,
  );
}

/** A drawn shape whose outline is `geometry`. */
export function writeShape(
  id: number,
  box: Box,
  geometry: string,
  fill: string | null,
  outline: Outline | null,
  { name, description }: Frame,
): string {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      description === ""
        ? element("p:cNvPr", { id, name }, DECORATIVE)
        : element("p:cNvPr", { id, name, descr: description }),
      element("p:cNvSpPr"),
      element("p:nvPr"),
    ),
    element(
      "p:spPr",
      {},
      transform("a:xfrm", box),
      geometry,
      fill === null ? element("a:noFill") : fillWith(fill),
      outline === null
        ? element("a:ln", {}, element("a:noFill"))
        : element(
            "a:ln",
            { w: emu(outline.width) },
            fillWith(outline.colour),
            outline.isDashed ? element("a:prstDash", { val: "dash" }) : "",
          ),
    ),
  );
}
