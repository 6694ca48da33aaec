import metrics from "./font-metrics.json" with { type: "json" };

/** The faces of figures: Inter 400 and 600, Source Serif 4 600. */
export type Face = "regular" | "bold" | "title";

export interface TextStyle {
  readonly face: Face;
  /** In pixels. */
  readonly size: number;
}

/** The width, in thousandths of an em, of what a face has no glyph for: some program's other font will draw it. */
const FOREIGN = 1300;
/* Kerning moves a line by a few thousandths; programs without the face set it in a narrower one. */
const SLACK = 1.01;

/* Tables rather than maps: a figure of a thousand rows measures some hundred thousand characters. */
const widths: Readonly<Record<Face, Uint16Array>> = {
  regular: tabulate(metrics.regular),
  bold: tabulate(metrics.bold),
  title: tabulate(metrics.title),
};

function tabulate(runs: readonly { first: number; widths: readonly (number | null)[] }[]): Uint16Array {
  const last = Math.max(...runs.map((run) => run.first + run.widths.length));
  const table = new Uint16Array(last).fill(FOREIGN);
  for (const run of runs) {
    for (const [offset, width] of run.widths.entries()) if (width !== null) table[run.first + offset] = width;
  }
  return table;
}

/** How wide a line of text is, in pixels. */
export function measureText(text: string, { face, size }: TextStyle): number {
  return (sumWidths(text, widths[face]) / 1000) * size * SLACK;
}

/* Accents that combine, joiners, and what chooses between forms take no room of their own. */
const WEIGHTLESS: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
];
for (const table of Object.values(widths))
  for (const [first, last] of WEIGHTLESS) table.fill(0, first, last + 1);
const isVariation = (unit: number) => unit >= 0xfe00 && unit <= 0xfe0f;

/** In thousandths of an em. */
function sumWidths(text: string, table: Uint16Array): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Both halves of a pair make one character, which no face of ours has.
    if (unit >= 0xd800 && unit < 0xdc00) continue;
    sum += table[unit] ?? (isVariation(unit) ? 0 : FOREIGN);
  }
  return sum;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/* Where a line may end: after spaces, hyphens, dashes and slashes. */
const BREAKS = /(?<=[\s\-–—/])/u;

/**
 * The text as lines of at most `width` pixels, broken between words and, where one word is wider than a line,
 * between its characters: nothing but white space at the end of a line is ever left out. A line break in the
 * text is kept. A single character wider than `width` still gets a line.
 */
export function wrapText(text: string, width: number, style: TextStyle): readonly string[] {
  const { face, size } = style;
  const most = (width * 1000) / (size * SLACK);
  if (!text.includes("\n") && sumWidths(text, widths[face]) <= most) return [text.trimEnd()];
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, most, widths[face]));
}

/* Addresses are long words; telling characters apart by Unicode's rules takes a hundred times as long. */
const ASCII = /^[ -~]*$/;

const listCharacters = (word: string): Iterable<string> =>
  ASCII.test(word) ? word : Array.from(graphemes.segment(word), ({ segment }) => segment);

/** `most` is in thousandths of an em. */
function wrapParagraph(text: string, most: number, table: Uint16Array): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const end = () => {
    if (line.trimEnd() !== "") lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const word of text.split(BREAKS)) {
    const needed = sumWidths(word.trimEnd(), table);
    if (used + needed > most) end();
    if (needed <= most) {
      line += word;
      used += sumWidths(word, table);
      continue;
    }
    for (const segment of listCharacters(word)) {
      const wide = sumWidths(segment, table);
      if (line !== "" && used + wide > most && segment.trim() !== "") end();
      line += segment;
      used += wide;
    }
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
