import { describe, expect, test } from "vitest";
import { measureChanges } from "@/lib/briefing/measure-changes";
import { refreshBriefing } from "@/lib/briefing/refresh-briefing";
import { writeChanges } from "@/lib/briefing/write-changes";
import { getDay } from "@/lib/domain/day";
import { SourceNumbers } from "@/lib/figures/framed/build-frame";
import { buildRecord, instant, NOW } from "@/tests/support/record";
import { part, sample } from "./sample";

const record = buildRecord({
  issues: ["i", "j"],
  positions: [
    { party: "a", issue: "i", from: "2025-03-10", prefers: "o1", source: "first" },
    { party: "a", issue: "i", from: "2025-05-10", prefers: "o4", source: "second" },
    { party: "b", issue: "i", from: "2025-03-10", prefers: "o5", source: "first" },
    { party: "b", issue: "j", from: "2025-05-20", prefers: "o2", source: "third" },
  ],
});

const between = (from: string, through: string) =>
  measureChanges(record, {
    from: getDay(from),
    through: getDay(through),
    recordedAt: instant(NOW),
    parties: ["a", "b"],
    issues: ["i", "j"],
    basis: "default",
  });

describe("What changed between two days", () => {
  test("tells a movement from a first record, each with its day and its sources", () => {
    expect(between("2025-04-01", "2025-05-31").cells).toMatchObject([
      {
        party: { slug: "a" },
        issue: { slug: "i" },
        change: { kind: "moved" },
        since: "2025-05-10",
        sources: ["second"],
      },
      { party: { slug: "b" }, issue: { slug: "j" }, change: { kind: "first-recorded" }, sources: ["third"] },
    ]);
  });

  test("tells verdicts and numbers only where they changed", () => {
    const { verdicts, pairs } = between("2025-04-01", "2025-05-31");
    expect(verdicts).toMatchObject([{ issue: { slug: "i" }, before: "opposed", after: "close" }]);
    expect(pairs).toMatchObject([
      { before: { agreement: 0, coverage: 1 }, after: { agreement: 0.75, coverage: 1 }, issues: 2 },
    ]);
  });

  test("is nothing between a day and itself", () => {
    const same = between("2025-05-31", "2025-05-31");
    expect([same.cells, same.verdicts, same.pairs]).toEqual([[], [], []]);
    expect(writeChanges(same, new SourceNumbers(record))).toHaveLength(1);
  });

  test("is written with the numbers of the sources, which it counts on", () => {
    const numbers = new SourceNumbers(record);
    numbers.number(["first"]);
    const text = JSON.stringify(writeChanges(between("2025-04-01", "2025-05-31"), numbers));
    expect(text).toContain("since 10 May 2025 [2]");
    expect(text).toContain("since 20 May 2025 [3]");
    expect(numbers.list().map(({ slug }) => slug)).toEqual(["first", "second", "third"]);
  });
});

describe("A briefing moved to another day", () => {
  const day = getDay("2025-05-31");
  const old = sample({
    asOf: getDay("2025-04-01"),
    recordedAt: instant(NOW),
    parts: [
      part({ text: "headline" }),
      part({
        commentary: "Mine.",
        figure: { name: "agreement", parameters: { asOf: "2025-04-01", basis: "own" } },
      }),
    ],
  });

  test("is compared with the day that it was made for, as recorded now", () => {
    expect(refreshBriefing(old, day)).toMatchObject({ asOf: day, compare: "2025-04-01", recordedAt: null });
  });

  test("tells what changed, once, behind its headline", () => {
    const texts = refreshBriefing(old, day).parts.map(({ text }) => text);
    expect(texts).toEqual(["headline", "changes", null]);
    const again = refreshBriefing(refreshBriefing(old, day), getDay("2025-05-30"));
    expect(again.parts.filter(({ text }) => text === "changes")).toHaveLength(1);
  });

  test("keeps what its author wrote and chose, but no figure on the old day", () => {
    expect(refreshBriefing(old, day).parts.at(-1)).toEqual(
      part({ commentary: "Mine.", figure: { name: "agreement", parameters: { basis: "own" } } }),
    );
  });
});
