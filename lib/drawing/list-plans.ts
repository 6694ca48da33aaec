import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { charts } from "@/messages";
import type { ChartPlan } from "./chart-plan";
import { planDots } from "./plan-dots";
import { hasLines, planLines } from "./plan-lines";
import {
  type ChartRow,
  countFittingLanes,
  frameRows,
  listBarRows,
  listProfileRows,
  measureRow,
  planRows,
  type RowsFrame,
} from "./plan-rows";
import type { Room } from "./room";

/** Rows of one chart at most: a page of any height is drawn in several. */
const MOST_ROWS = 120;
const TALL_PAGE = 1200;
const GAP = 14;
const LOWEST = 220;
const HIGHEST = 520;

/** Why there is nothing to draw, in a sentence or two; null where there is something. */
export function explainEmpty(body: ChartBody): string | null {
  switch (body.kind) {
    case "lines":
      if (hasLines(body)) return null;
      return body.through < body.from ? charts.overTime.noDays : charts.overTime.noPairs;
    case "bars":
      return body.bars.length === 0 ? charts.divergence.none : null;
    case "scatter":
      return body.points.length === 0 ? charts.salience.empty : null;
    case "profile":
      if (body.others.length === 0) return charts.profile.noOthers(body.party.title);
      return body.rows.length === 0 ? charts.profile.noIssues : null;
  }
}

/**
 * The charts that show a body, one below the other, none higher than the room. `below` is the height of what
 * should best stand on the same page. Empty where there is nothing to draw.
 */
export function listPlans(body: ChartBody, room: Room, below = 0): readonly ChartPlan[] {
  if (explainEmpty(body) !== null) return [];
  switch (body.kind) {
    case "lines":
      return [planLines(body, room.width, fitHeight(room, below), room.height ?? Number.POSITIVE_INFINITY)];
    case "scatter":
      return [planDots(body, room.width, fitHeight(room, below))];
    case "bars":
      return breakRows(listBarRows(body), charts.divergence.axis, room);
    case "profile": {
      const axis = charts.profile.axis(body.party.title);
      const frame = frameRows(listProfileRows(body, Number.POSITIVE_INFINITY), axis, room.width);
      const lanes = countFittingLanes(
        frame,
        body.rows.map(({ label }) => label),
        room.height ?? TALL_PAGE,
      );
      return breakRows(listProfileRows(body, lanes), axis, room);
    }
  }
}

/** As few charts as hold the rows, about equally many in each, every chart with the axis of the same scale. */
function breakRows(rows: readonly ChartRow[], axis: string, { width, height }: Room): readonly ChartPlan[] {
  const frame = frameRows(rows, axis, width);
  const most = height ?? Number.POSITIVE_INFINITY;
  const count = groupRows(rows, frame, most, MOST_ROWS).length;
  const fewest = Math.ceil(rows.length / count);
  const even = groupRows(rows, frame, most, fewest);
  // Rows of unequal height may need more charts when they are shared out by number.
  const groups = even.length <= count ? even : groupRows(rows, frame, most, MOST_ROWS);
  return groups.map((some) => planRows(some, frame));
}

/** At most so many rows in each group, and no group higher than `height`. */
function groupRows(
  rows: readonly ChartRow[],
  frame: RowsFrame,
  height: number,
  most: number,
): readonly (readonly ChartRow[])[] {
  const groups: ChartRow[][] = [];
  let some: ChartRow[] = [];
  let highest = 0;
  for (const row of rows) {
    const own = measureRow(frame, [row]);
    const needed = frame.head + (some.length + 1) * Math.max(highest, own) + GAP;
    if (some.length === most || (some.length > 0 && needed > height)) {
      groups.push(some);
      some = [];
      highest = 0;
    }
    some.push(row);
    highest = Math.max(highest, own);
  }
  return [...groups, some];
}

/** What the rest leaves of the page, within reason; a share of the width where the page has no height. */
function fitHeight({ width, height }: Room, below: number): number {
  if (height === null) return Math.min(HIGHEST, Math.max(LOWEST, width * 0.55));
  const left = Math.floor(height - below);
  return Math.min(HIGHEST, left < LOWEST ? height : left);
}
