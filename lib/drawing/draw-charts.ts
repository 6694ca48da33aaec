import type { ChartPlan } from "./chart-plan";
import type { Scene, Shape } from "./scene";

/** Draws one chart as plain shapes, one at a time; it is passed in, because the charts are components. */
export type DrawChart = (plan: ChartPlan) => Promise<readonly Shape[]>;

/** The page with each of its charts as a group of plain shapes. */
export async function drawCharts(scene: Scene, drawChart: DrawChart): Promise<Scene> {
  return { ...scene, shapes: await drawEach(scene.shapes, drawChart) };
}

async function drawEach(shapes: readonly Shape[], drawChart: DrawChart): Promise<readonly Shape[]> {
  const drawn: Shape[] = [];
  // One after the other: all of them share the one document that charts are drawn on.
  for (const shape of shapes) {
    if (shape.kind === "chart") {
      drawn.push({ kind: "group", x: shape.x, y: shape.y, shapes: await drawChart(shape.plan) });
    } else if (shape.kind === "group") {
      drawn.push({ ...shape, shapes: await drawEach(shape.shapes, drawChart) });
    } else drawn.push(shape);
  }
  return drawn;
}
