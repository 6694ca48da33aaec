import { buildGrid, type Cell } from "@/lib/domain/grid";
import type { Issue, OptionKey } from "@/lib/domain/model";
import { measureVerdict } from "@/lib/domain/verdict";
import { defineRecordEndpoint } from "./endpoint";
import { type MatrixCell, matrixQuerySchema, matrixSchema } from "./matrix-schema";

export const matrixEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/matrix",
  operationId: "getMatrix",
  summary: "Where every party stands on every issue, as of a day",
  query: matrixQuerySchema,
  response: matrixSchema,
  answer(record, { members, basis }, { asOf, recordedAt }) {
    const shown = members === "true" ? { parties: record.parties.map(({ slug }) => slug) } : {};
    const grid = buildGrid(record, { asOf, recordedAt, ...shown });
    const rows = grid.issues.map((issue, at) => ({ issue, cells: grid.cells[at] ?? [] }));
    return {
      negotiation: record.negotiation.slug,
      asOf,
      parties: grid.parties.map(({ slug, title }) => ({ slug, title })),
      issues: grid.issues.map(({ slug, title, category, options }) => ({
        slug,
        title,
        category,
        options: options.map(({ step, label }) => ({ step, label })),
      })),
      cells: rows.flatMap(({ issue, cells }) => cells.map((cell) => describeCell(issue, cell))),
      verdicts: rows.map(({ issue, cells }) => {
        const { verdict, spread, camps, comparable } = measureVerdict(issue, cells, basis);
        return { issue: issue.slug, verdict, spread, camps: camps.map((camp) => [...camp]), comparable };
      }),
    };
  },
});

function describeCell(issue: Issue, cell: Cell): MatrixCell {
  if (cell.state === "not-researched") {
    return {
      issue: cell.issue,
      party: cell.party,
      state: cell.state,
      step: null,
      span: null,
      acceptable: null,
      redLines: null,
      conditions: [],
      confidence: null,
      attribution: null,
      since: null,
      dateBasis: null,
      newestEvidence: null,
      jointWith: [],
      membersDivided: false,
      evidence: [],
    };
  }
  const { stance, acceptable, redLines, membersDivided } = cell.revision;
  const offers = stance.state === "conditional" ? stance.offers : [];
  return {
    issue: cell.issue,
    party: cell.party,
    state: cell.state,
    step: cell.preferred === null ? null : (listSteps(issue, [cell.preferred])[0] ?? null),
    span: stance.state === "ambiguous" ? findSpan(listSteps(issue, stance.span)) : null,
    acceptable: acceptable && listSteps(issue, acceptable),
    redLines: redLines && listSteps(issue, redLines),
    conditions: offers.map(({ options, condition }) => ({ options: listSteps(issue, options), condition })),
    confidence: cell.confidence,
    attribution: cell.attribution,
    since: cell.since,
    dateBasis: cell.dateBasis,
    newestEvidence: cell.newestEvidence,
    jointWith: [...cell.jointWith],
    membersDivided,
    evidence: [...new Set(cell.evidence.map(({ statement }) => statement))],
  };
}

/** The options' numbers in the codebook, ascending. */
function listSteps(issue: Issue, keys: readonly OptionKey[]): number[] {
  return issue.options
    .filter(({ key }) => keys.includes(key))
    .map(({ step }) => step)
    .sort((a, b) => a - b);
}

function findSpan(steps: readonly number[]): [number, number] | null {
  const [low, high] = [steps[0], steps.at(-1)];
  return low === undefined || high === undefined ? null : [low, high];
}
