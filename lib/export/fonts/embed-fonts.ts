import type { Face } from "@/lib/drawing/measure-text";
import { eachText, type Scene } from "@/lib/drawing/scene";
import { readFace } from "./font-files";
import { packWoff2 } from "./pack-woff2";
import { subsetFont } from "./subset-font";

const FACES: readonly { readonly face: Face; readonly named: string }[] = [
  { face: "regular", named: "font-family:Inter;font-weight:400" },
  { face: "bold", named: "font-family:Inter;font-weight:600" },
  { face: "title", named: "font-family:'Source Serif 4';font-weight:600" },
];

/* A font holds whole blocks of characters, so that most figures share the same few and a font is made once. */
const ALWAYS: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0x2010, 0x2026],
  [0x2190, 0x2193],
];
const BLOCKS: readonly Block[] = [
  { used: /[\u00a1-\u00b6\u00b8-\u017f]/, ranges: [[0xa1, 0x17f]] },
  {
    used: /[\u0400-\u045f\u0490\u0491\u2116]/,
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x2116, 0x2116],
    ],
  },
];
const ELSE = /[^ -~\u00a0-\u017f\u0400-\u045f\u0490\u0491\u2010-\u2026\u2116\u2190-\u2193]/gu;

type Range = readonly [first: number, last: number];

interface Block {
  readonly used: RegExp;
  readonly ranges: readonly Range[];
}

/* Three faces in the few combinations of blocks that a figure's texts have. */
const MOST_KEPT = 48;
const kept = new Map<string, string>();

/** Style rules that bring the fonts along: of each face that the drawing uses, the characters that it may need. */
export function embedFonts({ shapes }: Scene): string {
  const texts: Record<Face, string> = { regular: "", bold: "", title: "" };
  eachText(shapes, 0, 0, ({ face, text }) => {
    texts[face] += text;
  });
  return FACES.map(({ face, named }) => {
    const text = texts[face];
    if (text === "") return "";
    return `@font-face{${named};src:url(data:font/woff2;base64,${encodeFace(face, text)}) format("woff2")}`;
  }).join("");
}

/** The face with what the text may need, as base64. */
function encodeFace(face: Face, text: string): string {
  const blocks = BLOCKS.filter(({ used }) => used.test(text));
  const others = [...new Set(text.match(ELSE))].sort();
  const key = [face, ...blocks.map(({ used }) => used.source), ...others].join(" ");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const points = [...ALWAYS, ...blocks.flatMap(({ ranges }) => ranges)].flatMap(listPoints);
  const font = subsetFont(readFace(face), [...points, ...others.map((each) => each.codePointAt(0) ?? 0)]);
  const encoded = Buffer.from(packWoff2(font)).toString("base64");
  kept.set(key, encoded);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return encoded;
}

const listPoints = ([first, last]: Range) =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
