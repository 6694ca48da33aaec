import { describe, expect, it } from "vitest";
import { buildGrid } from "@/lib/domain/grid";
import { measureProposalFit } from "@/lib/domain/proposal-fit";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "../../support/built-in";
import { buildRecord, instant, NOW } from "../../support/record";

const builtIn = getBuiltIn();

function scorecardOf(record: typeof builtIn, changes: Partial<FigureRequest> = {}) {
  const request = { ...buildDefaultRequest(record, instant(NOW)), ...changes };
  const figure = buildFigure(record, "scorecard", request, "/x");
  if (figure.body.kind !== "scorecard") throw new Error("no scorecard");
  return { ...figure, body: figure.body, request };
}

describe.each(builtIn.proposals.map(({ slug }) => slug))("the scorecard of %s", (proposal) => {
  const { body, request, counts, grid, data } = scorecardOf(builtIn, { proposal });
  const terms = builtIn.proposals.find(({ slug }) => slug === proposal)?.terms ?? [];

  it("has a row for each term, with the fit that the domain measures, and its sums", () => {
    const measured = buildGrid(builtIn, request);
    const all = builtIn.proposals.find(({ slug }) => slug === proposal);
    if (all === undefined) throw new Error("no proposal");
    expect(body.rows).toHaveLength(terms.length);
    for (const [at, party] of request.parties.entries()) {
      const fit = measureProposalFit(all, measured, party);
      expect(body.rows.map((row) => row.fits[at]?.fit)).toEqual(fit.terms.map((term) => term.fit));
      expect(body.sums[at]).toEqual(fit.sum);
    }
  });

  it("counts what its tables hold", () => {
    expect(counts.marks).toBe(terms.length * request.parties.length);
    expect(data.rows).toHaveLength(counts.rows);
    expect(grid.rows).toHaveLength(terms.length + 1);
  });

  it("cites the sources of its terms", () => {
    const cited = new Set(terms.flatMap(({ statements }) => statements));
    const slugs = builtIn.statements.filter(({ id }) => cited.has(id)).map(({ source }) => source);
    const listed = scorecardOf(builtIn, { proposal }).sources.map(({ slug }) => slug);
    expect(listed).toEqual(expect.arrayContaining(slugs));
  });
});

describe("a scorecard", () => {
  it("is refused with a reason where the record has no proposal", () => {
    expect(() => scorecardOf(buildRecord())).toThrow("This negotiation has no proposal yet.");
  });

  it("says when the proposal is dated after the day shown", () => {
    const { notes } = scorecardOf(builtIn, { asOf: builtIn.negotiation.coverage.from });
    expect(notes.join(" ")).toContain("after the day shown");
  });

  it("treats a report as unknown where the reader leaves reports out", () => {
    const record = buildRecord({
      positions: [{ party: "a", issue: "i", prefers: "o1", attribution: "reported" }],
      rest: {
        proposals: [
          {
            slug: "plan",
            title: "Plan",
            summary: "A plan.",
            proposers: ["b"],
            datedOn: builtIn.negotiation.coverage.from,
            dateBasis: "exact",
            replaces: null,
            terms: [{ issue: "i", option: "o1", summary: "The first.", statements: [] }],
          },
        ],
      },
    });
    expect(scorecardOf(record).body.rows[0]?.fits[0]).toMatchObject({ fit: "preferred" });
    expect(String(scorecardOf(record).grid.rows[0]?.[3])).toContain("as reported");
    expect(scorecardOf(record, { basis: "own" }).body.rows[0]?.fits[0]).toMatchObject({ fit: "unknown" });
  });
});
