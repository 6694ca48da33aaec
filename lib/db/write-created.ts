import type { RecordChanges } from "@/lib/domain/changes";
import { ParleyError } from "@/lib/errors";
import type { NewAuditEntry } from "./audit";
import { createCategories } from "./categories";
import { createEvents } from "./events";
import { createIssues } from "./issues";
import { createNegotiation } from "./negotiations";
import { createParties } from "./parties";
import { createEvidence, createPositions, listIssuesOfPositions } from "./positions";
import { createProposals } from "./proposals";
import { createReadings } from "./readings";
import { createRevisions } from "./revisions";
import type { Queries } from "./rows";
import { createSources } from "./sources";
import { createStatements } from "./statements";

/** Writes what is new of the codebook. Throws ParleyError as `writeRecordChanges`. */
export async function createCodebook(
  queries: Queries,
  { negotiation: slug, create, order }: RecordChanges,
): Promise<void> {
  if (create.negotiation !== null) await createNegotiation(queries, create.negotiation);
  await createCategories(queries, slug, create.categories, order.categories);
  await createParties(queries, slug, create.parties, order.parties);
  await createIssues(queries, slug, create.issues, order.issues);
}

/** Writes what is new and rests on the codebook. Throws ParleyError as `writeRecordChanges`. */
export async function createContents(
  queries: Queries,
  { negotiation: slug, create }: RecordChanges,
): Promise<void> {
  await createSources(queries, slug, create.sources);
  await createStatements(queries, slug, create.statements);
  await createPositions(queries, slug, create.positions);
  await addRevisions(queries, slug, create.revisions);
  await createEvidence(queries, slug, create.evidence);
  await createProposals(queries, slug, create.proposals);
  await createEvents(queries, slug, create.events);
}

/** Writes how sources were read, once the statements that it names have the sources that they end up with. */
export async function createReadingsOf(
  queries: Queries,
  { negotiation: slug, create }: RecordChanges,
): Promise<void> {
  await createReadings(queries, slug, create.readings);
}

async function addRevisions(
  queries: Queries,
  slug: string,
  revisions: RecordChanges["create"]["revisions"],
): Promise<void> {
  if (revisions.length === 0) return;
  const issues = await listIssuesOfPositions(
    queries,
    slug,
    revisions.map(({ position }) => position),
  );
  await createRevisions(
    queries,
    slug,
    revisions.map(({ position, revision }) => {
      const issue = issues.get(position);
      if (issue === undefined) throw new ParleyError("not-found", `There is no position "${position}".`);
      return { position, issue, revision };
    }),
  );
}

/** An audit entry for each new entity. */
export function listCreated({ negotiation: slug, create }: RecordChanges): NewAuditEntry[] {
  const ids: readonly (readonly [entity: string, ids: readonly string[]])[] = [
    ["negotiation", create.negotiation === null ? [] : [slug]],
    ["category", create.categories.map((category) => category.slug)],
    ["party", create.parties.map((party) => party.slug)],
    ["issue", create.issues.map((issue) => issue.slug)],
    ["source", create.sources.map((source) => source.slug)],
    ["statement", create.statements.map((statement) => statement.id)],
    ["position", create.positions.map((position) => position.id)],
    ["revision", create.revisions.map(({ position, revision }) => `${position} ${revision.number}`)],
    ["evidence", create.evidence.map(({ position, link }) => `${position} ${link.statement}`)],
    ["proposal", create.proposals.map((proposal) => proposal.slug)],
    ["event", create.events.map((event) => event.slug)],
    ["reading", create.readings.map((reading) => reading.source)],
  ];
  return ids.flatMap(([entity, of]) =>
    of.map((entityId) => ({ entity, entityId, change: "created" as const })),
  );
}
