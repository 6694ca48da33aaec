import type { Relation } from "@/lib/export/office/package";
import { element } from "@/lib/export/office/xml";
import { type Box, type Frame, type Outline, surround, transform, writeGroup, writeShape } from "./shape-xml";
import type { Paragraph } from "./slide-text";
import { fillWith, writeParagraphs } from "./write-text";

interface TextOptions {
  readonly name: string;
  /** Which placeholder of the layout the text fills; null for a text of its own. */
  readonly placeholder?: { readonly type: string; readonly index?: number };
  readonly anchor?: "t" | "ctr" | "b";
}

/** A picture that the package holds. */
export interface SlidePicture {
  readonly path: string;
  readonly description: string;
}

const INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };

/** One slide while it is drawn: its shapes, what they name, and its notes. */
export class Slide {
  readonly shapes: string[] = [];
  readonly relations: Relation[] = [];
  readonly notes: Paragraph[] = [];
  private readonly links = new Map<string, string>();
  /** Where shapes stand that are drawn into a group. */
  private boxes: Box[] = [];
  /** 1 is the slide's own. */
  private lastId = 1;

  constructor(readonly layout: number) {}

  private takeId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** What `draw` draws, as one: moved together, and read aloud as its description. */
  addGroup(frame: Frame, draw: () => void): void {
    const id = this.takeId();
    const [outer, first] = [this.boxes, this.shapes.length];
    this.boxes = [];
    draw();
    const box = surround(this.boxes);
    this.boxes = box === null ? outer : [...outer, box];
    if (box === null) return;
    this.shapes.push(writeGroup(id, box, frame, this.shapes.splice(first)));
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
    this.boxes.push(box);
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
          element("p:cNvPr", { id: this.takeId(), name }),
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
    this.boxes.push(box);
    this.shapes.push(writeShape(this.takeId(), box, geometry, fill, outline, frame));
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
          element("p:cNvPr", { id: this.takeId(), name, descr: description }),
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
          element("p:cNvPr", { id: this.takeId(), name: "Picture", descr: description }),
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
