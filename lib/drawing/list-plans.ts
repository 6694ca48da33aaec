import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { charts } from "@/messages";
import type { Room } from "./body-layout";
import type { ChartPlan } from "./chart-plan";
import { planDots } from "./plan-dots";
import { hasLines, planLines } from "./plan-lines";
import {
  type ChartRow,
  frameRows,
  LANE,
  listBarRows,
  listProfileRows,
  measureRow,
  planRows,
} from "./plan-rows";

/** Rows of one chart at most: a page of any height is drawn in several. */
const MOST_ROWS = 120;
/** For padding, axis and name of a row that is as high as a page. */
const ROW_FRAME = 170;
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
      return [planLines(body, room.width, fitHeight(room, below))];
    case "scatter":
      return [planDots(body, room.width, fitHeight(room, below))];
    case "bars":
      return breakRows(listBarRows(body), charts.divergence.axis, room);
    case "profile": {
      const lanes = Math.floor(((room.height ?? TALL_PAGE) - ROW_FRAME) / LANE);
      return breakRows(listProfileRows(body, lanes), charts.profile.axis(body.party.title), room);
    }
  }
}

/** As many rows in each chart as fit, every chart with the axis of the same scale. */
function breakRows(rows: readonly ChartRow[], axis: string, { width, height }: Room): readonly ChartPlan[] {
  const frame = frameRows(rows, axis, width);
  const plans: ChartPlan[] = [];
  let some: ChartRow[] = [];
  let highest = 0;
  for (const row of rows) {
    const own = measureRow(frame, [row]);
    const needed = frame.head + (some.length + 1) * Math.max(highest, own) + GAP;
    if (some.length === MOST_ROWS || (some.length > 0 && height !== null && needed > height)) {
      plans.push(planRows(some, frame));
      some = [];
      highest = 0;
    }
    some.push(row);
    highest = Math.max(highest, own);
  }
  return [...plans, planRows(some, frame)];
}

/** What the rest leaves of the page, within reason; a share of the width where the page has no height. */
function fitHeight({ width, height }: Room, below: number): number {
  if (height === null) return Math.min(HIGHEST, Math.max(LOWEST, width * 0.55));
  const left = Math.floor(height - below);
  return Math.min(HIGHEST, left < LOWEST ? height : left);
}
