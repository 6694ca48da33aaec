import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, getDay } from "@/lib/domain/day";
import { layOutBody } from "@/lib/drawing/body-layout";
import { listDayTicks } from "@/lib/drawing/day-ticks";
import { listPlans } from "@/lib/drawing/list-plans";
import { measureText } from "@/lib/drawing/measure-text";
import { planDots } from "@/lib/drawing/plan-dots";
import { countMarks } from "@/lib/drawing/scene";
import { spreadLabels } from "@/lib/drawing/spread-labels";
import type { BarsBody, ProfileBody, ScatterBody } from "@/lib/figures/framed/chart-body";

const LONG = "Питання з дуже довгою назвою, яка не вміщується в один рядок";

const bars = (count: number): BarsBody => ({
  kind: "bars",
  bars: Array.from({ length: count }, (_, at) => ({
    issue: `issue-${at}`,
    label: at % 5 === 0 ? `${LONG} ${at}` : `Issue ${at}`,
    category: "Topic",
    value: at % 7 === 0 ? null : (at % 10) / 10,
    verdict: at % 7 === 0 ? "unknown" : "apart",
    placed: at % 7 === 0 ? 1 : 3,
    parties: 4,
  })),
});

const profile = (issues: number, others: number): ProfileBody => ({
  kind: "profile",
  party: { slug: "p", title: "Party", short: "P" },
  others: Array.from({ length: others }, (_, at) => ({
    slug: `o${at}`,
    title: `Other ${at}`,
    short: `O${at}`,
  })),
  rows: Array.from({ length: issues }, (_, at) => ({
    issue: `issue-${at}`,
    label: `Issue ${at}`,
    category: "Topic",
    agreement: Array.from({ length: others }, (__, other) => ((at + other) % 3 === 0 ? null : 0.5)),
  })),
});

describe("labels below each other", () => {
  const labels = fc.array(
    fc.record({ y: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 5, max: 40 }) }),
    {
      maxLength: 12,
    },
  );

  it("never touch, keep the order of their places, and stay inside where they fit", () => {
    fc.assert(
      fc.property(labels, (given) => {
        const middles = spreadLabels(given, 0, 600);
        const placed = given.map(({ y, height }, at) => ({ y, height, middle: middles[at] ?? -1 }));
        const order = [...placed].sort((a, b) => a.middle - b.middle);
        for (const [at, { middle, height, y }] of order.entries()) {
          const next = order[at + 1];
          if (next === undefined) continue;
          expect(middle + height / 2).toBeLessThanOrEqual(next.middle - next.height / 2 + 1e-9);
          expect(y).toBeLessThanOrEqual(next.y);
        }
        for (const { middle, height } of placed) {
          expect(middle - height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(middle + height / 2).toBeLessThanOrEqual(600 + 1e-9);
        }
      }),
    );
  });

  it("stay where they are when nothing is in their way", () => {
    expect(
      spreadLabels(
        [
          { y: 100, height: 20 },
          { y: 40, height: 20 },
        ],
        0,
        200,
      ),
    ).toEqual([100, 40]);
  });
});

describe("days on an axis", () => {
  it("are in the span, ascending and no more than there is room for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 2, max: 20 }), (length, most) => {
        const from = getDay("1998-11-17");
        const through = addDays(from, length);
        const ticks = listDayTicks(from, through, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks).toEqual([...ticks].sort());
        for (const tick of ticks) expect(from <= tick && tick <= through).toBe(true);
      }),
    );
  });

  it("are days for weeks, and first days of months for longer", () => {
    const from = getDay("2025-03-01");
    expect(listDayTicks(from, addDays(from, 3), 10)).toHaveLength(4);
    expect(listDayTicks(from, getDay("2025-12-31"), 10)).toEqual(
      ["03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}-01`),
    );
    expect(daysBetween(from, listDayTicks(from, getDay("2025-05-23"), 12)[1] ?? from)).toBe(7);
  });
});

describe("bars over pages", () => {
  it.each([
    [bars(1), 500, 400],
    [bars(40), 1200, 480],
    [bars(1000), 640, 900],
    [profile(30, 3), 1200, 500],
    [profile(3, 150), 700, 480],
  ])("every bar stands on one page, and no page is too high (%#)", (body, width, height) => {
    const plans = listPlans(body, { width, height });
    for (const plan of plans) expect(plan.height).toBeLessThanOrEqual(height);
    const labels = plans.flatMap((plan) =>
      plan.kind === "rows"
        ? plan.rows.flatMap(({ lanes }) => lanes.flatMap((lane) => lane?.label ?? []))
        : [],
    );
    const expected = body.kind === "bars" ? body.bars.length : body.rows.length * body.others.length;
    expect(new Set(labels).size).toBe(expected);
    expect(labels).toHaveLength(expected);
    expect(new Set(plans.map(({ plot }) => `${plot.x} ${plot.width}`)).size).toBe(1);
  });

  it.each([288, 600, 1200])("names are wrapped into their place and never cut, at %i pixels", (width) => {
    for (const plan of listPlans(bars(30), { width, height: null })) {
      if (plan.kind !== "rows") throw new RangeError("no rows");
      const most = plan.plot.x < 100 ? width : plan.plot.x;
      for (const [at, { name }] of plan.rows.entries()) {
        expect(name.lines.join(" ")).toBe(bars(30).bars[at]?.label);
        for (const line of name.lines)
          expect(measureText(line, { face: "regular", size: 11 })).toBeLessThanOrEqual(most);
        expect(name.lines.length * 14).toBeLessThanOrEqual(plan.rowHeight);
      }
    }
  });
});

describe("numbered dots", () => {
  const points = fc.array(
    fc.record({ divergence: fc.constantFrom(0, 0.25, 0.5, 1), salience: fc.integer({ min: 0, max: 100 }) }),
    { minLength: 1, maxLength: 60 },
  );

  it("have numbers that cover no other, however many are in one place", () => {
    fc.assert(
      fc.property(points, (given) => {
        const body: ScatterBody = {
          kind: "scatter",
          points: given.map((point, at) => ({
            ...point,
            issue: `i${at}`,
            label: `I ${at}`,
            number: at + 1,
            coded: 1,
          })),
          missing: [],
        };
        const { plot, dots } = planDots(body, 900, 500);
        const boxes = dots.map(({ number, x, y, dx, dy }) => ({
          x: plot.x + x * plot.width + dx,
          y: plot.y + (1 - y / 100) * plot.height + dy,
          width: measureText(String(number), { face: "bold", size: 11 }),
        }));
        for (const [at, a] of boxes.entries()) {
          for (const b of boxes.slice(at + 1)) {
            const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 11;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

it("a chart counts as many marks as it has values", () => {
  const shapes = layOutBody(bars(40), { width: 900, height: 500 }).flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.shapes),
  );
  expect(countMarks(shapes)).toBe(bars(40).bars.filter(({ value }) => value !== null).length);
});
