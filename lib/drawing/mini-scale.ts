import type { RowSpec } from "@/lib/figures/matrix-spec";
import { mergeLanes, type SharedLane } from "@/lib/figures/merge-lanes";
import { marks } from "@/messages";
import { gapLine, type Line, listTextLines, SMALL } from "./lines";
import { measureText, wrapText } from "./measure-text";
import type { Shape } from "./scene";

const LANE = 13;
const EDGE = 7;
/** Most of the width that the names of parties get. */
const NAMES_SHARE = 0.42;
const NAMES = { face: "bold", size: 11, fill: "ink" } as const;
const BETWEEN_ENDS = 8;

/** The verdict in a word, and where it comes from: every party's place, its range and its red lines. */
export function listVerdictLines({ verdict, scale }: RowSpec, width: number): readonly Line[] {
  const lanes = scale.ordered ? mergeLanes(scale.lanes) : [];
  const shorts = scale.unplaced.map(({ party }) => party);
  return [
    ...listTextLines(marks.verdict[verdict], width, { face: "bold", size: 12.5, fill: "ink" }),
    ...(lanes.length === 0 ? [] : [gapLine(1), ...listLanes(lanes, scale.ticks, width)]),
    ...(lanes.length === 0 || scale.ends === null ? [] : listEnds(scale.ends, width)),
    ...(scale.ordered
      ? []
      : scale.groups.flatMap(({ option, parties }) =>
          listTextLines(`${parties.join(" ")}: ${option}`, width, { ...SMALL, fill: "ink" }),
        )),
    ...(shorts.length === 0 ? [] : listTextLines(`${marks.notPlaced} ${shorts.join(", ")}`, width, SMALL)),
  ];
}

function listLanes(lanes: readonly SharedLane[], ticks: readonly number[], width: number): readonly Line[] {
  const texts = lanes.map(({ names }) => names.join(" "));
  const natural = Math.max(...texts.map((text) => measureText(text, NAMES)));
  const names = Math.min(natural, width * NAMES_SHARE);
  const from = names + EDGE + 6;
  const placeAt = (place: number) => from + place * (width - EDGE - from);
  const drawTicks = (x: number, y: number, height: number) =>
    ticks.map((place) => `M${round(x + placeAt(place))} ${round(y)}v${height}`).join("");
  return lanes.map((lane, at) => {
    const lines = wrapText(texts[at] ?? "", names, NAMES);
    const height = lines.length * LANE;
    return {
      height,
      draw: (x, y) => [
        ...lines.map((text, line): Shape => ({ kind: "text", ...NAMES, x, y: y + line * LANE + 10.5, text })),
        { kind: "path", d: drawTicks(x, y, height), stroke: "line", width: 1 },
        ...drawLane(lane, (place) => x + placeAt(place), y + LANE / 2),
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

/** What the two ends of the scale are, and whether anybody speaks for them. */
function listEnds(ends: NonNullable<RowSpec["scale"]["ends"]>, width: number): readonly Line[] {
  const half = (width - BETWEEN_ENDS) / 2;
  const low = ends.lowHeld ? ends.low : `${ends.low} (${marks.noAdvocate})`;
  const high = ends.highHeld ? ends.high : `${ends.high} (${marks.noAdvocate})`;
  const words = `${low} ${high}`.split(" ");
  // Beside each other only where no word is broken for it, else each over the whole width.
  if (words.every((word) => measureText(word, SMALL) <= half)) {
    const [left, right] = [wrapText(low, half, SMALL), wrapText(high, half, SMALL)];
    return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
      drawEnds(left[at], right[at], width),
    );
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
