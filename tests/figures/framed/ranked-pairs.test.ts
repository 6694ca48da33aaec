import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/domain/day";
import { addDays } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import { measureHeadline } from "@/lib/domain/headline";
import { buildHeatmap } from "@/lib/figures/framed/build-heatmap";
import { buildOverTime } from "@/lib/figures/framed/build-over-time";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { buildRecord, instant, NOW } from "@/tests/support/record";

const record = getBuiltIn();
const request = buildDefaultRequest(record, instant("2027-01-01T00:00:00.000Z"));
const { from, through } = record.negotiation.coverage;

/** The pair that the sentence names after the word. */
const named = (sentence: string, word: string) =>
  new RegExp(`${word} (.+?) \\d+\\s%`).exec(sentence)?.[1] ?? null;

const headlineOn = (asOf: Day) => {
  const { closest, furthest } = measureHeadline(
    record,
    buildGrid(record, { ...request, asOf, issues: record.issues.map(({ slug }) => slug) }),
    request.basis,
  );
  const title = (slug: string) => record.parties.find((party) => party.slug === slug)?.title;
  const list = (ranked: typeof closest) =>
    ranked?.pairs.map(({ parties: [a, b] }) => `${title(a)} and ${title(b)}`) ?? [];
  return { highest: list(closest), lowest: list(furthest) };
};

describe("Which pairs a figure calls highest and lowest", () => {
  const days = [from, addDays(through, -20), addDays(through, -5), through];

  test.each(days)("are the headline's closest and furthest on %s", (asOf) => {
    const sentences = [
      buildHeatmap(record, { ...request, asOf }, "/x").summary,
      buildOverTime(record, { ...request, asOf, through: asOf }, "/x").summary,
    ];
    const headline = headlineOn(asOf);
    for (const word of ["highest", "lowest"] as const) {
      for (const sentence of sentences) {
        const pair = named(sentence, word);
        if (pair === null) expect(headline[word]).toEqual([]);
        else expect(headline[word]).toContain(pair);
      }
    }
  });

  test("are none where a few issues are all that is shared", () => {
    const few = buildRecord({
      parties: ["a", "b", "c"],
      issues: ["i"],
      positions: ["a", "b", "c"].map((party, at) => ({
        party,
        issue: "i",
        from: "2025-03-10",
        prefers: `o${at + 1}`,
      })),
    });
    const asked = buildDefaultRequest(few, instant(NOW));
    expect(buildHeatmap(few, asked, "/x").summary).toBe(
      "Of 3 comparable pairs, none shares enough issues and sources to be ranked.",
    );
    expect(buildOverTime(few, asked, "/x").summary).toMatch(
      /On the last day none shares enough issues and sources to be ranked\.$/,
    );
  });
});
