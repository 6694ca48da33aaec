import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { buildActs } from "./build-acts";
import { buildIssueMeasures } from "./build-issue-measures";
import { buildIssuePairs } from "./build-issue-pairs";
import { buildOptionViews, buildSettlement, buildVerdict } from "./build-option-views";
import { buildScale } from "./build-scale";
import { buildSpoken, compareSaid } from "./build-spoken";
import { listStands } from "./build-stand";
import type { IssueSpec, IssueTermSpec } from "./issue-spec";

interface IssueRequest {
  readonly issue: Slug;
  readonly asOf: Day;
  readonly recordedAt: Instant;
}

/** Everything about one issue. Throws ParleyError `not-found` for an issue that the record lacks. */
export function buildIssue(record: NegotiationRecord, request: IssueRequest): IssueSpec {
  const issue = record.issues.find(({ slug }) => slug === request.issue);
  if (!issue) throw new ParleyError("not-found", `no issue ${request.issue}`);
  const { asOf, recordedAt } = request;
  const members = record.parties.filter(({ parent }) => parent !== null);
  const grid = buildGrid(record, { asOf, recordedAt, issues: [issue.slug] });
  const memberGrid = buildGrid(record, {
    asOf,
    recordedAt,
    issues: [issue.slug],
    parties: members.map(({ slug }) => slug),
  });
  const cells = grid.cells[0] ?? [];
  const said = record.statements
    .filter(({ claims }) => claims.some((claim) => claim.issue === issue.slug))
    .sort(compareSaid);
  const known = said.filter(({ saidOn }) => saidOn <= asOf);
  const terms = listTerms(record, issue);
  const knownTerms = terms.filter(({ datedOn }) => datedOn <= asOf);
  return {
    negotiation: { slug: record.negotiation.slug, title: record.negotiation.title },
    coverage: record.negotiation.coverage,
    issue,
    category: record.categories.find(({ slug }) => slug === issue.category) ?? null,
    asOf,
    recordedAt,
    verdict: buildVerdict(issue, grid.parties, cells),
    scale: buildScale(issue, grid.parties, cells, "default"),
    options: buildOptionViews(issue, grid.parties, cells),
    stands: listStands(grid, issue, record.parties),
    members: listStands(memberGrid, issue, record.parties).filter(
      ({ cell }) => cell.state !== "not-researched",
    ),
    measures: buildIssueMeasures(issue, cells),
    pairs: buildIssuePairs(grid, issue),
    settlement: buildSettlement(issue, grid.parties, cells),
    acts: buildActs(record, [...grid.parties, ...members], [issue], recordedAt),
    spoken: buildSpoken(record, known),
    spokenLater: said.length - known.length,
    terms: knownTerms,
    termsLater: terms.length - knownTerms.length,
  };
}

/** The terms on the issue of all proposals, in order of day. */
function listTerms(record: NegotiationRecord, issue: Issue): IssueTermSpec[] {
  const titles = new Map(record.parties.map(({ slug, title }) => [slug, title]));
  return record.proposals
    .flatMap(({ slug, title, datedOn, dateBasis, proposers, terms }) =>
      terms
        .filter((term) => term.issue === issue.slug)
        .map((term) => ({
          proposal: { slug, title },
          datedOn,
          dateBasis,
          proposers: proposers.map((party) => titles.get(party) ?? party),
          option: issue.options.find(({ key }) => key === term.option)?.label ?? null,
          summary: term.summary,
          statements: term.statements,
        })),
    )
    .sort((a, b) => (a.datedOn === b.datedOn ? 0 : a.datedOn < b.datedOn ? -1 : 1));
}
