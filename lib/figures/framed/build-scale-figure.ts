import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { measureSettlement } from "@/lib/domain/settlement";
import { measureVerdict } from "@/lib/domain/verdict";
import { ParleyError } from "@/lib/errors";
import { buildOptionViews } from "@/lib/figures/build-option-views";
import { buildScale } from "@/lib/figures/build-scale";
import { listStands } from "@/lib/figures/build-stand";
import { titleOf } from "@/lib/figures/title-of";
import { figures, figureScale as words } from "@/messages";
import { listFilters, numberSources } from "./build-frame";
import type { FigureRequest } from "./figure-request";
import { frameFigure } from "./frame-figure";
import type { FramedFigure } from "./framed-figure";
import type { ScaleBody } from "./scale-body";
import { listScaleLegend } from "./scale-legend";
import { countScaleMarks } from "./scale-marks";
import { summariseScale } from "./scale-summary";
import { buildScaleData, buildScaleGrid } from "./scale-tables";
import { setAside } from "./set-aside";

/**
 * The scale of one issue as a figure. Throws ParleyError `not-found` where the record has no such issue, as
 * when it has none at all.
 */
export function buildScaleFigure(
  record: NegotiationRecord,
  request: FigureRequest,
  permalink: string,
): FramedFigure {
  const { asOf, recordedAt, parties, basis } = request;
  const issue = record.issues.find(({ slug }) => slug === request.issue);
  if (issue === undefined) {
    throw new ParleyError("not-found", words.noIssue, [{ at: "issue", reason: words.noIssue }]);
  }
  const grid = buildGrid(record, { asOf, recordedAt, parties, issues: [issue.slug] });
  const cells = grid.cells[0] ?? [];
  const counted = setAside(cells, basis);
  const numbers = numberSources(record, grid);
  const scale = buildScale(issue, grid.parties, cells, basis);
  const verdict = measureVerdict(issue, cells, basis);
  const body: ScaleBody = {
    kind: "scale",
    issue,
    scale,
    // Both list the parties without a place, in the order of the cells.
    reasons: Object.fromEntries(
      verdict.unplaced.map((party, at) => [party, scale.unplaced[at]?.state ?? "not-researched"]),
    ),
    options: buildOptionViews(issue, grid.parties, counted),
    stands: listStands(grid, issue, record.parties),
    sources: Object.fromEntries(
      cells.flatMap((cell) =>
        cell.state === "not-researched" || cell.sources.length === 0
          ? []
          : [[cell.party, numbers.number(cell.sources)] as const],
      ),
    ),
    settlement: listSettlement(measureSettlement(issue, counted), (slug) => titleOf(grid.parties, slug)),
  };
  const sources = numbers.list();
  const table = buildScaleGrid(body);
  const data = buildScaleData(body, grid, basis);
  const { coverage } = record.negotiation;
  return frameFigure(
    { record, request, permalink },
    {
      figure: "scale",
      title: issue.title,
      subtitle: words.subtitle(issue.question, figures.subtitle(record.negotiation.title, asOf)),
      filters: listFilters(record, { ...request, categories: [], issues: [] }),
      summary: summariseScale(body, verdict),
      legend: listScaleLegend(body),
      notes: [
        words.notes.levels[issue.level],
        words.notes.unknown,
        ...(asOf < coverage.from || asOf > coverage.through
          ? [words.notes.outside(coverage.from, coverage.through)]
          : []),
        words.notes.settlement,
        words.notes.basis[basis],
      ],
      sources,
      body,
      grid: table,
      data,
      marks: countScaleMarks(body),
    },
  );
}

function listSettlement(
  { options, blockers, unknown }: ReturnType<typeof measureSettlement>,
  title: (party: string) => string,
): ScaleBody["settlement"] {
  return {
    outcome:
      options === null
        ? { kind: "unknown", parties: unknown.map(title) }
        : options.length === 0
          ? { kind: "blocked" }
          : { kind: "zone", options },
    blockers: blockers.map(({ option, parties }) => ({
      option,
      parties: parties.map(({ party, reason }) => ({ party: title(party), reason })),
    })),
  };
}
