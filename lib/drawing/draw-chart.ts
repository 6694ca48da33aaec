import type { ChartPlan } from "./chart-plan";
import { drawDots } from "./draw-dots";
import { drawLines } from "./draw-lines";
import { drawRows } from "./draw-rows";
import { countMarks, type Shape } from "./scene";

/**
 * One chart as plain shapes, the same that Recharts draws on screen. Throws when a value has no mark, rather
 * than leave it out in silence.
 */
export function drawChart(plan: ChartPlan): readonly Shape[] {
  const shapes = draw(plan);
  const marks = countMarks(shapes);
  if (marks !== plan.marks) throw new RangeError(`${marks} marks drawn of ${plan.marks}`);
  return shapes;
}

function draw(plan: ChartPlan): readonly Shape[] {
  switch (plan.kind) {
    case "lines":
      return drawLines(plan);
    case "rows":
      return drawRows(plan);
    case "dots":
      return drawDots(plan);
  }
}
