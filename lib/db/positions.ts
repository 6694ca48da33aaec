import type { EvidenceLink, Position, Slug } from "@/lib/domain/model";
import { createRevisions, listRevisions } from "./revisions";
import { groupRows, inChunks, type Queries, readInstant, sortByKey, toDate } from "./rows";

/** By id, with their published revisions by number and their evidence by statement; without drafts. */
export async function listPositions(queries: Queries, negotiationSlug: Slug): Promise<readonly Position[]> {
  const where = { negotiationSlug };
  const rows = await queries.position.findMany({ where });
  const revisionsOf = await listRevisions(queries, negotiationSlug);
  const links = await queries.evidenceLink.findMany({ where });
  const linksOf = groupRows(
    sortByKey(links, (link) => link.statementId),
    (link) => link.positionId,
  );
  return sortByKey(rows, (row) => row.id)
    .map((row) => ({
      id: row.id,
      party: row.partySlug,
      issue: row.issueSlug,
      revisions: revisionsOf(row.id),
      evidence: linksOf(row.id).map((link) => ({
        statement: link.statementId,
        role: link.role,
        recordedAt: readInstant(link.recordedAt),
      })),
    }))
    .filter((position) => position.revisions.length > 0);
}

export async function createPositions(
  queries: Queries,
  negotiationSlug: Slug,
  positions: readonly Position[],
): Promise<void> {
  await inChunks(
    positions.map(({ id, party, issue }) => ({
      negotiationSlug,
      id,
      partySlug: party,
      issueSlug: issue,
    })),
    (data) => queries.position.createMany({ data }),
  );
  await createRevisions(
    queries,
    negotiationSlug,
    positions.flatMap(({ id, issue, revisions }) =>
      revisions.map((revision) => ({ position: id, issue, revision })),
    ),
  );
  await createEvidence(
    queries,
    negotiationSlug,
    positions.flatMap(({ id, evidence }) => evidence.map((link) => ({ position: id, link }))),
  );
}

export async function createEvidence(
  queries: Queries,
  negotiationSlug: Slug,
  evidence: readonly { readonly position: string; readonly link: EvidenceLink }[],
): Promise<void> {
  await inChunks(
    evidence.map(({ position, link }) => ({
      negotiationSlug,
      positionId: position,
      statementId: link.statement,
      role: link.role,
      recordedAt: toDate(link.recordedAt),
    })),
    (data) => queries.evidenceLink.createMany({ data }),
  );
}

/** The issue of each of the named positions that exists. */
export async function listIssuesOfPositions(
  queries: Queries,
  negotiationSlug: Slug,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Slug>> {
  const rows = await queries.position.findMany({
    where: { negotiationSlug, id: { in: [...ids] } },
    select: { id: true, issueSlug: true },
  });
  return new Map(rows.map((row) => [row.id, row.issueSlug]));
}
