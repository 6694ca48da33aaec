import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { BULLET_INDENT, type Paragraph, type Run } from "./slide-text";

/** Points as the units of Office drawings. */
export const emu = (points: number) => Math.round(points * 12_700);

export const fillWith = (colour: string) =>
  element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() }));

const LANGUAGE = "en-GB";

/** Names a web address for the part that is written, and gives the id under which it does. */
export type Link = (href: string) => string;

/** Paragraphs as DrawingML; there is always at least one, as the format asks for. */
export function writeParagraphs(paragraphs: readonly Paragraph[], link: Link): string {
  if (paragraphs.length === 0) return element("a:p", {}, element("a:endParaRPr", { lang: LANGUAGE }));
  return paragraphs.map((each) => writeParagraph(each, link)).join("");
}

function writeParagraph({ runs, align, bullet, after = 0 }: Paragraph, link: Link): string {
  const indent = bullet === undefined ? 0 : emu(BULLET_INDENT);
  const properties = element(
    "a:pPr",
    { marL: indent, indent: -indent, algn: align ?? "l" },
    element("a:spcBef", {}, element("a:spcPts", { val: 0 })),
    element("a:spcAft", {}, element("a:spcPts", { val: Math.round(after * 100) })),
    bullet === undefined
      ? element("a:buNone")
      : element("a:buFont", { typeface: "Arial" }) + element("a:buChar", { char: bullet }),
  );
  return element("a:p", {}, properties, ...runs.map((run) => writeRun(run, link)));
}

function writeRun({ text, face, size, colour, isItalic, href }: Run, link: Link): string {
  const properties = element(
    "a:rPr",
    {
      lang: LANGUAGE,
      sz: Math.round(size * 100),
      b: face === "regular" ? 0 : 1,
      i: isItalic ? 1 : 0,
      dirty: 0,
    },
    fillWith(colour),
    element("a:latin", { typeface: face === "title" ? "+mj-lt" : "+mn-lt" }),
    href === undefined || href === null ? "" : element("a:hlinkClick", { "r:id": link(href) }),
  );
  return text
    .split("\n")
    .map((line) => element("a:r", {}, properties, element("a:t", {}, escapeXml(line))))
    .join(element("a:br"));
}
