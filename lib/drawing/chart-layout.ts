import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { type ChartList, listChartLists } from "./chart-lists";
import { drawChart } from "./draw-chart";
import { explainEmpty, listPlans } from "./list-plans";
import type { BodyPart, Room } from "./room";
import { type Block, placeBlock } from "./scene";
import { buildTextBlock } from "./text-block";

const SMALL = { face: "regular", size: 11, fill: "ink" } as const;
const GAP = 14;

/** A chart as blocks: its drawings and the lists that explain them, or what stands in the way of drawing it. */
export function layOutChart(body: ChartBody, room: Room): readonly BodyPart[] {
  const lists = listChartLists(body).map((list) => layOutList(list, room.width));
  const below = lists
    .flatMap(({ head, blocks }) => [...(head === null ? [] : [head]), ...blocks])
    .reduce((sum, block) => sum + block.height, GAP * lists.length);
  const empty = explainEmpty(body);
  const blocks =
    empty === null
      ? listPlans(body, room, below).map((plan): Block => ({ height: plan.height, shapes: drawChart(plan) }))
      : [buildTextBlock(empty, Math.min(room.width, 640), { face: "regular", size: 13, fill: "ink" })];
  return [{ head: null, blocks }, ...lists];
}

const NUMBER = 24;
const COLUMN = 290;
const BETWEEN = 18;

/** Texts with their numbers in columns, line by line, so that a page may end after any line. */
function layOutList({ heading, entries }: ChartList, width: number): BodyPart {
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (COLUMN + BETWEEN)));
  const column = (width - (columns - 1) * BETWEEN) / columns;
  const cells = entries.map(({ number, text }): Block => {
    const indent = number === null ? 0 : NUMBER;
    const block = buildTextBlock(text, column - indent, SMALL);
    const numbered =
      number === null ? [] : [buildTextBlock(String(number), indent, { ...SMALL, face: "bold" })];
    return {
      height: block.height + 2,
      shapes: [...numbered.map((each) => placeBlock(each, 0, 0)), placeBlock(block, indent, 0)],
    };
  });
  const blocks = Array.from({ length: Math.ceil(cells.length / columns) }, (_, line): Block => {
    const some = cells.slice(line * columns, (line + 1) * columns);
    return {
      height: some.reduce((most, { height }) => Math.max(most, height), 0),
      shapes: some.map((cell, at) => placeBlock(cell, at * (column + BETWEEN), 0)),
    };
  });
  return {
    head: buildTextBlock(heading, width, { face: "bold", size: 11, fill: "ink", leading: 1.6 }),
    blocks,
  };
}
