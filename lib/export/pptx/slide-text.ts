import { type Face, wrapText } from "@/lib/drawing/measure-text";

/** Words with one look. Sizes are in points, colours as #rrggbb. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly isItalic?: boolean;
  /** A web address. */
  readonly href?: string | null;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: "l" | "ctr" | "r";
  /** What stands before the first line, such as a bullet. */
  readonly bullet?: string;
  /** Space below, in points. */
  readonly after?: number;
}

/** Of a line, as a share of its text's size. */
export const LEADING = 1.25;
export const BULLET_INDENT = 14;
/* Programs set titles in Georgia or what they have instead, which is wider than the face that was measured. */
const TITLE_WIDTH = 1.2;

export const plain = (text: string, size: number, colour: string, more: Partial<Run> = {}): Paragraph => ({
  runs: [{ text, face: "regular", size, colour, ...more }],
});

const sizeOf = ({ runs }: Paragraph) => Math.max(...runs.map(({ size }) => size));

/** The lines of a paragraph that is as wide as `width` points, by the widest of its faces. */
function wrapParagraph({ runs, bullet }: Paragraph, width: number): readonly string[] {
  const face = runs.find((run) => run.face !== "regular")?.face ?? "regular";
  const own = width - (bullet === undefined ? 0 : BULLET_INDENT);
  const size = Math.max(...runs.map((run) => run.size)) * (face === "title" ? TITLE_WIDTH : 1);
  return wrapText(runs.map(({ text }) => text).join(""), own, { face, size });
}

/** How high paragraphs are below each other, in points. */
export function measureParagraphs(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce(
    (sum, each) => sum + wrapParagraph(each, width).length * sizeOf(each) * LEADING + (each.after ?? 0),
    0,
  );
}

/** The paragraph as two, of which the first is at most `height` points high; nothing is lost between them. */
export function splitParagraph(
  paragraph: Paragraph,
  width: number,
  height: number,
): readonly [Paragraph, Paragraph] | null {
  const lines = wrapParagraph(paragraph, width);
  const kept = Math.max(1, Math.floor(height / (sizeOf(paragraph) * LEADING)));
  if (kept >= lines.length) return null;
  const text = paragraph.runs.map((run) => run.text).join("");
  let end = 0;
  for (const line of lines.slice(0, kept)) end = text.indexOf(line, end) + line.length;
  let at = 0;
  const [before, after]: [Run[], Run[]] = [[], []];
  for (const run of paragraph.runs) {
    const cut = Math.min(run.text.length, Math.max(0, end - at));
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut).replace(/^\s+/, "") });
    at += run.text.length;
  }
  const { bullet: _, ...continued } = paragraph;
  return [
    { ...paragraph, runs: before },
    { ...continued, runs: after },
  ];
}

/** The largest of the sizes at which a title of one face fits into the lines that there are; else the last. */
export function fitTitle(text: string, width: number, sizes: readonly number[], height: number): number {
  const last = sizes.at(-1) ?? 12;
  return (
    sizes.find(
      (size) => measureParagraphs([{ runs: [{ text, face: "title", size, colour: "" }] }], width) <= height,
    ) ?? last
  );
}
