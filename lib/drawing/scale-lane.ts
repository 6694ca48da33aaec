import type { Issue } from "@/lib/domain/model";
import { findValue } from "@/lib/domain/place";
import type { Lane } from "@/lib/figures/scale-spec";
import { figureScale as words } from "@/messages";
import { cross } from "./mini-scale";
import type { Axis } from "./scale-axis";
import type { Shape } from "./scene";

/** Height of a party's line on the scale. */
export const LANE = 34;
const MIDDLE = LANE / 2;

type MarkKind = "preferred" | "conditional" | "acceptable" | "redLine" | "offer";

/** A party's marks on the scale, each a group that is read aloud. `(x, y)` moves the whole lane. */
export function drawLaneMarks(lane: Lane, issue: Issue, axis: Axis, x: number, y: number): readonly Shape[] {
  const nameAt = (place: number) =>
    issue.options.find(({ key }) => findValue(issue, key) === place)?.label ?? "";
  const group = (place: number, label: string, shapes: readonly Shape[]): Shape => ({
    kind: "group",
    x: x + axis.at(place),
    y: y + MIDDLE,
    label,
    mark: true,
    shapes,
  });
  const mark = (kind: MarkKind, place: number) =>
    group(place, words.mark[kind](lane.title, nameAt(place)), drawMark(kind));
  const { span, place } = lane;
  return [
    {
      kind: "line",
      x1: x + axis.at(0),
      x2: x + axis.at(1),
      y1: y + MIDDLE,
      y2: y + MIDDLE,
      stroke: "line-strong",
    },
    ...(span === null
      ? []
      : [
          group(span.from, words.mark.span(lane.title, `“${nameAt(span.from)}” and “${nameAt(span.to)}”`), [
            {
              kind: "line",
              x1: 0,
              x2: axis.at(span.to) - axis.at(span.from),
              y1: 0,
              y2: 0,
              stroke: "ink",
              width: 3,
              dash: "3 2",
            },
          ]),
        ]),
    ...lane.acceptable.map((each) => mark("acceptable", each)),
    ...lane.redLines.map((each) => mark("redLine", each)),
    ...lane.offers.map((each) => mark("offer", each)),
    ...(place === null ? [] : [mark(lane.firm ? "preferred" : "conditional", place)]),
  ];
}

function drawMark(kind: MarkKind): readonly Shape[] {
  switch (kind) {
    case "preferred":
      return [{ kind: "circle", cx: 0, cy: 0, r: 6.5, fill: "ink" }];
    case "conditional":
      return [{ kind: "circle", cx: 0, cy: 0, r: 5.5, fill: "ground", stroke: "ink" }];
    case "acceptable":
      return [{ kind: "rect", x: -10, y: -10, width: 20, height: 20, radius: 4, stroke: "ink" }];
    case "redLine":
      return [{ kind: "path", d: cross(0, 0, 5), stroke: "ink" }];
    case "offer":
      return [
        { kind: "circle", cx: 0, cy: 0, r: 4.4, fill: "ground", stroke: "ink" },
        { kind: "circle", cx: 0, cy: 0, r: 2, fill: "ink" },
      ];
  }
}
