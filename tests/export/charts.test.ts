import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import { type ChartPlan, LABEL } from "@/lib/drawing/chart-plan";
import { drawChart } from "@/lib/drawing/draw-chart";
import { listPlans } from "@/lib/drawing/list-plans";
import { measureText } from "@/lib/drawing/measure-text";
import { countMarks, type Shape } from "@/lib/drawing/scene";
import type { FigureJob } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { ScatterBody } from "@/lib/figures/framed/chart-body";
import type { FigureName, FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";

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

function build(figure: FigureName, change: Partial<FigureRequest> = {}): FramedFigure {
  const request = { ...buildDefaultRequest(weighed, LATER), ...change };
  return buildFigure(weighed, figure, request, `/x/figures/${figure}`);
}

/** A worker that nobody used before. */
const openPool = () =>
  new WorkerPool({
    file: workerFile(),
    workers: 1,
    patienceMilliseconds: 60_000,
    megabytes: 512,
    mostWaiting: 64,
  });

const jobOf = (
  figure: FramedFigure,
  page = 1,
  appearance: Partial<FigureJob["appearance"]> = {},
): FigureJob => ({
  kind: "figure",
  figure,
  format: "svg",
  appearance: { size: "slide", theme: "light", page, scale: 1, text: "fonts", ...appearance },
  origin: "https://parley.example",
  hash: hashFigure(figure),
});

async function writePages(pool: WorkerPool, figure: FramedFigure, appearance = {}): Promise<string[]> {
  const first = await pool.run(jobOf(figure, 1, appearance));
  const texts = [Buffer.from(first.bytes).toString()];
  for (let page = 2; page <= first.pages; page += 1) {
    texts.push(Buffer.from((await pool.run(jobOf(figure, page, appearance))).bytes).toString());
  }
  return texts;
}

const countIn = (texts: readonly string[], part: string) =>
  texts.reduce((sum, text) => sum + text.split(part).length - 1, 0);

/** Every shape with where its group stands, groups themselves left out. */
function flatten(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? flatten(shape.shapes) : [shape]));
}

