import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, getDay } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildHeatmap } from "@/lib/figures/framed/build-heatmap";
import type { ChartBody } from "@/lib/figures/framed/chart-body";
import type { FigureName, FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { buildRecord, instant } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";

type Kind = ChartBody["kind"];
type BodyOf<K extends Kind> = Extract<ChartBody, { readonly kind: K }>;

const CHARTS = ["over-time", "divergence", "salience", "profile"] as const;
/** After all that was recorded anywhere. */
const LATER = instant("2027-01-01T00:00:00.000Z");
const builtIn = getBuiltIn();

function build(record: NegotiationRecord, figure: FigureName, change: Partial<FigureRequest> = {}) {
  const request = { ...buildDefaultRequest(record, LATER), ...change };
  return buildFigure(record, figure, request, `/${record.negotiation.slug}/figures/${figure}`);
}

function bodyOf<K extends Kind>({ body }: FramedFigure, kind: K): BodyOf<K> {
  const isKind = (each: FramedFigure["body"]): each is BodyOf<K> => each.kind === kind;
  if (!isKind(body)) throw new RangeError(`a ${body.kind} and no ${kind}`);
  return body;
}

const isKnown = (value: number | null) => value !== null;

function listValues(body: ChartBody): readonly (number | null)[] {
  switch (body.kind) {
    case "lines":
      return body.series.flatMap(({ points }) => points.map(({ value }) => value));
    case "bars":
      return body.bars.map(({ value }) => value);
    case "scatter":
      return body.points.map(({ divergence }) => divergence);
    case "profile":
      return body.rows.flatMap(({ agreement }) => agreement);
  }
}

describe("figures of charts", () => {
  it.each(CHARTS)("%s: counts what it holds, in tables of whole rows", (figure) => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const framed = build(record, figure);
        const { grid, data, counts, body } = framed;
        for (const { columns, rows } of [grid, data]) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
          expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
        }
        expect(counts.rows).toBe(data.rows.length);
        expect(counts.cells).toBe(grid.rows.length * (grid.columns.length - 1));
        expect(counts.sources).toBe(framed.sources.length);
        if (body.kind === "heatmap" || body.kind === "matrix") throw new RangeError("no chart");
        if (body.kind === "scale" || body.kind === "scorecard") throw new RangeError("no chart");
        expect(counts.marks).toBe(listValues(body).filter(isKnown).length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("agreement over time", () => {
  it("ends where the heatmap of the last day stands", () => {
    const request = { ...buildDefaultRequest(builtIn, LATER) };
    const lines = bodyOf(buildFigure(builtIn, "over-time", request, "/"), "lines");
    const heatmap = buildHeatmap(builtIn, request, "/").data.rows;
    expect(lines.series.map(({ points }) => points.at(-1)?.value)).toEqual(heatmap.map((row) => row[2]));
  });

  it("tells nothing of the days after the one that it is looked at on", () => {
    const asOf = getDay("2025-04-01");
    const lines = bodyOf(build(builtIn, "over-time", { asOf }), "lines");
    expect(lines.through).toBe(asOf);
    expect(lines.events.every(({ day }) => day <= asOf)).toBe(true);
    expect(lines.series.flatMap(({ points }) => points).every(({ day }) => day <= asOf)).toBe(true);
  });

  it("draws the pairs of the first five parties of more, and says so", () => {
    const parties = builtIn.parties.slice(0, 7).map(({ slug }) => slug);
    const framed = build(builtIn, "over-time", { parties });
    expect(bodyOf(framed, "lines").series).toHaveLength(10);
    expect(framed.notes.join(" ")).toContain("7 parties make 21 pairs, more than can be told apart");
    const five = build(builtIn, "over-time", { parties: parties.slice(0, 5) });
    expect(five.notes.join(" ")).not.toContain("told apart");
  });

  it("lists the days and the words of all events of the span, by day", () => {
    const framed = build(builtIn, "over-time");
    const { events, from, through } = bodyOf(framed, "lines");
    const inSpan = builtIn.events.filter(({ day }) => from <= day && day <= through);
    expect(events.map(({ title }) => title).sort()).toEqual(inSpan.map(({ title }) => title).sort());
    expect(events.map(({ number }) => number)).toEqual(events.map((_, at) => at + 1));
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort());
    const told = framed.grid.rows.map((row) => row[1]).join("; ");
    for (const { title } of events) expect(told).toContain(title);
    for (const { source } of events)
      expect(framed.sources.some(({ number }) => number === source)).toBe(true);
  });

  it("says what is missing where there is no pair, or no day", () => {
    expect(build(builtIn, "over-time", { parties: ["us"] }).summary).toContain("at least two parties");
    const early = build(builtIn, "over-time", { asOf: getDay("2025-02-01") });
    expect(early.summary).toContain("No day to show");
    expect(early.counts.rows).toBe(0);
  });
});

describe("divergence", () => {
  it("has every issue once, the widest first and those without a number last", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const { bars } = bodyOf(build(record, "divergence"), "bars");
        expect(bars.map(({ issue }) => issue).sort()).toEqual(record.issues.map(({ slug }) => slug).sort());
        const values = bars.map(({ value }) => value ?? -1);
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it("is unknown where fewer than two parties are placed, never 0", () => {
    const record = buildRecord({ positions: [{ party: "a", issue: "i", prefers: "o1" }] });
    const [bar] = bodyOf(build(record, "divergence"), "bars").bars;
    expect(bar).toMatchObject({ value: null, verdict: "unknown", placed: 1, parties: 2 });
  });
});

describe("salience against divergence", () => {
  const positions = (salience?: number) => [
    { party: "a", issue: "i", prefers: "o1", ...(salience === undefined ? {} : { salience }) },
    { party: "b", issue: "i", prefers: "o5" },
  ];

  it("has a dot or a reason for every issue", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const { points, missing } = bodyOf(build(record, "salience"), "scatter");
        const all = [...points, ...missing].map(({ issue }) => issue);
        expect(all.sort()).toEqual(record.issues.map(({ slug }) => slug).sort());
        for (const { salience } of points) expect(salience >= 0 && salience <= 100).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("is the mean over the parties for whom it is coded, nobody else's being made up", () => {
    const record = buildRecord({ positions: positions(80) });
    expect(bodyOf(build(record, "salience"), "scatter").points).toMatchObject([
      { salience: 80, coded: 1, divergence: 1, number: 1 },
    ]);
  });

  it("is empty where nobody coded any, as in the built-in record, and says so", () => {
    for (const record of [buildRecord({ positions: positions() }), builtIn]) {
      const framed = build(record, "salience");
      expect(framed.counts.marks).toBe(0);
      expect(bodyOf(framed, "scatter").missing).toHaveLength(record.issues.length);
      expect(framed.summary).toContain("No salience is recorded");
    }
  });
});

describe("profile of a party", () => {
  it("has on average what the heatmap says of each pair", () => {
    for (const to of ["russia", "europe"]) {
      const request = { ...buildDefaultRequest(builtIn, LATER), to };
      const { others, rows } = bodyOf(buildFigure(builtIn, "profile", request, "/"), "profile");
      const heatmap = buildHeatmap(builtIn, request, "/").body;
      if (heatmap.kind !== "heatmap") throw new RangeError("no heatmap");
      const place = (party: string) => heatmap.parties.findIndex(({ slug }) => slug === party);
      for (const [at, other] of others.entries()) {
        const pair = heatmap.pairs[place(to)]?.[place(other.slug)];
        const known = rows.flatMap(({ agreement }) => agreement[at] ?? []);
        expect(known).toHaveLength(pair?.coverage ?? -1);
        const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
        expect(mean).toBeCloseTo(pair?.agreement ?? -1, 10);
      }
    }
  });

  it("never compares a party with itself, and says so where nobody else is chosen", () => {
    const { others } = bodyOf(build(builtIn, "profile", { to: "us" }), "profile");
    expect(others.map(({ slug }) => slug)).toEqual(["russia", "ukraine", "europe"]);
    const alone = build(builtIn, "profile", { to: "us", parties: ["us"] });
    expect(alone.summary).toContain("Nobody to compare");
  });

  it("leaves what is unknown without a number on every day before it is known", () => {
    const from = builtIn.negotiation.coverage.from;
    const { rows } = bodyOf(build(builtIn, "profile", { asOf: addDays(from, -1) }), "profile");
    expect(rows.flatMap(({ agreement }) => agreement).filter(isKnown)).toEqual([]);
  });
});
