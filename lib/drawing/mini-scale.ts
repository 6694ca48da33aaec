import type { RowSpec } from "@/lib/figures/matrix-spec";
import { mergeLanes, type SharedLane } from "@/lib/figures/merge-lanes";
import type { ScaleSpec } from "@/lib/figures/scale-spec";
import { marks } from "@/messages";
import { gapLine, type Line, listTextLines, SMALL, stackLines } from "./lines";
import { measureText, wrapText } from "./measure-text";
import { placeBlock, type Shape } from "./scene";

const LANE = 13;
const FLAT_LANE = 12;
const EDGE = 7;
/** Most of the width that the names of parties get. */
const NAMES_SHARE = 0.42;
const NAMES = { face: "bold", size: 11, fill: "ink" } as const;
const BETWEEN_ENDS = 8;
/** Of the width, what the word has beside a scale. */
const WORD_SHARE = 0.44;
/** Word and scale stand beside each other in one piece, which has to fit on any page. */
const MOST_BESIDE = 120;

/** The verdict in a word, and where it comes from: every party's place, its range and its red lines. */
export function listVerdictLines({ verdict, scale }: RowSpec, width: number): readonly Line[] {
  const lanes = listScale(scale, width, LANE);
  const ends = listScaleEnds(scale, width, false);
  return [...listName(verdict, width), ...lanes, ...ends, ...listUnplaced(scale, width)];
}

/** The same with the scale beside the word, where that has the room. */
export function listFlatVerdictLines(row: RowSpec, width: number): readonly Line[] {
  const { verdict, scale } = row;
  const word = width * WORD_SHARE;
  const lanes = listScale(scale, width - word - BETWEEN_ENDS, FLAT_LANE);
  const named = [...listName(verdict, word), ...listUnplaced(scale, word)];
  const beside = placeBeside(named, lanes, word + BETWEEN_ENDS);
  if (beside.height > MOST_BESIDE) return listVerdictLines(row, width);
  const ends = listScaleEnds(scale, width, true);
  return ends.length === 0 ? [beside] : [beside, gapLine(2), ...ends];
}

/** Two columns of lines as one line, the second `right` from the first. */
function placeBeside(left: readonly Line[], beside: readonly Line[], right: number): Line {
  const [first, second] = [stackLines(left), stackLines(beside)];
  return {
    height: Math.max(first.height, second.height),
    draw: (x, y) => [placeBlock(first, x, y), placeBlock(second, x + right, y)],
  };
}

const listName = (verdict: RowSpec["verdict"], width: number) =>
  listTextLines(marks.verdict[verdict], width, { face: "bold", size: 12.5, fill: "ink" });

function listUnplaced({ unplaced }: ScaleSpec, width: number): readonly Line[] {
  const shorts = unplaced.map(({ party }) => party);
  return shorts.length === 0 ? [] : listTextLines(`${marks.notPlaced} ${shorts.join(", ")}`, width, SMALL);
}

/** A lane for each place that parties share; without an order, who is on which option. */
function listScale(scale: ScaleSpec, width: number, lane: number): readonly Line[] {
  if (!scale.ordered) {
    return scale.groups.flatMap(({ option, parties }) =>
      listTextLines(`${parties.join(" ")}: ${option}`, width, { ...SMALL, fill: "ink" }),
    );
  }
  const lanes = mergeLanes(scale.lanes);
  return lanes.length === 0 ? [] : [gapLine(1), ...listLanes(lanes, scale.ticks, width, lane)];
}

function listLanes(
  lanes: readonly SharedLane[],
  ticks: readonly number[],
  width: number,
  line: number,
): readonly Line[] {
  const texts = lanes.map(({ names }) => names.join(" "));
  const natural = Math.max(...texts.map((text) => measureText(text, NAMES)));
  const names = Math.min(natural, width * NAMES_SHARE);
  const from = names + EDGE + 6;
  const placeAt = (place: number) => from + place * (width - EDGE - from);
  const drawTicks = (x: number, y: number, height: number) =>
    ticks.map((place) => `M${round(x + placeAt(place))} ${round(y)}v${height}`).join("");
  return lanes.map((lane, at) => {
    const lines = wrapText(texts[at] ?? "", names, NAMES);
    const height = lines.length * line;
    return {
      height,
      draw: (x, y) => [
        ...lines.map(
          (text, row): Shape => ({ kind: "text", ...NAMES, x, y: y + row * line + line - 2.5, text }),
        ),
        { kind: "path", d: drawTicks(x, y, height), stroke: "line", width: 1 },
        ...drawLane(lane, (place) => x + placeAt(place), y + line / 2),
      ],
    };
  });
}

