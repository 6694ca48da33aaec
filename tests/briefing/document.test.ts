import { describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { renumberSources } from "@/lib/briefing/renumber-sources";
import { buildStandardBriefing } from "@/lib/briefing/standard-briefing";
import { getDay } from "@/lib/domain/day";
import { ParleyError } from "@/lib/errors";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { SourceNumbers } from "@/lib/figures/framed/build-frame";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { buildRecord, instant, NOW } from "@/tests/support/record";
import { part, sample } from "./sample";

const making = { now: instant(NOW), origin: "https://parley.example", path: "/talks/briefing" };
/** After all that the built-in record holds. */
const LATER = instant("2027-01-01T00:00:00.000Z");
const record = buildRecord({
  issues: ["i", "j"],
  positions: [
    { party: "a", issue: "i", from: "2025-03-10", prefers: "o1", source: "first" },
    { party: "b", issue: "i", from: "2025-03-10", prefers: "o5", source: "second" },
    { party: "a", issue: "j", from: "2025-03-10", prefers: "o2", source: "third" },
    { party: "b", issue: "j", from: "2025-03-10", prefers: "o2", source: "first" },
  ],
});
const agreement = (parameters: Record<string, string | string[]>) =>
  part({ figure: { name: "agreement", parameters } });

describe("A briefing's document", () => {
  test("numbers every source once, in the order in which parts first rest on them", () => {
    const document = buildDocument(
      record,
      sample({ parts: [agreement({ issues: ["j"] }), agreement({ issues: ["i"] })] }),
      making,
    );
    expect(document.sources.map(({ number, slug }) => [number, slug])).toEqual([
      [1, "third"],
      [2, "first"],
      [3, "second"],
    ]);
    const second = document.parts[1]?.figure?.sources;
    expect(second?.map(({ number, slug }) => [number, slug])).toEqual([
      [2, "first"],
      [3, "second"],
    ]);
  });

  test("leads to each figure alone, with the hash that the figure has alone", () => {
    const [alone] = buildDocument(record, sample({ parts: [agreement({ issues: ["i"] })] }), making).parts;
    const [, beside] = buildDocument(
      record,
      sample({ parts: [agreement({ issues: ["j"] }), agreement({ issues: ["i"] })] }),
      making,
    ).parts;
    expect([beside?.permalink, beside?.hash]).toEqual([alone?.permalink, alone?.hash]);
    expect(beside?.permalink).toContain("https://parley.example/talks/figures/agreement?asOf=2025-05-31");
  });

  test("gives all parts the briefing's day, parties and issues where they do not choose their own", () => {
    const { parts } = buildDocument(
      record,
      sample({
        asOf: getDay("2025-04-01"),
        issues: ["j"],
        parts: [agreement({}), agreement({ issues: ["i"] })],
      }),
      making,
    );
    expect(parts.map(({ figure }) => figure?.asOf)).toEqual(["2025-04-01", "2025-04-01"]);
    expect(parts.map(({ figure }) => figure?.sources.length)).toEqual([2, 2]);
  });

  test("is the same for the same briefing and record, whenever it is made", () => {
    const later = { ...making, now: instant("2026-02-01T00:00:00.000Z") };
    expect(buildDocument(record, sample(), later)).toEqual(buildDocument(record, sample(), making));
    const other = buildDocument(record, sample({ marking: "Internal" }), making);
    expect(other.hash).not.toBe(buildDocument(record, sample(), making).hash);
  });

  test("names everything that the record lacks, each at its part", () => {
    const wrong = sample({
      parties: ["nobody"],
      parts: [part({}), agreement({ basis: "hearsay", colour: "red" })],
    });
    const told = (() => {
      try {
        buildDocument(record, wrong, making);
      } catch (error) {
        return error;
      }
    })();
    expect(told).toBeInstanceOf(ParleyError);
    expect(told).toMatchObject({ code: "invalid" });
    const faults = told instanceof ParleyError ? told.faults.map(({ at }) => at) : [];
    expect(faults).toContain("parties");
    expect(faults).toContain("parts.1.figure.basis");
    expect(faults).toContain("parts.1.figure.colour");
  });

  test("calls a part without a heading by its figure, or by the days that it compares", () => {
    const named = buildDocument(
      record,
      sample({ compare: getDay("2025-04-01"), parts: [agreement({}), part({ text: "changes" }), part({})] }),
      making,
    );
    expect(named.parts.map(({ heading }) => heading)).toEqual([
      "How far each two parties agree",
      "What changed since 1 April 2025",
      "",
    ]);
  });

  test("lists with each part the sources that its words name", () => {
    const { parts, sources } = buildDocument(
      record,
      sample({
        compare: getDay("2025-03-01"),
        parts: [part({ text: "headline" }), agreement({ issues: ["j"] }), part({ text: "changes" })],
      }),
      making,
    );
    expect(parts.map(({ sources }) => sources)).toEqual([[], [], [1, 2, 3]]);
    expect(sources.map(({ slug }) => slug)).toEqual(["third", "first", "second"]);
  });
});

describe("The heading of a scale that its author gave none", () => {
  const scale = (issue: string) => part({ figure: { name: "scale", parameters: { issue } } });
  const headings = (given: Parameters<typeof sample>[0]) =>
    buildDocument(record, sample(given), making).parts.map(({ heading }) => heading);

  test("says where an issue is among the most divided, and follows when another is chosen", () => {
    expect(headings({ parts: [scale("i")] })).toEqual([expect.stringMatching(/^Most divided: /)]);
    expect(headings({ parts: [scale("j")] })).toEqual([expect.not.stringMatching(/^Most divided: /)]);
  });

  test("claims nothing of a day on which nobody differs, nor of an issue that is left out", () => {
    const early = { asOf: getDay("2025-03-09"), parts: [scale("i")] };
    expect(headings(early)).toEqual([expect.not.stringMatching(/^Most divided: /)]);
    expect(headings({ issues: ["j"], parts: [scale("i")] })).toEqual([
      expect.not.stringMatching(/^Most divided: /),
    ]);
  });

  test("gives way to the author's own", () => {
    expect(headings({ parts: [{ ...scale("i"), heading: "My words" }] })).toEqual(["My words"]);
  });
});

describe("The standard briefing", () => {
  test("has headline, matrix, changes, agreement and the three most divided issues", () => {
    const built = getBuiltIn();
    const { parts } = buildStandardBriefing(built, { now: LATER, since: getDay("2025-05-01") });
    expect(parts.map(({ text, figure }) => text ?? figure?.name)).toEqual([
      "headline",
      "matrix",
      "changes",
      "agreement",
      "scale",
      "scale",
      "scale",
    ]);
    const issues = parts.flatMap(({ figure }) => figure?.parameters.issue ?? []);
    expect(new Set(issues).size).toBe(3);
  });

  test("tells no changes without a day, and draws no issue on which nobody differs", () => {
    const calm = buildRecord({
      positions: [
        { party: "a", issue: "i", prefers: "o2" },
        { party: "b", issue: "i", prefers: "o2" },
      ],
    });
    const { parts } = buildStandardBriefing(calm, { now: instant(NOW), since: null });
    expect(parts.map(({ text, figure }) => text ?? figure?.name)).toEqual([
      "headline",
      "matrix",
      "agreement",
    ]);
  });
});

describe("A figure's sources renumbered", () => {
  const built = getBuiltIn();
  const backwards = () => {
    const numbers = new SourceNumbers(built);
    numbers.number([...built.sources].reverse().map(({ slug }) => slug));
    return numbers;
  };

  test.each(["matrix", "scale", "scorecard", "over-time"] as const)(
    "name the same sources as before, in list, drawing and table: %s",
    (name) => {
      const figure = buildFigure(built, name, buildDefaultRequest(built, LATER), "/x");
      const renumbered = renumberSources(figure, backwards());
      expect(listCited(figure).length).toBeGreaterThan(0);
      expect(listCited(renumbered)).toEqual(listCited(figure));
      expect(renumbered.sources).not.toEqual(figure.sources);
    },
  );
});

/** The slugs behind all numbers that a figure shows, in the order of its drawing and of its table. */
function listCited({ body, grid, sources }: FramedFigure): readonly (readonly string[])[] {
  const name = (numbers: readonly number[]) =>
    numbers
      .map((number) => sources.find((source) => source.number === number)?.slug ?? `none: ${number}`)
      .sort();
  const drawn =
    "sources" in body
      ? Object.values(body.sources).map(name)
      : body.kind === "lines"
        ? body.events.map(({ source }) => name([source]))
        : [];
  const told = grid.rows
    .flat()
    .flatMap((cell) => [...String(cell).matchAll(/\[(\d+(?:, \d+)*)\]/g)])
    .map(([, list = ""]) => name(list.split(", ").map(Number)));
  return [...drawn, ...told];
}
