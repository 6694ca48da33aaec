import type { Option } from "@/lib/domain/model";
import { findValue } from "@/lib/domain/place";
import type { ScaleBody } from "@/lib/figures/framed/scale-body";
import { figureScale as words } from "@/messages";
import { listTextLines, SMALL, stackLines } from "./lines";
import { measureText } from "./measure-text";
import { type Block, placeBlock, type Shape } from "./scene";

/** Where the places of a scale stand on the page. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** In pixels from the left, for a place of 0..1. */
  readonly at: (place: number) => number;
  /** Width of what belongs to one option. */
  readonly step: number;
  /** Whether the options' labels stand below their numbers, else in a list. */
  readonly isLabelled: boolean;
}

const LEAST_LABEL = 84;
const INSET = 14;
const NUMBER = { face: "bold", size: 12, fill: "ink" } as const;
const NUMBER_LINE = 17;
const STEM = 6;

/** The axis between two edges. Labels stand along it where every option has the room; else in a list. */
export function measureAxis({ issue, scale }: ScaleBody, from: number, to: number): Axis {
  const step = (to - from) / Math.max(issue.options.length, 1);
  if (issue.level === "ordinal" && step >= LEAST_LABEL) {
    const [first, last] = [from + step / 2, to - step / 2];
    return { from, to, step, isLabelled: true, at: (place) => first + place * (last - first) };
  }
  const gaps = scale.ticks.slice(1).map((tick, index) => tick - (scale.ticks[index] ?? 0));
  const between = (to - from - 2 * INSET) * Math.min(1, ...gaps.filter((gap) => gap > 0));
  return {
    from,
    to,
    step: Math.max(8, Math.min(28, between)),
    isLabelled: false,
    at: (place) => from + INSET + place * (to - from - 2 * INSET),
  };
}

/** Everything that is said of an option besides its label. */
export function describeOption(body: ScaleBody, option: Option): readonly string[] {
  const { issue, scale } = body;
  const value = findValue(issue, option.key);
  const origin = words.origins[option.origin];
  const isLone =
    scale.ends !== null &&
    ((value === scale.ticks[0] && !scale.ends.lowHeld) ||
      (value === scale.ticks.at(-1) && !scale.ends.highHeld));
  return [
    ...(issue.scale === null || option.value === null ? [] : [words.value(option.value, issue.scale.unit)]),
    ...(origin === null ? [] : [origin]),
    ...(isLone ? [words.noAdvocate] : []),
  ];
}

/** The options' numbers, with their labels where there is room, above all lanes. */
export function drawAxisHead(body: ScaleBody, axis: Axis, width: number): Block {
  const shapes: Shape[] = [];
  let height = 0;
  const taken: number[] = [];
  for (const option of body.issue.options) {
    const place = findValue(body.issue, option.key);
    if (place === null) continue;
    const x = axis.at(place);
    const half = measureText(`${option.step}`, NUMBER) / 2;
    // Numbers of options that are close together stand below each other.
    const free = taken.findIndex((end) => end + 3 <= x - half);
    const row = axis.isLabelled ? 0 : free < 0 ? taken.length : free;
    taken[row] = x + half;
    const y = row * NUMBER_LINE;
    shapes.push({ kind: "text", ...NUMBER, x, y: y + 12, anchor: "middle", text: `${option.step}` });
    height = Math.max(height, y + NUMBER_LINE);
    if (!axis.isLabelled) continue;
    const wide = axis.step - 10;
    const text = stackLines([
      ...listTextLines(option.label, wide, { ...SMALL, fill: "ink" }),
      ...describeOption(body, option).flatMap((note) => listTextLines(note, wide, SMALL)),
    ]);
    shapes.push(placeBlock(centre(text, wide), x - wide / 2, NUMBER_LINE));
    height = Math.max(height, NUMBER_LINE + text.height);
  }
  const rule: Shape = {
    kind: "line",
    x1: 0,
    x2: width,
    y1: height + STEM - 0.5,
    y2: height + STEM - 0.5,
    stroke: "line-strong",
  };
  return { height: height + STEM, shapes: [...shapes, rule] };
}

function centre({ height, shapes }: Block, width: number): Block {
  return {
    height,
    shapes: shapes.map((shape) =>
      shape.kind === "text" ? { ...shape, x: width / 2, anchor: "middle" } : shape,
    ),
  };
}
