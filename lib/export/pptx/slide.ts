import type { Relation } from "@/lib/export/office/package";
import { element } from "@/lib/export/office/xml";
import type { Paragraph } from "./slide-text";
import { emu, fillWith, writeParagraphs } from "./write-text";

/** In points, from the slide's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface TextOptions {
  readonly name: string;
  /** Which placeholder of the layout the text fills; null for a text of its own. */
  readonly placeholder?: { readonly type: string; readonly index?: number };
  readonly anchor?: "t" | "ctr" | "b";
}

export interface Outline {
  readonly colour: string;
  /** In points. */
  readonly width: number;
  readonly isDashed: boolean;
}

interface Frame {
  readonly name: string;
  readonly description: string;
}

/** A picture that the package holds. */
export interface SlidePicture {
  readonly path: string;
  readonly description: string;
}

const INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };

export const transform = (tag: string, { x, y, width, height }: Box) =>
  element(
    tag,
    {},
    element("a:off", { x: emu(x), y: emu(y) }),
    element("a:ext", { cx: emu(Math.max(0, width)), cy: emu(Math.max(0, height)) }),
  );

/** One slide while it is drawn: its shapes, what they name, and its notes. */
export class Slide {
  readonly shapes: string[] = [];
  readonly relations: Relation[] = [];
  readonly notes: Paragraph[] = [];
  private readonly links = new Map<string, string>();

  constructor(readonly layout: number) {}

  /** The id of the next shape; 1 is the slide's own. */
  private get nextId(): number {
    return this.shapes.length + 2;
  }

  /** The id under which the slide names the address; the same address has one. */
  readonly link = (href: string): string => {
    const known = this.links.get(href);
    if (known !== undefined) return known;
    const id = this.relate("hyperlink", href, true);
    this.links.set(href, id);
    return id;
  };

  relate(type: string, target: string, isExternal = false): string {
    // The first two are the slide's layout and its notes.
    const id = `rId${this.relations.length + 3}`;
    this.relations.push({ id, type, target, isExternal });
    return id;
  }

  addText(
    paragraphs: readonly Paragraph[],
    box: Box,
    { name, placeholder, anchor = "t" }: TextOptions,
  ): void {
    this.addRaw(
      box,
      name,
      writeParagraphs(paragraphs, this.link),
      element("a:bodyPr", { wrap: "square", ...INSETS, anchor }, element("a:normAutofit")),
      placeholder,
    );
  }

  /** A text of one line, which is never wrapped, however wide another program's face is. */
  addLine(paragraph: Paragraph, box: Box): void {
    const body = element("a:bodyPr", { wrap: "none", ...INSETS, anchor: "t" }, element("a:noAutofit"));
    this.addRaw(box, "Text", writeParagraphs([paragraph], this.link), body, undefined);
  }

  /** The number that programs keep true when slides are moved. */
  addSlideNumber(number: number, colour: string, size: number, box: Box): void {
    const look = element(
      "a:rPr",
      { lang: "en-GB", sz: Math.round(size * 100) },
      fillWith(colour),
      element("a:latin", { typeface: "+mn-lt" }),
    );
    const field = element(
      "a:fld",
      { id: "{8E1D1A5C-6B0B-4F0E-9C43-2B7A3E5D9F10}", type: "slidenum" },
      look,
      element("a:t", {}, String(number)),
    );
    this.addRaw(
      box,
      "Slide number",
      element("a:p", {}, element("a:pPr", { algn: "r" }), field),
      element("a:bodyPr", { wrap: "square", ...INSETS, anchor: "t" }),
      { type: "sldNum", index: 12 },
    );
  }

  private addRaw(
    box: Box,
    name: string,
    paragraphs: string,
    body: string,
    placeholder: TextOptions["placeholder"],
  ): void {
    const locks = placeholder === undefined ? [] : [element("a:spLocks", { noGrp: 1 })];
    const own =
      placeholder === undefined
        ? element("p:nvPr")
        : element("p:nvPr", {}, element("p:ph", { type: placeholder.type, idx: placeholder.index }));
    this.shapes.push(
      element(
        "p:sp",
        {},
        element(
          "p:nvSpPr",
          {},
          element("p:cNvPr", { id: this.nextId, name }),
          element("p:cNvSpPr", placeholder === undefined ? { txBox: 1 } : {}, ...locks),
          own,
        ),
        element(
          "p:spPr",
          {},
          transform("a:xfrm", box),
          element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
          element("a:noFill"),
        ),
        element("p:txBody", {}, body, element("a:lstStyle"), paragraphs),
      ),
    );
  }

  /** A drawn shape whose outline is `geometry`. */
  addShape(box: Box, geometry: string, fill: string | null, outline: Outline | null, frame: Frame): void {
    this.shapes.push(
      element(
        "p:sp",
        {},
        element(
          "p:nvSpPr",
          {},
          element("p:cNvPr", { id: this.nextId, name: frame.name, descr: frame.description }),
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
      ),
    );
  }

  /** A table or a chart: `content` is what stands within its graphic. */
  addGraphic(box: Box, uri: string, content: string, { name, description }: Frame): void {
    this.shapes.push(
      element(
        "p:graphicFrame",
        {},
        element(
          "p:nvGraphicFramePr",
          {},
          element("p:cNvPr", { id: this.nextId, name, descr: description }),
          element("p:cNvGraphicFramePr", {}, element("a:graphicFrameLocks", { noGrp: 1 })),
          element("p:nvPr"),
        ),
        transform("p:xfrm", box),
        element("a:graphic", {}, element("a:graphicData", { uri }, content)),
      ),
    );
  }

  addPicture(box: Box, { path, description }: SlidePicture): void {
    const id = this.relate("image", path);
    this.shapes.push(
      element(
        "p:pic",
        {},
        element(
          "p:nvPicPr",
          {},
          element("p:cNvPr", { id: this.nextId, name: "Picture", descr: description }),
          element("p:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: 1 })),
          element("p:nvPr"),
        ),
        element(
          "p:blipFill",
          {},
          element("a:blip", { "r:embed": id }),
          element("a:stretch", {}, element("a:fillRect")),
        ),
        element(
          "p:spPr",
          {},
          transform("a:xfrm", box),
          element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
        ),
      ),
    );
  }
}
