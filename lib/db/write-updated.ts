import type { RecordChanges } from "@/lib/domain/changes";
import { ParleyError } from "@/lib/errors";
import type { NewAuditEntry } from "./audit";
import { listCategories, updateCategory } from "./categories";
import { listEvents, updateEvent } from "./events";
import { listIssues, updateIssue } from "./issues";
import { findNegotiation, updateNegotiation } from "./negotiations";
import { listParties, updateParty } from "./parties";
import { listProposals, updateProposal } from "./proposals";
import { createParagraphs, listReadings, removeParagraphs } from "./readings";
import type { Queries } from "./rows";
import { listSources, updateSource } from "./sources";
import { listStatements, updateStatement } from "./statements";

/**
 * Writes the new values of what exists of the codebook, and gives an audit entry for each with the value
 * before. Throws ParleyError as `writeRecordChanges`.
 */
export async function updateCodebook(
  queries: Queries,
  { negotiation: slug, update }: RecordChanges,
): Promise<NewAuditEntry[]> {
  const updateAll = buildUpdater(queries, slug);
  return [
    ...(await updateAll(
      "negotiation",
      update.negotiation === null ? [] : [update.negotiation],
      bySlug,
      async () => {
        const negotiation = await findNegotiation(queries, slug);
        return negotiation === null ? [] : [negotiation];
      },
      (_queries, _slug, negotiation) => updateNegotiation(queries, negotiation),
    )),
    ...(await updateAll("category", update.categories, bySlug, listCategories, updateCategory)),
    ...(await updateAll("party", update.parties, bySlug, listParties, updateParty)),
    ...(await updateAll("issue", update.issues, bySlug, listIssues, updateIssue)),
  ];
}

/** The same for what rests on the codebook. */
export async function updateContents(
  queries: Queries,
  { negotiation: slug, update }: RecordChanges,
): Promise<NewAuditEntry[]> {
  const updateAll = buildUpdater(queries, slug);
  // Paragraphs name statements of their source, so they make way before a statement changes its source.
  const readingsBefore = update.readings.length === 0 ? [] : await listReadings(queries, slug);
  await removeParagraphs(
    queries,
    slug,
    update.readings.map((reading) => reading.source),
  );
  return [
    ...(await updateAll("source", update.sources, bySlug, listSources, updateSource)),
    ...(await updateAll(
      "statement",
      update.statements,
      (statement) => statement.id,
      listStatements,
      updateStatement,
    )),
    ...(await updateAll("proposal", update.proposals, bySlug, listProposals, updateProposal)),
    ...(await updateAll("event", update.events, bySlug, listEvents, updateEvent)),
    ...(await updateAll(
      "reading",
      update.readings,
      (reading) => reading.source,
      async () => readingsBefore,
      (_queries, _slug, reading) => createParagraphs(queries, slug, [reading]),
    )),
  ];
}

function bySlug(entity: { readonly slug: string }): string {
  return entity.slug;
}

function buildUpdater(queries: Queries, slug: string) {
  return async function updateAll<Entity>(
    entity: string,
    news: readonly Entity[],
    id: (value: Entity) => string,
    list: (queries: Queries, slug: string) => Promise<readonly Entity[]>,
    write: (queries: Queries, slug: string, value: Entity) => Promise<void>,
  ): Promise<NewAuditEntry[]> {
    if (news.length === 0) return [];
    const held = new Map((await list(queries, slug)).map((value) => [id(value), value]));
    const entries: NewAuditEntry[] = [];
    for (const value of news) {
      const before = held.get(id(value));
      if (before === undefined) {
        throw new ParleyError("not-found", `There is no ${entity} "${id(value)}" to update.`);
      }
      await write(queries, slug, value);
      entries.push({ entity, entityId: id(value), change: "updated", before });
    }
    return entries;
  };
}
