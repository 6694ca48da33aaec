/** A step of an outline, in absolute coordinates. */
export type PathStep =
  | { readonly kind: "move" | "line"; readonly points: readonly [Point] }
  | { readonly kind: "cubic"; readonly points: readonly [Point, Point, Point] }
  | { readonly kind: "quadratic"; readonly points: readonly [Point, Point] }
  | { readonly kind: "close"; readonly points: readonly [] };

type Point = readonly [x: number, y: number];

const TOKEN = /([a-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, z: 0 };

/** The steps of SVG path data made of moves, lines and Bézier curves. Throws RangeError for others. */
export function readPath(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  const tokens = [...d.matchAll(TOKEN)].map(([token]) => token);
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  let command = "";
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    if (/[a-z]/i.test(token)) {
      command = token;
      at += 1;
    }
    const name = command.toLowerCase();
    const count = TAKES[name];
    if (count === undefined) throw new RangeError(`no such step of a path: ${command}`);
    const numbers = tokens.slice(at, at + count).map(Number);
    at += count;
    const isRelative = command === name;
    const place = (index: number): Point => [
      (numbers[index] ?? 0) + (isRelative ? x : 0),
      (numbers[index + 1] ?? 0) + (isRelative ? y : 0),
    ];
    if (name === "z") {
      steps.push({ kind: "close", points: [] });
      [x, y] = start;
      command = "";
      continue;
    }
    const end: Point =
      name === "h"
        ? [(numbers[0] ?? 0) + (isRelative ? x : 0), y]
        : name === "v"
          ? [x, (numbers[0] ?? 0) + (isRelative ? y : 0)]
          : place(count - 2);
    if (name === "c") steps.push({ kind: "cubic", points: [place(0), place(2), end] });
    else if (name === "q") steps.push({ kind: "quadratic", points: [place(0), end] });
    else steps.push({ kind: name === "m" ? "move" : "line", points: [end] });
    [x, y] = end;
    if (name === "m") {
      start = end;
      // Further pairs after a move are lines.
      command = isRelative ? "l" : "L";
    }
  }
  return steps;
}