function drawLane(lane: SharedLane, x: (place: number) => number, y: number): readonly Shape[] {
  const { place, span } = lane;
  return [
    { kind: "line", x1: x(0), x2: x(1), y1: y, y2: y, stroke: "line-strong", width: 0.6 },
    ...(span === null
      ? []
      : [
          {
            kind: "line",
            x1: x(span.from),
            x2: x(span.to),
            y1: y,
            y2: y,
            stroke: "ink",
            width: 3,
            dash: "3 2",
          } as const,
        ]),
    ...lane.acceptable.map(
      (each): Shape => ({
        kind: "rect",
        x: x(each) - 5.5,
        y: y - 5.5,
        width: 11,
        height: 11,
        radius: 2,
        stroke: "ink",
      }),
    ),
    ...lane.offers.map((each): Shape => ({ kind: "circle", cx: x(each), cy: y, r: 1.8, fill: "ink" })),
    ...lane.redLines.map((each): Shape => ({ kind: "path", d: cross(x(each), y, 3), stroke: "ink" })),
    ...(place === null
      ? []
      : [
          lane.firm
            ? ({ kind: "circle", cx: x(place), cy: y, r: 4, fill: "ink" } as const)
            : ({ kind: "circle", cx: x(place), cy: y, r: 3.4, fill: "ground", stroke: "ink" } as const),
        ]),
  ];
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Two strokes crossing in a point. */
export function cross(x: number, y: number, reach: number): string {
  const [left, top] = [round(x - reach), round(y - reach)];
  return `M${left} ${top}l${2 * reach} ${2 * reach}m0 ${-2 * reach}l${-2 * reach} ${2 * reach}`;
}

/** Shares of the width that the lower end's name may have, the best liked first. */
const SPLITS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68] as const;

/** What the two ends of the scale are, and whether anybody speaks for them; pointed to where they stand apart from it. */
function listScaleEnds(
  { ends, ordered, lanes }: ScaleSpec,
  whole: number,
  isPointed: boolean,
): readonly Line[] {
  if (!ordered || lanes.length === 0 || ends === null) return [];
  const indent = isPointed ? POINTER : 0;
  const width = whole - 2 * indent;
  const lines = listEnds(ends, width);
  return lines.map((line, at) => ({
    height: line.height,
    draw: (x, y) => [
      ...line.draw(x + indent, y),
      ...(isPointed && at === 0 ? [drawPointer(x, y, -1), drawPointer(x + whole, y, 1)] : []),
    ],
  }));
}

const POINTER = 8;

/** A triangle whose tip is at (x, y + 7), pointing left or right. */
const drawPointer = (x: number, y: number, way: 1 | -1): Shape => ({
  kind: "path",
  d: `M${round(x)} ${round(y + 7)}l${-5 * way} -3v6z`,
  fill: "line-strong",
});

function listEnds(ends: NonNullable<ScaleSpec["ends"]>, width: number): readonly Line[] {
  const low = ends.lowHeld ? ends.low : `${ends.low} (${marks.noAdvocate})`;
  const high = ends.highHeld ? ends.high : `${ends.high} (${marks.noAdvocate})`;
  if (measureText(low, SMALL) + BETWEEN_ENDS + measureText(high, SMALL) <= width) {
    return [drawEnds(low, high, width)];
  }
  const free = width - BETWEEN_ENDS;
  const longest = (text: string) => Math.max(...text.split(" ").map((word) => measureText(word, SMALL)));
  const [least, most] = [longest(low), free - longest(high)];
  // Beside each other only where no word is broken for it, else each over the whole width.
  const [best] = SPLITS.map((share) => free * share)
    .filter((left) => left >= least && left <= most)
    .map((left) => ({ left: wrapText(low, left, SMALL), right: wrapText(high, free - left, SMALL) }))
    .map((lines) => ({ ...lines, count: Math.max(lines.left.length, lines.right.length) }))
    .sort((a, b) => a.count - b.count);
  if (best !== undefined) {
    const { left, right, count } = best;
    return Array.from({ length: count }, (_, at) => drawEnds(left[at], right[at], width));
  }
  return [
    ...wrapText(low, width, SMALL).map((text) => drawEnds(text, undefined, width)),
    ...wrapText(high, width, SMALL).map((text) => drawEnds(undefined, text, width)),
  ];
}

function drawEnds(left: string | undefined, right: string | undefined, width: number): Line {
  return {
    height: 14,
    draw: (x, y) => [
      ...(left === undefined ? [] : [{ kind: "text", ...SMALL, x, y: y + 11, text: left } as const]),
      ...(right === undefined
        ? []
        : [{ kind: "text", ...SMALL, x: x + width, y: y + 11, anchor: "end", text: right } as const]),
    ],
  };
}
