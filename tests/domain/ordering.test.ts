import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureFrequencies } from "@/lib/domain/frequencies";
import { listDifferences, orderIssues } from "@/lib/domain/ordering";
import { buildRecord, gridOf, type PositionSketch } from "@/tests/support/record";
import { recordArbitrary } from "@/tests/support/record-arbitrary";

const on = (party: string, issue: string, prefers: string, from = "2025-03-01"): PositionSketch => ({
  party,
  issue,
  from,
  prefers,
});

const record = buildRecord({
  issues: [
    "unknown",
    "agree",
    "close",
    { slug: "differ", level: "nominal" },
    "apart",
    { slug: "further", options: 10 },
    "opposed",
  ],
  positions: [
    on("a", "unknown", "o1"),
    on("a", "agree", "o1", "2025-04-01"),
    on("b", "agree", "o1"),
    on("a", "close", "o1"),
    on("b", "close", "o2"),
    on("a", "differ", "o1"),
    on("b", "differ", "o2"),
    on("a", "apart", "o1"),
    on("b", "apart", "o3"),
    on("a", "further", "o1"),
    on("b", "further", "o9", "2025-05-01"),
    on("a", "opposed", "o1"),
    on("b", "opposed", "o5"),
  ],
});
const grid = gridOf(record);
const slugs = (issues: readonly { slug: string }[]) => issues.map(({ slug }) => slug);

describe("the order of issues", () => {
  it("by divergence goes from opposed to agreed, then by spread, and puts the unknown last", () => {
    expect(slugs(orderIssues(grid, grid.issues, "divergence", "default"))).toEqual([
      "opposed",
      "further",
      "apart",
      "differ",
      "close",
      "agree",
      "unknown",
    ]);
  });

  it("by newest evidence keeps the codebook's order among equals", () => {
    expect(slugs(orderIssues(grid, grid.issues, "newest", "default"))).toEqual([
      "further",
      "agree",
      "unknown",
      "close",
      "differ",
      "apart",
      "opposed",
    ]);
  });

  it("by codebook is the grid's, however the chosen ones are given", () => {
    expect(slugs(orderIssues(grid, grid.issues.toReversed(), "codebook", "default"))).toEqual(
      slugs(grid.issues),
    );
  });

  it("keeps just the chosen issues, each once", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        fc.constantFrom("codebook", "divergence", "newest"),
        fc.nat(),
        (generated, order, count) => {
          const shown = gridOf(generated);
          const chosen = shown.issues.slice(0, count % (shown.issues.length + 1));
          const ordered = orderIssues(shown, chosen, order, "default");
          expect(slugs(ordered).sort()).toEqual(slugs(chosen).sort());
        },
      ),
    );
  });

  it("counts as a difference only what is known to differ", () => {
    expect(slugs(listDifferences(grid, "default"))).toEqual([
      "close",
      "differ",
      "apart",
      "further",
      "opposed",
    ]);
  });
});

describe("frequencies", () => {
  it("count the placed parties on each option in codebook order", () => {
    const [issue, cells] = [grid.issues[4], grid.cells[4]];
    if (issue === undefined || cells === undefined) throw new Error("no issue");
    expect(measureFrequencies(issue, cells, "default")).toEqual([1, 0, 1, 0, 0]);
  });
});
