import { element } from "@/lib/export/office/xml";
import { A } from "./deck-theme";
import { type Box, transform } from "./shape-xml";
import { emu } from "./write-text";

export const SLIDE = { width: 960, height: 540, margin: 36 } as const;

export const NAMESPACES = {
  "xmlns:a": A,
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

const inner = SLIDE.width - 2 * SLIDE.margin;

/** Where a master's placeholders stand; each slide gives its own the room that its text needs. */
const PLACES = {
  title: { x: SLIDE.margin, y: 30, width: inner, height: 34 },
  body: { x: SLIDE.margin, y: 66, width: inner, height: 400 },
  ftr: { x: SLIDE.margin, y: 500, width: inner - 60, height: 26 },
  sldNum: { x: SLIDE.width - SLIDE.margin - 50, y: 500, width: 50, height: 13 },
} as const satisfies Record<string, Box>;

/** The tree of shapes that every slide, layout and master has. */
export function writeTree(shapes: readonly string[], background = "", layout?: string): string {
  const nothing = (name: string) => element(name, { x: 0, y: 0 });
  const none = (name: string) => element(name, { cx: 0, cy: 0 });
  return element(
    "p:cSld",
    { name: layout },
    background,
    element(
      "p:spTree",
      {},
      element(
        "p:nvGrpSpPr",
        {},
        element("p:cNvPr", { id: 1, name: "" }),
        element("p:cNvGrpSpPr"),
        element("p:nvPr"),
      ),
      element(
        "p:grpSpPr",
        {},
        element("a:xfrm", {}, nothing("a:off"), none("a:ext"), nothing("a:chOff"), none("a:chExt")),
      ),
      ...shapes,
    ),
  );
}

function writePlaceholder(id: number, type: keyof typeof PLACES, index?: number, as: string = type): string {
  const prompt =
    type === "sldNum" ? "" : element("a:r", {}, element("a:rPr", { lang: "en-GB" }), element("a:t"));
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id, name: `${as} ${id}` }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
      element("p:nvPr", {}, element("p:ph", { type: as, idx: index })),
    ),
    element(
      "p:spPr",
      {},
      transform("a:xfrm", PLACES[type]),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
    ),
    element(
      "p:txBody",
      {},
      element("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
      element("a:lstStyle"),
      element("a:p", {}, prompt),
    ),
  );
}

const placeholders = (title: string, body: string) => [
  writePlaceholder(2, "title", undefined, title),
  writePlaceholder(3, "body", body === "subTitle" ? 1 : 10, body),
  writePlaceholder(4, "ftr", 11),
  writePlaceholder(5, "sldNum", 12),
];

/** The layouts: a slide with a figure, and the first slide of a briefing. */
export const LAYOUTS = [
  { name: "Figure", type: undefined, title: "title", body: "body" },
  { name: "Title", type: "title", title: "ctrTitle", body: "subTitle" },
] as const;

export function writeLayout({ name, type, title, body }: (typeof LAYOUTS)[number]): string {
  return element(
    "p:sldLayout",
    { ...NAMESPACES, type, preserve: 1 },
    writeTree(placeholders(title, body), "", name),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );
}

const MAP = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((each) => [`accent${each}`, `accent${each}`])),
  hlink: "hlink",
  folHlink: "folHlink",
};

/** The master; its layouts have the ids from rId1 on. */
export function writeMaster(): string {
  const look = (size: number, face: string) =>
    element(
      "a:defRPr",
      { sz: size * 100 },
      element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" })),
      element("a:latin", { typeface: face }),
    );
  const level = (size: number, face: string) =>
    element("a:lvl1pPr", { marL: 0, indent: 0 }, element("a:buNone"), look(size, face));
  return element(
    "p:sldMaster",
    NAMESPACES,
    writeTree(placeholders("title", "body"), writeGround()),
    element("p:clrMap", MAP),
    element(
      "p:sldLayoutIdLst",
      {},
      ...LAYOUTS.map((_, at) => element("p:sldLayoutId", { id: 2_147_483_649 + at, "r:id": `rId${at + 1}` })),
    ),
    element(
      "p:txStyles",
      {},
      element("p:titleStyle", {}, level(24, "+mj-lt")),
      element("p:bodyStyle", {}, level(12, "+mn-lt")),
      element("p:otherStyle", {}, level(12, "+mn-lt")),
    ),
  );
}

const writeGround = () =>
  element("p:bg", {}, element("p:bgRef", { idx: 1001 }, element("a:schemeClr", { val: "bg1" })));

const NOTES = { width: 540, height: 720 };
const NOTES_PLACES = {
  sldImg: { x: 54, y: 40, width: 432, height: 243 },
  body: { x: 54, y: 310, width: 432, height: 370 },
} as const satisfies Record<string, Box>;

export const NOTES_SIZE = { cx: emu(NOTES.width), cy: emu(NOTES.height) };

function writeNotesShape(id: number, type: keyof typeof NOTES_PLACES, text: string | null): string {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id, name: type === "body" ? "Notes" : "Slide" }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1, noRot: type === "sldImg" ? 1 : undefined })),
      element("p:nvPr", {}, element("p:ph", { type, idx: type === "body" ? 1 : undefined })),
    ),
    element(
      "p:spPr",
      {},
      transform("a:xfrm", NOTES_PLACES[type]),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
    ),
    ...(text === null ? [] : [element("p:txBody", {}, element("a:bodyPr"), element("a:lstStyle"), text)]),
  );
}

/** The page of notes to a slide; `paragraphs` are DrawingML. */
export function writeNotes(paragraphs: string): string {
  return element(
    "p:notes",
    NAMESPACES,
    writeTree([writeNotesShape(2, "sldImg", null), writeNotesShape(3, "body", paragraphs)]),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );
}

export function writeNotesMaster(): string {
  const prompt = element("a:p", {}, element("a:endParaRPr", { lang: "en-GB" }));
  return element(
    "p:notesMaster",
    NAMESPACES,
    writeTree([writeNotesShape(2, "sldImg", null), writeNotesShape(3, "body", prompt)], writeGround()),
    element("p:clrMap", MAP),
    element(
      "p:notesStyle",
      {},
      element("a:lvl1pPr", {}, element("a:defRPr", { sz: 1200 }, element("a:latin", { typeface: "+mn-lt" }))),
    ),
  );
}
