import type { ChartPlan } from "@/lib/drawing/chart-plan";
import type { Shape } from "@/lib/drawing/scene";
import { withDocument } from "./chart-document";
import { namePaint, readShapes } from "./read-shapes";

/* Recharts draws in several passes; more than a few would be a fault. */
const MOST_PASSES = 50;

/**
 * What the page's own components draw of a chart, without what only reacts. They draw nothing on a server
 * (recharts#5997), so here they have a document of their own.
 */
export function drawOnScreen(plan: ChartPlan): Promise<readonly Shape[]> {
  return withDocument(async ({ document }) => {
    const [{ createRoot }, { flushSync }, { Chart }] = await Promise.all([
      import("react-dom/client"),
      import("react-dom"),
      import("@/components/figures/charts/chart"),
    ]);
    const place = document.createElement("div");
    document.body.appendChild(place);
    const container: unknown = place;
    if (!isContainer(container)) throw new TypeError("no place to draw on");
    const root = createRoot(container);
    try {
      flushSync(() => root.render(<Chart plan={plan} pen={{ colour: namePaint }} summary="" />));
      let drawn = "";
      for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (drawn !== "" && drawn === place.innerHTML) break;
        drawn = place.innerHTML;
      }
      return readShapes(place.querySelectorAll("svg.recharts-surface"));
    } finally {
      flushSync(() => root.unmount());
      place.remove();
    }
  });
}

function isContainer(place: unknown): place is Parameters<typeof import("react-dom/client").createRoot>[0] {
  return typeof place === "object" && place !== null && "appendChild" in place;
}
