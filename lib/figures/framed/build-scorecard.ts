import { buildGrid, type Grid, getCell } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord, Proposal, Slug, Term } from "@/lib/domain/model";
import { measureProposalFit } from "@/lib/domain/proposal-fit";
import { ParleyError } from "@/lib/errors";
import { buildCell } from "@/lib/figures/build-cell";
import { findLabel } from "@/lib/figures/option-names";
import { titleOf } from "@/lib/figures/title-of";
import { figures, figureScorecard as words } from "@/messages";
import { listFilters, SourceNumbers } from "./build-frame";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure, LegendEntry } from "./framed-figure";
import { cellKey } from "./matrix-body";
import type { ScorecardBody } from "./scorecard-body";
import { buildScorecardData, buildScorecardGrid } from "./scorecard-tables";
import { setAside } from "./set-aside";

/** A proposal's terms against the parties. Throws ParleyError `not-found` where the record has no such proposal. */
export function buildScorecard(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, basis } = request;
  const proposal = record.proposals.find(({ slug }) => slug === request.proposal);
  if (proposal === undefined) {
    throw new ParleyError("not-found", words.none, [{ at: "proposal", reason: words.none }]);
  }
  const issues = [...new Set(proposal.terms.map(({ issue }) => issue))];
  const known = buildGrid(record, { asOf, recordedAt, parties, issues });
  const grid: Grid = { ...known, cells: known.cells.map((row) => setAside(row, basis)) };
  const numbers = new SourceNumbers(record);
  const body = buildBody(record, proposal, grid, numbers);
  const sources = numbers.list();
  const table = buildScorecardGrid(body);
  const data = buildScorecardData(
    body,
    grid,
    proposal.terms.map((term) => listTermSources(record, term)),
  );
  const { coverage } = record.negotiation;
  return frameFigure(
    { record, request, permalink },
    {
      figure: "scorecard",
      title: words.title(proposal.title),
      subtitle: words.subtitle(
        figures.subtitle(record.negotiation.title, asOf),
        proposal.datedOn,
        body.proposal.proposers,
      ),
      filters: listFilters(record, { ...request, categories: [], issues: [] }),
      summary: words.summary(
        proposal.title,
        proposal.terms.length,
        body.parties.map(({ title }, at) => ({ title, sum: body.sums[at] ?? NOTHING })),
      ),
      legend: listLegend(body),
      notes: [
        ...(proposal.datedOn > asOf ? [words.notes.later(proposal.datedOn)] : []),
        words.notes.offers,
        words.notes.basis[basis],
        ...(asOf < coverage.from || asOf > coverage.through
          ? [words.notes.outside(coverage.from, coverage.through)]
          : []),
        words.notes.sources,
      ],
      sources,
      body,
      grid: table,
      data,
      marks: body.rows.length * body.parties.length,
    },
  );
}

const NOTHING = { preferred: 0, acceptable: 0, "beyond-red-line": 0, elsewhere: 0, unknown: 0 };

function buildBody(
  record: NegotiationRecord,
  proposal: Proposal,
  grid: Grid,
  numbers: SourceNumbers,
): ScorecardBody {
  const issues = new Map(grid.issues.map((issue) => [issue.slug, issue]));
  const fits = grid.parties.map(({ slug }) => measureProposalFit(proposal, grid, slug));
  const sources: Record<string, readonly number[]> = {};
  const rows = proposal.terms.flatMap((term, row) => {
    const issue = issues.get(term.issue);
    if (issue === undefined) return [];
    const own = listTermSources(record, term);
    if (own.length > 0) sources[String(row)] = numbers.number(own);
    const scores = grid.parties.flatMap(({ slug }, column) => {
      const fit = fits[column]?.terms[row];
      const cell = getCell(grid, issue.slug, slug);
      if (fit === undefined) return [];
      if (cell.state !== "not-researched" && cell.sources.length > 0) {
        sources[cellKey(slug, issue.slug)] = numbers.number(cell.sources);
      }
      return [{ ...fit, cell: buildHeld(cell, issue, record) }];
    });
    return [
      {
        issue: issue.slug,
        label: issue.title,
        option: findLabel(issue, term.option),
        term: term.summary,
        fits: scores,
      },
    ];
  });
  return {
    kind: "scorecard",
    proposal: {
      slug: proposal.slug,
      title: proposal.title,
      datedOn: proposal.datedOn,
      proposers: proposal.proposers.map((party) => titleOf(record.parties, party)),
    },
    parties: grid.parties.map(({ slug, title }) => ({ slug, title })),
    rows,
    sums: fits.map(({ sum }) => sum),
    sources,
  };
}

const buildHeld = (cell: Parameters<typeof buildCell>[0], issue: Issue, { parties }: NegotiationRecord) =>
  buildCell(cell, { issue, parties, basis: "default", camps: [], reference: null, change: null });

/** The sources of the statements that a term rests on, each once. */
function listTermSources({ statements }: NegotiationRecord, term: Term): readonly Slug[] {
  const cited = new Set(term.statements);
  return [...new Set(statements.filter(({ id }) => cited.has(id)).map(({ source }) => source))];
}

/** The fits that the scorecard has. */
function listLegend({ rows }: ScorecardBody): readonly LegendEntry[] {
  const shown = new Set(rows.flatMap(({ fits }) => fits.map(({ fit }) => fit)));
  const samples = {
    preferred: { kind: "dot", paint: "ink" },
    acceptable: { kind: "box" },
    elsewhere: { kind: "glyph", glyph: "empty" },
    "beyond-red-line": { kind: "cross" },
    unknown: { kind: "glyph", glyph: "hatch" },
  } as const;
  return words.order
    .filter((fit) => shown.has(fit))
    .map((fit) => ({ sample: samples[fit], label: words.legend[fit] }));
}