describe("charts in files", () => {
  it("hold exactly as many marks as the figure counts, over all pages and at every size", async () => {
    const pool = openPool();
    const random = fc.sample(
      fc.record({
        figure: fc.constantFrom(...CHARTS),
        asOf: fc.constantFrom(...new Set(builtIn.events.map(({ day }) => day))),
        parties: fc.shuffledSubarray(
          builtIn.parties.slice(0, 6).map(({ slug }) => slug),
          { minLength: 1 },
        ),
        categories: fc.subarray(builtIn.categories.map(({ slug }) => slug)),
        basis: fc.constantFrom("default" as const, "own" as const, "all" as const),
        size: fc.constantFrom("slide" as const, "column" as const, "square" as const, "a4" as const),
      }),
      { numRuns: 12, seed: 4 },
    );
    const whole = CHARTS.map((figure) => ({ figure, size: "slide" as const }));
    for (const { figure, size, ...change } of [...whole, ...random]) {
      const framed = build(figure, change);
      const texts = await writePages(pool, framed, { size });
      expect(countIn(texts, 'class="mark"'), `${figure} ${JSON.stringify(change)}`).toBe(framed.counts.marks);
    }
  });

  it("are the same bytes in two workers, whatever either drew before", async () => {
    const [one, other] = [openPool(), openPool()];
    for (const figure of [...CHARTS].reverse()) await other.run(jobOf(build(figure)));
    for (const figure of CHARTS) {
      const [a, b] = await Promise.all([one.run(jobOf(build(figure))), other.run(jobOf(build(figure)))]);
      expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
    }
  });

  it("bring nothing of the libraries into the file: no ids, styles or links to other parts", async () => {
    const pool = openPool();
    for (const figure of CHARTS) {
      const [svg = ""] = await writePages(pool, build(figure));
      const drawn = svg.replace(/<style>@font-face.*?<\/style>/, "");
      expect(drawn).not.toMatch(/recharts|url\(|clip-path|style=|foreignObject|NaN|undefined/);
      expect([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(["title", "description"]);
    }
  });

  it("look the same but for their colours in every theme", async () => {
    const pool = openPool();
    const strip = (text: string) =>
      text.replaceAll(/#[0-9a-f]{6}/g, "").replaceAll(/<rect width="100%"[^>]*>/g, "");
    const [light] = await writePages(pool, build("over-time"));
    for (const theme of ["dark", "grey", "transparent"]) {
      const [themed] = await writePages(pool, build("over-time"), { theme });
      expect(strip(themed ?? "")).toBe(strip(light ?? ""));
    }
  });

  it("print what looks like markup as text", async () => {
    const framed = build("divergence");
    if (framed.body.kind !== "bars") throw new RangeError("no bars");
    const label = `<script>alert(1)</script> & "${"W".repeat(60)}" \u202e`;
    const body = { ...framed.body, bars: framed.body.bars.map((bar) => ({ ...bar, label })) };
    const texts = await writePages(openPool(), { ...framed, body });
    expect(countIn(texts, "<script")).toBe(0);
    expect(countIn(texts, "&lt;script&gt;")).toBeGreaterThanOrEqual(body.bars.length);
  });
});

describe("a drawn chart", () => {
  const plans: readonly (readonly [string, ChartPlan])[] = CHARTS.flatMap((figure) => {
    const { body } = build(figure);
    if (body.kind !== "lines" && body.kind !== "bars" && body.kind !== "scatter" && body.kind !== "profile") {
      throw new RangeError("no chart");
    }
    return [300, 720].flatMap((width) =>
      listPlans(body, { width, height: null }).map((plan) => [`${figure} at ${width}`, plan] as const),
    );
  });

  it.each(plans)("%s: no text reaches beyond it or is smaller than 11 pixels", (_, plan) => {
    for (const shape of flatten(drawChart(plan))) {
      if (shape.kind !== "text") continue;
      expect(shape.size).toBeGreaterThanOrEqual(LABEL.size);
      const width = measureText(shape.text, shape);
      const left = shape.x - (shape.anchor === "end" ? width : shape.anchor === "middle" ? width / 2 : 0);
      expect(left, shape.text).toBeGreaterThanOrEqual(-0.5);
      expect(left + width, shape.text).toBeLessThanOrEqual(plan.width + 0.5);
      expect(shape.y, shape.text).toBeLessThanOrEqual(plan.height + 0.5);
    }
  });

  it("steps from value to value, and has no line where nothing is comparable", () => {
    const points = [
      { day: "2025-03-01", value: null },
      { day: "2025-03-11", value: 0.5 },
      { day: "2025-03-21", value: null },
      { day: "2025-03-26", value: 1 },
    ].map(({ day, value }) => ({ day: getDay(day), value, low: 0, high: 1, coverage: 1, issues: 2 }));
    const framed = build("over-time");
    if (framed.body.kind !== "lines") throw new RangeError("no lines");
    const body = {
      ...framed.body,
      from: getDay("2025-03-01"),
      through: getDay("2025-03-31"),
      events: [],
      series: [{ key: "a.b", label: "A and B", short: "A–B", points }],
    };
    const [plan] = listPlans(body, { width: 900, height: 400 });
    if (plan?.kind !== "lines") throw new RangeError("no plan");
    const shapes = drawChart(plan);
    expect(countMarks(shapes)).toBe(2);
    const { plot, days } = plan;
    const x = (day: number) => Math.round((plot.x + (day / days) * plot.width) * 100) / 100;
    const y = (share: number) => Math.round((plot.y + (1 - share) * plot.height) * 100) / 100;
    const line = flatten(shapes).find((shape) => shape.kind === "path" && shape.width === 2);
    expect(line).toMatchObject({ d: `M${x(10)} ${y(0.5)}H${x(20)}M${x(25)} ${y(1)}H${x(31)}` });
  });

  it("has a dot for each of many issues in one place", () => {
    const body: ScatterBody = {
      kind: "scatter",
      points: Array.from({ length: 60 }, (_, at) => ({
        issue: `i${at}`,
        label: `I ${at}`,
        number: at + 1,
        divergence: 0.5,
        salience: 50,
        coded: 2,
      })),
      missing: [],
    };
    const [plan] = listPlans(body, { width: 700, height: 500 });
    if (plan === undefined) throw new RangeError("no plan");
    const numbers = flatten(drawChart(plan)).flatMap((shape) =>
      shape.kind === "text" && shape.face === "bold" ? [shape.text] : [],
    );
    expect(numbers).toEqual(body.points.map(({ number }) => String(number)));
  });
});
