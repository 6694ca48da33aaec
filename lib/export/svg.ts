import type { Face } from "@/lib/drawing/measure-text";
import type { Scene, Shape, Text } from "@/lib/drawing/scene";
import { findColour, hasGround, type ThemeName } from "@/lib/drawing/theme";
import type { Paint } from "@/lib/figures/framed/framed-figure";

/** What a drawing says in words, for those who do not see it and for programs. */
export interface SvgText {
  readonly title: string;
  readonly description: string;
  /** Already JSON; kept in the file's metadata. */
  readonly metadata: string;
  /** A style sheet, such as fonts; empty for none. */
  readonly style: string;
}

/** Writes texts as outlines, for programs that have neither our fonts nor a use for those in a file. */
export interface OutlineWriter {
  /** The text as elements; null where it has to stay a text. */
  readonly write: (text: Text, colour: string) => string | null;
  /** What the elements written so far refer to. */
  readonly define: () => string;
}

/* Programs that lack the faces fall back to narrower ones, so that no text outgrows its place. */
const SANS = `font-family="Inter, 'Liberation Sans', Arial, sans-serif"`;

/* Office and older versions of Illustrator know references by this name alone. */
const XLINK = ` xmlns:xlink="http://www.w3.org/1999/xlink"`;

/* Regular text inherits what the whole document says. */
const FACES: Readonly<Record<Face, string>> = {
  regular: "",
  bold: ` font-weight="600"`,
  title: ` font-family="'Source Serif 4', 'Liberation Serif', Georgia, serif" font-weight="600"`,
};

/** One page of a drawing as an SVG document that needs nothing else. */
export function writeSvg(scene: Scene, theme: ThemeName, text: SvgText, outlines?: OutlineWriter): string {
  const { width, height, zoom = 1 } = scene;
  const size = `width="${round(width * zoom)}" height="${round(height * zoom)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const ground = hasGround(theme)
    ? `<rect width="100%" height="100%" fill="${findColour("ground", theme)}"/>`
    : "";
  const shapes = writeShapes(scene.shapes, theme, outlines);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${outlines ? XLINK : ""} ${size} ${SANS} font-weight="400" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(text.title)}</title>`,
    `<desc id="description">${escapeXml(text.description)}</desc>`,
    `<metadata>${escapeXml(text.metadata)}</metadata>`,
    text.style === "" ? "" : `<style>${text.style}</style>`,
    outlines?.define() ?? "",
    ground,
    shapes,
    "</svg>\n",
  ].join("");
}

const paint = (theme: ThemeName, fill?: Paint, stroke?: Paint, width = 1) =>
  stroke === undefined
    ? `fill="${fill === undefined ? "none" : findColour(fill, theme)}"`
    : `fill="${fill === undefined ? "none" : findColour(fill, theme)}" stroke="${findColour(stroke, theme)}" stroke-width="${width}"`;

const dashed = (dash?: string) => (dash === undefined ? "" : ` stroke-dasharray="${dash}"`);

function writeShapes(shapes: readonly Shape[], theme: ThemeName, outlines?: OutlineWriter): string {
  let written = "";
  for (const shape of shapes) written += writeShape(shape, theme, outlines);
  return written;
}

function writeShape(shape: Shape, theme: ThemeName, outlines?: OutlineWriter): string {
  switch (shape.kind) {
    case "rect": {
      const corner = shape.radius === undefined ? "" : ` rx="${round(shape.radius)}"`;
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"${corner} ${paint(theme, shape.fill, shape.stroke)}${dashed(shape.dash)}/>`;
    }
    case "line":
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" ${paint(theme, undefined, shape.stroke, shape.width)}${dashed(shape.dash)}/>`;
    case "circle":
      return `<circle cx="${round(shape.cx)}" cy="${round(shape.cy)}" r="${round(shape.r)}" ${paint(theme, shape.fill, shape.stroke, 1.3)}/>`;
    case "path":
      return `<path d="${shape.d}" ${paint(theme, shape.fill, shape.stroke, shape.width ?? 1.3)}${dashed(shape.dash)}/>`;
    case "text": {
      const outlined = outlines?.write(shape, findColour(shape.fill, theme)) ?? null;
      if (outlined !== null) return outlined;
      const anchor = shape.anchor === undefined ? "" : ` text-anchor="${shape.anchor}"`;
      return `<text x="${round(shape.x)}" y="${round(shape.y)}"${FACES[shape.face]} font-size="${shape.size}"${anchor} fill="${findColour(shape.fill, theme)}">${escapeXml(shape.text)}</text>`;
    }
    case "group": {
      const move =
        shape.x === 0 && shape.y === 0 ? "" : ` transform="translate(${round(shape.x)} ${round(shape.y)})"`;
      const label = shape.label === undefined ? "" : ` role="img" aria-label="${escapeXml(shape.label)}"`;
      const mark = shape.mark ? ` class="mark"` : "";
      return `<g${move}${label}${mark}>${writeShapes(shape.shapes, theme, outlines)}</g>`;
    }
  }
}

export const round = (value: number) => String(Math.round(value * 100) / 100);

/* What XML cannot hold at all: controls, lone surrogates, two noncharacters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/* Nothing that needs care: most texts are so, and a page has some thousand. */
const PLAIN = /^[^\p{Cc}\p{Cs}\ufffe\uffff&<>"']*$/u;

/** The text as XML shows it, in elements and in attributes alike. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNWRITABLE, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
