import { describe, expect, it } from "vitest";
import { drawChart } from "@/lib/drawing/draw-chart";
import { listPlans } from "@/lib/drawing/list-plans";
import type { Shape } from "@/lib/drawing/scene";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { drawOnScreen } from "@/tests/support/screen-chart/draw-on-screen";

const LATER = instant("2027-01-01T00:00:00.000Z");
const CHARTS = ["over-time", "divergence", "salience", "profile"] as const;
const builtIn = getBuiltIn();

/* The built-in record has no saliences; here every third position gets one. */
const weighed = {
  ...builtIn,
  positions: builtIn.positions.map((position, at) => ({
    ...position,
    revisions: position.revisions.map((revision) => ({
      ...revision,
      salience: at % 3 === 0 ? { value: (at * 37) % 101, reason: "For the test." } : null,
    })),
  })),
};

function build(figure: (typeof CHARTS)[number]): ChartBody {
  const { body } = buildFigure(weighed, figure, buildDefaultRequest(weighed, LATER), "/x");
  if (body.kind === "lines" || body.kind === "bars" || body.kind === "scatter" || body.kind === "profile") {
    return body;
  }
  throw new RangeError("no chart");
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** All numbers of the shapes in their order, and the text that is left without them. */
function takeApart(shapes: readonly Shape[]): { readonly numbers: readonly number[]; readonly rest: string } {
  const sorted = JSON.stringify(shapes, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return { numbers: (sorted.match(NUMBER) ?? []).map(Number), rest: sorted.replace(NUMBER, "#") };
}

/** Pixels: both round what they write to two decimals. */
const NEAR = 0.011;

describe("A chart in a file is the chart on screen", () => {
  it.each(CHARTS.flatMap((figure) => [340, 720, 1200].map((width) => [figure, width] as const)))(
    "%s at %i pixels, shape by shape",
    async (figure, width) => {
      for (const plan of listPlans(build(figure), { width, height: null })) {
        const [file, screen] = [takeApart(drawChart(plan)), takeApart(await drawOnScreen(plan))];
        expect(file.rest).toBe(screen.rest);
        const apart = file.numbers.filter(
          (number, at) => !(Math.abs(number - (screen.numbers[at] ?? Number.NaN)) <= NEAR),
        );
        expect(apart).toEqual([]);
      }
    },
  );
});
