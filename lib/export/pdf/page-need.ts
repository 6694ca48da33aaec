import type { BriefingDocument, DocumentPart, Prose } from "@/lib/briefing/document";
import { wrapText } from "@/lib/drawing/measure-text";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { DrawnFigure } from "./draw-figure";

/** What a part takes of its pages, in points: never less than `least`, never more than `most`. */
export interface PageNeed {
  readonly least: number;
  readonly most: number;
}

/** A size in points; the height of a line and the space after a paragraph as shares of it, rather too large. */
interface Setting {
  readonly size: number;
  readonly line: number;
  readonly after: number;
}

export const POINTS_PER_PIXEL = 0.75;
/* As briefing.typ sets them. */
const HEADING: Setting = { size: 15, line: 1.5, after: 1.2 };
const PROSE: Setting = { size: 10, line: 1.5, after: 1.6 };
const CAPTION: Setting = { size: 9.5, line: 1.4, after: 0.1 };
const NOTE: Setting = { size: 8.25, line: 1.4, after: 0.6 };
/* Lists are indented, footnotes stand beside their numbers, and letters are kerned. */
const INDENT = 16;
/** Spaces that belong to no paragraph: above the heading, around drawing and legend, above the footnotes. */
const SPACES = 110;
const BETWEEN_SECTIONS = 9;

/**
 * What the part takes, from its drawings and the lines of its texts. Most parts clearly fit on a page or clearly do
 * not; only between the bounds does Typst have to set a part twice to find out.
 */
export function boundPageNeed(
  { heading, prose, sources, figure }: DocumentPart,
  drawn: DrawnFigure,
  all: BriefingDocument["sources"],
  width: number,
): PageNeed {
  const cited = new Set(sources);
  const footnotes = all.filter(({ number }) => cited.has(number)).map(({ text }) => text);
  const most = [
    SPACES + drawn.sections.length * BETWEEN_SECTIONS,
    boundTexts([heading], HEADING, width),
    boundTexts(prose.flatMap(listParagraphs), PROSE, width),
    boundTexts(footnotes, NOTE, width),
    figure === null ? 0 : boundFrame(figure, width),
  ];
  const least = sumHeights(drawn);
  return { least, most: most.reduce((sum, each) => sum + each, least) };
}

function boundFrame({ title, subtitle, filters, notes, sources }: FramedFigure, width: number): number {
  const numbers = sources.map(({ number }) => number).join(", ");
  const footnotes = sources.map(({ text }) => text);
  return (
    boundTexts([title, subtitle, ...filters], CAPTION, width) +
    // After the notes the sources' numbers, and the link to the figure.
    boundTexts([...notes, `Sources: ${numbers}`, "", ...footnotes], NOTE, width)
  );
}

function boundTexts(texts: readonly string[], { size, line, after }: Setting, width: number): number {
  return texts.reduce((sum, text) => {
    const lines = wrapText(text, width - INDENT, { face: "bold", size });
    return sum + lines.length * size * line + size * after;
  }, 0);
}

function listParagraphs(prose: Prose): readonly string[] {
  const paragraphs = prose.kind === "list" ? prose.items : [prose.inlines];
  return paragraphs.map((inlines) => inlines.map(({ text }) => text).join(""));
}

/** Of everything that is drawn, with each head once. */
function sumHeights({ sections, legend }: DrawnFigure): number {
  const drawings = sections.flatMap(({ head, blocks }) => [...(head === null ? [] : [head]), ...blocks]);
  const all = legend === null ? drawings : [...drawings, legend];
  return all.reduce((sum, { height }) => sum + height * POINTS_PER_PIXEL, 0);
}
