import { findValue } from "@/lib/domain/place";
import type { ScaleBody } from "@/lib/figures/framed/scale-body";
import { hasAxis } from "@/lib/figures/framed/scale-marks";
import { listBlockers, tellSettlement } from "@/lib/figures/framed/scale-summary";
import type { StandSpec } from "@/lib/figures/stand-spec";
import { marks, figureScale as words } from "@/messages";
import { type Line, listLineBlocks, listTextLines, SMALL, stackLines } from "./lines";
import type { BodyPart, Room } from "./room";
import { type Axis, describeOption, drawAxisHead, measureAxis } from "./scale-axis";
import { drawLaneMarks, LANE } from "./scale-lane";
import { layOutOptions } from "./scale-options";
import type { Block, Shape } from "./scene";
import { drawTableRow } from "./table-row";

/** From this width on names stand beside their lanes, else above them. */
const WIDE = 560;
const NAMES = { share: 0.26, least: 170, most: 330 };
const GAP = 14;
const SLACK = 16;
const ZONE = 0.35;

/** The scale: the options above, a lane for each party, and below them where all could settle. */
export function layOutScale(body: ScaleBody, room: Room): readonly BodyPart[] {
  const parts = hasAxis(body) ? layOutLanes(body, room) : layOutOptions(body, room);
  return [...parts, layOutSettlement(body, room.width)];
}

function layOutLanes(body: ScaleBody, { width, height }: Room): readonly BodyPart[] {
  const isWide = width >= WIDE;
  const names = isWide ? Math.min(NAMES.most, Math.max(NAMES.least, width * NAMES.share)) : 0;
  const axis = measureAxis(body, names, width);
  const axisHead = drawAxisHead(body, axis, width);
  const head: Block = { ...axisHead, shapes: [...drawZone(body, axis, axisHead.height), ...axisHead.shapes] };
  const limit = height === null ? Number.POSITIVE_INFINITY : height - head.height - SLACK;
  const ground = (high: number): readonly Shape[] => [
    ...drawZone(body, axis, high),
    ...body.scale.ticks.map(
      (place): Shape => ({
        kind: "line",
        x1: axis.at(place),
        x2: axis.at(place),
        y1: 0,
        y2: high,
        stroke: "line",
      }),
    ),
  ];
  const lanes = body.stands.flatMap((stand) => {
    const lane = drawLane(body, stand, axis);
    const said = listSaid(body, stand, isWide ? names - GAP : width);
    const cells = isWide
      ? [
          { x: 0, width: names, padding: { left: 0, top: 8 }, lines: said },
          { x: 0, width, padding: { left: 0, top: 2 }, lines: [lane] },
        ]
      : [{ x: 0, width, padding: { left: 0, top: 8 }, lines: [...said, lane] }];
    return drawTableRow(
      [{ x: 0, width, padding: { left: 0, top: 0 }, lines: [], ground: (_, high) => ground(high) }, ...cells],
      width,
      limit,
    );
  });
  const list: BodyPart = {
    head: stackLines(listTextLines(words.options, width, { face: "bold", size: 12, fill: "ink" })),
    blocks: listLineBlocks(
      body.issue.options.flatMap((option) => {
        const notes = describeOption(body, option);
        const text = words.optionName(option) + (notes.length === 0 ? "" : ` (${notes.join(", ")})`);
        return listTextLines(text, width, { ...SMALL, fill: "ink" });
      }),
    ),
  };
  return [...(axis.isLabelled ? [] : [list]), { head, blocks: lanes }];
}

/** The options that everybody could accept, as bands over the whole height. */
function drawZone({ issue, settlement }: ScaleBody, axis: Axis, height: number): readonly Shape[] {
  const { outcome } = settlement;
  if (outcome.kind !== "zone") return [];
  return outcome.options.flatMap((option): readonly Shape[] => {
    const place = findValue(issue, option);
    if (place === null) return [];
    const wide = axis.step - 4;
    return [{ kind: "rect", x: axis.at(place) - wide / 2, y: 0, width: wide, height, fill: ZONE }];
  });
}

/** What the party says, in words: name, position, conditions. */
function listSaid(body: ScaleBody, stand: StandSpec, width: number): readonly Line[] {
  const { party, cell, conditions } = stand;
  return [
    ...listTextLines(party.title, width, { face: "bold", size: 12.5, fill: "ink" }),
    ...listTextLines(words.held(cell, body.sources[party.slug] ?? []), width, SMALL),
    ...conditions.flatMap(({ options, condition }) =>
      listTextLines(words.condition(marks.list(options), condition), width, SMALL),
    ),
  ];
}

/** The party's marks, or why there are none. */
function drawLane(body: ScaleBody, { party }: StandSpec, axis: Axis): Line {
  const { lanes } = body.scale;
  const lane = lanes.find((each) => each.party === party.slug);
  const reason = body.reasons[party.slug] ?? null;
  if (lane === undefined) {
    const text = reason === null ? words.nobody : words.notPlaced(reason);
    const lines = listTextLines(text, axis.to - axis.from, SMALL);
    const high = Math.max(LANE, lines.length * 15 + 10);
    return {
      height: high,
      draw: (x, y) =>
        lines.flatMap((line, at) =>
          line.draw(x + axis.from + GAP, y + (high - lines.length * 15) / 2 + at * 15),
        ),
    };
  }
  return { height: LANE, draw: (x, y) => drawLaneMarks(lane, body.issue, axis, x, y) };
}

function layOutSettlement(body: ScaleBody, width: number): BodyPart {
  const blockers = listBlockers(body);
  return {
    head: stackLines(listTextLines(words.settlement.title, width, { face: "bold", size: 12.5, fill: "ink" })),
    blocks: listLineBlocks([
      ...listTextLines(tellSettlement(body), width, { ...SMALL, size: 12, fill: "ink" }),
      ...(blockers.length === 0 ? [] : listTextLines(words.settlement.knownBlockers, width, SMALL)),
      ...blockers.flatMap((line) => listTextLines(line, width, SMALL)),
    ]),
  };
}
