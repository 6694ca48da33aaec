/** A page as an SVG of its own, and its size in points. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/* What the compiler begins each page with, and what all pages share. */
const PAGE = /^ {4}<path class="typst-shape" fill="#ffffff"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+) [^>]*\/>\n/gm;
const DEFINITIONS = /^ {4}<defs\b[^>]*>\n([\s\S]*?)^ {4}<\/defs>\n/gm;
const DEFINITION = /^ {8}<(\w+) id="([^"]+)"[\s\S]*?^ {8}<\/\1>\n/gm;
const USED = /#(g[0-9A-F]+)/g;

/**
 * The pages of one SVG that has them one below the other, each with the letters that it uses. Throws RangeError
 * where these are not all.
 */
export function splitPages(svg: string, count: number): readonly DrawnPage[] {
  const [body = ""] = svg.split(/^ {4}<defs\b/m, 1);
  const known = new Map<string, string>();
  for (const [, all = ""] of svg.matchAll(DEFINITIONS)) {
    for (const [definition, , id = ""] of all.matchAll(DEFINITION)) known.set(id, definition);
  }
  const starts = [...body.matchAll(PAGE)];
  if (starts.length !== count) throw new RangeError(`${starts.length} pages drawn of ${count}`);
  let top = 0;
  return starts.map((start, at) => {
    const [head, height, width] = [start[0], Number(start[1]), Number(start[2])];
    const shapes = shorten(body.slice(start.index + head.length, starts[at + 1]?.index));
    const page = {
      width,
      height,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${top} ${width} ${height}" width="${width}" height="${height}">${shapes}<defs>${listUsed(shapes, known)}</defs></svg>`,
    };
    top += height;
    return page;
  });
}

/* Of a hundredth of a point nobody sees anything; of what is embedded, nothing is touched. */
const shorten = (shapes: string) =>
  shapes
    .replace(/^ +/gm, "")
    .replace(/(?<=[ "(])-?\d+\.\d{3,}(?=[ ")])/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** The definitions that shapes use, and those that these use. */
function listUsed(shapes: string, known: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  const take = (text: string) => {
    for (const [, id = ""] of text.matchAll(USED)) {
      const definition = known.get(id);
      if (definition === undefined || used.has(id)) continue;
      used.add(id);
      take(definition);
    }
  };
  take(shapes);
  return [...used].map((id) => known.get(id)).join("");
}
