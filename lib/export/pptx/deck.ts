import { ParleyError } from "@/lib/errors";
import { type DocumentProperties, putCoreProperties } from "@/lib/export/office/core-properties";
import { OfficePackage, type Relation } from "@/lib/export/office/package";
import { element } from "@/lib/export/office/xml";
import { packZip } from "@/lib/export/zip";
import { figureFiles, figures } from "@/messages";
import {
  LAYOUTS,
  NAMESPACES,
  NOTES_SIZE,
  SLIDE,
  writeLayout,
  writeMaster,
  writeNotes,
  writeNotesMaster,
  writeTree,
} from "./deck-master";
import { writeTheme } from "./deck-theme";
import { Slide } from "./slide";
import type { SlideColours } from "./slide-colours";
import { emu, writeParagraphs } from "./write-text";

/** Above this programs take minutes to open a presentation. */
const MOST_SLIDES = 200;

const DRAWING = "application/vnd.openxmlformats-officedocument.drawingml";
const THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";
const EXTENDED = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
const MASTER = "ppt/slideMasters/slideMaster1.xml";
const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";
const layoutPath = (at: number) => `ppt/slideLayouts/slideLayout${at + 1}.xml`;
const related = (id: number, type: string, target: string): Relation => ({ id: `rId${id}`, type, target });

/** A presentation as it comes about, slide by slide. */
export class Deck {
  private readonly slides: Slide[] = [];
  private readonly office = new OfficePackage();
  private readonly titles = new Map<string, number>();
  private charts = 0;

  constructor(readonly colours: SlideColours) {}

  get count(): number {
    return this.slides.length;
  }

  /** Throws ParleyError `too-large` for one slide more than anybody shows. */
  addSlide(layout: number): Slide {
    if (this.slides.length === MOST_SLIDES) {
      throw new ParleyError("too-large", figureFiles.tooManySlides(MOST_SLIDES));
    }
    const slide = new Slide(layout);
    this.slides.push(slide);
    return slide;
  }

  /** The title as no slide has it yet, so that lists of slides tell them apart. */
  nameSlide(title: string): string {
    const times = this.titles.get(title) ?? 0;
    this.titles.set(title, times + 1);
    return times === 0 ? title : figures.continued(title, times);
  }

  /** Keeps a picture, and gives the path under which slides name it. */
  addPicture(name: string, bytes: Uint8Array): string {
    const path = `ppt/media/${name}`;
    this.office.parts.set(path, bytes);
    return path;
  }

  /** Keeps a chart with the workbook that holds its data, and gives the path under which slides name it. */
  addChart(xml: string, workbook: Uint8Array): string {
    this.charts += 1;
    const path = `ppt/charts/chart${this.charts}.xml`;
    const data = `ppt/embeddings/workbook${this.charts}.xlsx`;
    this.office.parts.set(data, workbook);
    this.office.add(path, `${DRAWING}.chart+xml`, xml, [related(1, "package", data)]);
    return path;
  }

  /** The presentation as a file. */
  pack(properties: DocumentProperties): Uint8Array<ArrayBuffer> {
    const { office, slides } = this;
    const theme = writeTheme(this.colours);
    for (const [at, slide] of slides.entries()) this.addParts(slide, at + 1);
    for (const [at, layout] of LAYOUTS.entries()) {
      const type = `${PRESENTATION}.slideLayout+xml`;
      office.add(layoutPath(at), type, writeLayout(layout), [related(1, "slideMaster", MASTER)]);
    }
    office.add(MASTER, `${PRESENTATION}.slideMaster+xml`, writeMaster(), [
      ...LAYOUTS.map((_, at) => related(at + 1, "slideLayout", layoutPath(at))),
      related(LAYOUTS.length + 1, "theme", "ppt/theme/theme1.xml"),
    ]);
    office.add(NOTES_MASTER, `${PRESENTATION}.notesMaster+xml`, writeNotesMaster(), [
      related(1, "theme", "ppt/theme/theme2.xml"),
    ]);
    for (const at of [1, 2]) office.add(`ppt/theme/theme${at}.xml`, THEME, theme);
    const settings = (name: string, xml: string) =>
      office.add(`ppt/${name}.xml`, `${PRESENTATION}.${name}+xml`, xml);
    settings("presProps", element("p:presentationPr", NAMESPACES));
    settings("viewProps", element("p:viewPr", NAMESPACES));
    settings(
      "tableStyles",
      element("a:tblStyleLst", {
        "xmlns:a": NAMESPACES["xmlns:a"],
        def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
      }),
    );
    this.addPresentation();
    office.add("docProps/app.xml", EXTENDED, this.writeAppProperties());
    office.relate("", [
      related(1, "officeDocument", "ppt/presentation.xml"),
      related(2, "extended-properties", "docProps/app.xml"),
    ]);
    const parts = office.close();
    putCoreProperties(parts, properties);
    return packZip(parts);
  }

  private addParts(slide: Slide, number: number): void {
    const path = `ppt/slides/slide${number}.xml`;
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    const noted = new Slide(slide.layout);
    const paragraphs = writeParagraphs(slide.notes, noted.link);
    this.office.add(
      path,
      `${PRESENTATION}.slide+xml`,
      element(
        "p:sld",
        NAMESPACES,
        writeTree(slide.shapes),
        element("p:clrMapOvr", {}, element("a:masterClrMapping")),
      ),
      [
        related(1, "slideLayout", layoutPath(slide.layout)),
        related(2, "notesSlide", notes),
        ...slide.relations,
      ],
    );
    this.office.add(notes, `${PRESENTATION}.notesSlide+xml`, writeNotes(paragraphs), [
      related(1, "notesMaster", NOTES_MASTER),
      related(2, "slide", path),
      ...noted.relations,
    ]);
  }

  private addPresentation(): void {
    const first = 5;
    const ids = (at: number) => ({ id: 256 + at, "r:id": `rId${first + at + 1}` });
    this.office.add(
      "ppt/presentation.xml",
      `${PRESENTATION}.presentation.main+xml`,
      element(
        "p:presentation",
        { ...NAMESPACES, saveSubsetFonts: 1 },
        element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })),
        element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": "rId2" })),
        element("p:sldIdLst", {}, ...this.slides.map((_, at) => element("p:sldId", ids(at)))),
        element("p:sldSz", { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
        element("p:notesSz", NOTES_SIZE),
      ),
      [
        related(1, "slideMaster", MASTER),
        related(2, "notesMaster", NOTES_MASTER),
        related(3, "presProps", "ppt/presProps.xml"),
        related(4, "viewProps", "ppt/viewProps.xml"),
        related(5, "tableStyles", "ppt/tableStyles.xml"),
        ...this.slides.map((_, at) => related(first + at + 1, "slide", `ppt/slides/slide${at + 1}.xml`)),
        related(first + this.slides.length + 1, "theme", "ppt/theme/theme1.xml"),
      ],
    );
  }

  private writeAppProperties(): string {
    return element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Slides", {}, String(this.slides.length)),
      element("Notes", {}, String(this.slides.length)),
      element("Application", {}, "Parley"),
    );
  }
}
