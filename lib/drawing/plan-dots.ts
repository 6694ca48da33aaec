import type { ScatterBody } from "@/lib/figures/framed/chart-body";
import { charts } from "@/messages";
import { type DotsPlan, LABEL, LABEL_BOLD, LABEL_LINE, type Plot } from "./chart-plan";
import { measureText, wrapText } from "./measure-text";
import { listShareTicks } from "./plan-lines";

const LEFT = 34;
const TOP = 20;
const RIGHT = 22;
const TICKS = 20;
/** Of a dot, and of what is kept free around its number. */
export const DOT = 3.5;
const NUMBER_HEIGHT = 13;
const DIRECTIONS = 12;
const RINGS = 40;

/** Dots with their numbers, at a size. */
export function planDots({ points }: ScatterBody, width: number, height: number): DotsPlan {
  const axisX = wrapText(charts.salience.axisX, Math.max(width - LEFT - RIGHT, 80), LABEL);
  const plot: Plot = {
    x: LEFT,
    y: TOP,
    width: Math.max(60, width - LEFT - RIGHT),
    height: Math.max(80, height - TOP - TICKS - axisX.length * LABEL_LINE),
  };
  const places = points.map(({ divergence, salience }) => ({
    x: plot.x + divergence * plot.width,
    y: plot.y + (1 - salience / 100) * plot.height,
  }));
  const numbers = placeNumbers(
    points.map(({ number }) => measureText(String(number), LABEL_BOLD)),
    places,
    plot,
  );
  return {
    kind: "dots",
    width,
    height: TOP + plot.height + TICKS + axisX.length * LABEL_LINE,
    plot,
    marks: points.length,
    shareTicks: listShareTicks(),
    valueTicks: [0, 25, 50, 75, 100].map((at) => ({ at, lines: [charts.salience.number(at)] })),
    axisX,
    axisY: charts.salience.axisY,
    dots: points.map(({ number, label, divergence, salience, coded }, at) => {
      const told = charts.salience.dot(number, label, divergence, salience, coded);
      return {
        number,
        x: divergence,
        y: salience,
        dx: numbers[at]?.dx ?? 0,
        dy: numbers[at]?.dy ?? 0,
        label: told,
        tip: { heading: `${number} ${label}`, lines: charts.salience.tip(divergence, salience, coded) },
      };
    }),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Each number beside its dot, in the nearest place where it covers neither a dot nor another number. */
function placeNumbers(widths: readonly number[], places: readonly Place[], plot: Plot) {
  const taken: Box[] = places.map(({ x, y }) => ({ x, y, width: 2 * DOT, height: 2 * DOT }));
  return places.map((place, at) => {
    const size = { width: (widths[at] ?? 0) + 3, height: NUMBER_HEIGHT };
    const found = listOffsets(size).find(({ dx, dy }) => {
      const box = { x: place.x + dx, y: place.y + dy, ...size };
      return isInside(box, plot) && !taken.some((other) => overlap(box, other));
    }) ?? { dx: 0, dy: -NUMBER_HEIGHT };
    taken.push({ x: place.x + found.dx, y: place.y + found.dy, ...size });
    return found;
  });
}

/** Right of the dot first, then around it in widening rings. */
function listOffsets({ width, height }: { width: number; height: number }) {
  return Array.from({ length: RINGS * DIRECTIONS }, (_, index) => {
    const [ring, turn] = [Math.floor(index / DIRECTIONS), index % DIRECTIONS];
    const angle = (2 * Math.PI * (turn % 2 === 0 ? turn / 2 : DIRECTIONS - (turn + 1) / 2)) / DIRECTIONS;
    const away = 1 + ring * 9;
    return {
      dx: Math.cos(angle) * (DOT + width / 2 + away),
      dy: Math.sin(angle) * (DOT + height / 2 + away),
    };
  });
}

/** A number may stand a little outside the plot, where its margin is. */
const isInside = ({ x, y, width, height }: Box, plot: Plot) =>
  x - width / 2 >= plot.x + 2 &&
  x + width / 2 <= plot.x + plot.width + RIGHT &&
  y - height / 2 >= plot.y - 4 &&
  y + height / 2 <= plot.y + plot.height - 2;

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
