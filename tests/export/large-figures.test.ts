import { describe, expect, test } from "vitest";
import { readFramedFigure } from "@/lib/api/figure-file";
import type { NegotiationRecord } from "@/lib/domain/model";
import { countMarks } from "@/lib/drawing/scene";
import { composePages } from "@/lib/export/compose-pages";
import { FORMATS, type Format } from "@/lib/export/export-job";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";

const LATER = instant("2026-11-22T00:00:00.000Z");
const record = getBuiltIn();

/** The built-in record with its issues and their positions over and over under other names. */
function growTo(rows: number): NegotiationRecord {
  const issues = Array.from({ length: rows }, (_, at) => {
    const issue = record.issues[at % record.issues.length];
    if (issue === undefined) throw new RangeError("no issues");
    return { ...issue, slug: `${issue.slug}-${at}`, of: issue.slug };
  });
  const positions = issues.flatMap(({ slug, of }) =>
    record.positions
      .filter(({ issue }) => issue === of)
      .map((position) => ({ ...position, id: `${position.id}-${slug}`, issue: slug })),
  );
  return { ...record, issues: issues.map(({ of: _, ...issue }) => issue), positions };
}

const buildMatrix = (of: NegotiationRecord) =>
  buildFigure(of, "matrix", buildDefaultRequest(of, LATER), "/x");

describe("A figure larger than its format", () => {
  test("is drawn on as many slides as a thousand rows take, with every mark", () => {
    const figure = buildMatrix(growTo(1000));
    const scenes = composePages(figureJob(figure, "svg"));
    expect(scenes.length).toBeGreaterThan(50);
    const marks = scenes.reduce((sum, { shapes }) => sum + countMarks(shapes), 0);
    expect(marks).toBe(figure.counts.marks);
  });

  test("is refused in words above the rows that are set, at once, and tables of data are not", async () => {
    const figure = buildMatrix(record);
    const [row = []] = figure.grid.rows;
    const long = { ...figure, grid: { ...figure.grid, rows: Array(2001).fill(row) } };
    const pool = openPool();
    const outcomes = await Promise.all(
      Object.keys(FORMATS).map(async (format) => {
        const made = pool.run(figureJob(long, format as Format));
        return [
          format,
          await made.then(
            () => "made",
            ({ code, message }) => `${code}: ${message}`,
          ),
        ] as const;
      }),
    );
    for (const [format, outcome] of outcomes) {
      const isData = ["csv", "json", "md", "xlsx"].includes(format);
      expect(outcome, format).toMatch(isData ? /^made$/ : /^too-large: .*2001 rows; at most 2000 .*CSV/);
    }
  });

  test("is refused before it is worked out where nobody could read it", () => {
    const ask = (issues: number) => () =>
      readFramedFigure(growTo(issues), "divergence", new URLSearchParams(), LATER);
    expect(ask(12_501)).toThrow(/12501 issues by 4 parties; at most 50000 cells/);
    const search = new URLSearchParams([["parties", "russia"]]);
    expect(() => readFramedFigure(growTo(12_501), "scale", search, LATER)).not.toThrow(/cells/);
  });
});
