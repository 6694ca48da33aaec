import type { Proposal, Slug } from "@/lib/domain/model";
import { groupRows, inChunks, type Queries, readDay, sortByKey, toDate } from "./rows";
import { readDateBasis, storeDateBasis } from "./stored-names";

/** By slug; proposers, terms and their statements in the order of the proposal. */
export async function listProposals(queries: Queries, negotiationSlug: Slug): Promise<readonly Proposal[]> {
  const where = { negotiationSlug };
  const orderBy = { place: "asc" } as const;
  const rows = await queries.proposal.findMany({ where });
  const proposers = await queries.proposalProposer.findMany({ where, orderBy });
  const terms = await queries.term.findMany({ where, orderBy });
  const statements = await queries.termStatement.findMany({ where, orderBy });
  const proposersOf = groupRows(proposers, (proposer) => proposer.proposalSlug);
  const termsOf = groupRows(terms, (term) => term.proposalSlug);
  const statementsOf = groupRows(statements, (row) => `${row.proposalSlug} ${row.termPlace}`);
  return sortByKey(rows, (row) => row.slug).map((row) => ({
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    proposers: proposersOf(row.slug).map((proposer) => proposer.partySlug),
    datedOn: readDay(row.datedOn),
    dateBasis: readDateBasis(row.dateBasis),
    replaces: row.replacesSlug,
    terms: termsOf(row.slug).map((term) => ({
      issue: term.issueSlug,
      option: term.optionKey,
      summary: term.summary,
      statements: statementsOf(`${row.slug} ${term.place}`).map((statement) => statement.statementId),
    })),
  }));
}

export async function createProposals(
  queries: Queries,
  negotiationSlug: Slug,
  proposals: readonly Proposal[],
): Promise<void> {
  await inChunks(
    proposals.map((proposal) => ({ negotiationSlug, slug: proposal.slug, ...storeProposal(proposal) })),
    (data) => queries.proposal.createMany({ data }),
  );
  await createPartsOfProposals(queries, negotiationSlug, proposals);
}

export async function updateProposal(
  queries: Queries,
  negotiationSlug: Slug,
  proposal: Proposal,
): Promise<void> {
  await queries.proposal.updateMany({
    where: { negotiationSlug, slug: proposal.slug },
    data: storeProposal(proposal),
  });
  const where = { negotiationSlug, proposalSlug: proposal.slug };
  await queries.termStatement.deleteMany({ where });
  await queries.term.deleteMany({ where });
  await queries.proposalProposer.deleteMany({ where });
  await createPartsOfProposals(queries, negotiationSlug, [proposal]);
}

async function createPartsOfProposals(
  queries: Queries,
  negotiationSlug: Slug,
  proposals: readonly Proposal[],
): Promise<void> {
  await inChunks(
    proposals.flatMap(({ slug, proposers }) =>
      proposers.map((partySlug, place) => ({ negotiationSlug, proposalSlug: slug, partySlug, place })),
    ),
    (data) => queries.proposalProposer.createMany({ data }),
  );
  const terms = proposals.flatMap(({ slug, terms }) =>
    terms.map((term, place) => ({ key: { negotiationSlug, proposalSlug: slug }, place, term })),
  );
  await inChunks(
    terms.map(({ key, place, term }) => ({
      ...key,
      place,
      issueSlug: term.issue,
      optionKey: term.option,
      summary: term.summary,
    })),
    (data) => queries.term.createMany({ data }),
  );
  await inChunks(
    terms.flatMap(({ key, place: termPlace, term }) =>
      term.statements.map((statementId, place) => ({ ...key, termPlace, statementId, place })),
    ),
    (data) => queries.termStatement.createMany({ data }),
  );
}

function storeProposal(proposal: Proposal) {
  return {
    title: proposal.title,
    summary: proposal.summary,
    datedOn: toDate(proposal.datedOn),
    dateBasis: storeDateBasis(proposal.dateBasis),
    replacesSlug: proposal.replaces,
  };
}
