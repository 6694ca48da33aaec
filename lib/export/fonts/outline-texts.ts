import * as harfbuzz from "harfbuzzjs";
import type { Face } from "@/lib/drawing/measure-text";
import type { Text } from "@/lib/drawing/scene";
import { escapeXml, type OutlineWriter, round } from "@/lib/export/svg";
import { readFace } from "./font-files";

/** One letter of a face, in units of the font. */
interface Glyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

interface OpenFace {
  readonly font: harfbuzz.Font;
  readonly unitsPerEm: number;
}

const open = new Map<Face, OpenFace>();

function openFace(face: Face): OpenFace {
  const known = open.get(face);
  if (known !== undefined) return known;
  const read = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(readFace(face)).buffer));
  const opened = { font: new harfbuzz.Font(read), unitsPerEm: read.upem };
  open.set(face, opened);
  return opened;
}

/** What a font draws instead of what it lacks. */
const LACKING = 0;

/** The text as the face sets it, kerned; null where the face lacks some of it. */
function setLine(text: string, { font }: OpenFace): Line | null {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const {
    codepoint: id,
    xAdvance = 0,
    xOffset = 0,
    yOffset = 0,
  } of buffer.getGlyphInfosAndPositions()) {
    if (id === LACKING) return null;
    glyphs.push({ id, x: width + xOffset, y: yOffset });
    width += xAdvance;
  }
  return { glyphs, width };
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Writes the texts of one drawing as outlines. Each letter is defined once and referred to, and each text says in
 * words what it is. What our faces lack stays a text, whole, so that nothing is lost.
 */
export function outlineTexts(): OutlineWriter {
  const defined = new Map<string, string>();
  const define = (face: Face, { font }: OpenFace, id: number): string | null => {
    const name = `${face}-${id}`;
    const path = defined.get(name) ?? font.glyphToPath(id);
    defined.set(name, path);
    return path === "" ? null : name;
  };
  return {
    write: ({ text, face, size, x, y, anchor = "start" }: Text, colour) => {
      const opened = openFace(face);
      const line = setLine(text, opened);
      if (line === null) return null;
      const scale = size / opened.unitsPerEm;
      const letters = line.glyphs.map((glyph) => {
        const name = define(face, opened, glyph.id);
        const up = glyph.y === 0 ? "" : ` y="${glyph.y}"`;
        return name === null ? "" : `<use xlink:href="#${name}" x="${glyph.x}"${up}/>`;
      });
      const left = round(x - line.width * scale * SHARE[anchor]);
      const place = `translate(${left} ${round(y)}) scale(${precise(scale)} ${precise(-scale)})`;
      return `<g transform="${place}" fill="${colour}" role="img" aria-label="${escapeXml(text)}">${letters.join("")}</g>`;
    },
    define: () => {
      const paths = [...defined].filter(([, path]) => path !== "");
      return `<defs>${paths.map(([name, path]) => `<path id="${name}" d="${path}"/>`).join("")}</defs>`;
    },
  };
}

const precise = (value: number) => String(Math.round(value * 1e6) / 1e6);
