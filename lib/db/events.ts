import type { NegotiationEvent, Slug } from "@/lib/domain/model";
import { inChunks, type Queries, readDay, sortByKey, toDate } from "./rows";
import { readDateBasis, storeDateBasis } from "./stored-names";

/** By slug. */
export async function listEvents(
  queries: Queries,
  negotiationSlug: Slug,
): Promise<readonly NegotiationEvent[]> {
  const rows = await queries.negotiationEvent.findMany({ where: { negotiationSlug } });
  return sortByKey(rows, (row) => row.slug).map((row) => ({
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    day: readDay(row.day),
    dateBasis: readDateBasis(row.dateBasis),
    source: row.sourceSlug,
    paragraph: row.paragraph,
  }));
}

export async function createEvents(
  queries: Queries,
  negotiationSlug: Slug,
  events: readonly NegotiationEvent[],
): Promise<void> {
  await inChunks(
    events.map((event) => ({ negotiationSlug, slug: event.slug, ...storeEvent(event) })),
    (data) => queries.negotiationEvent.createMany({ data }),
  );
}

export async function updateEvent(
  queries: Queries,
  negotiationSlug: Slug,
  event: NegotiationEvent,
): Promise<void> {
  await queries.negotiationEvent.updateMany({
    where: { negotiationSlug, slug: event.slug },
    data: storeEvent(event),
  });
}

function storeEvent(event: NegotiationEvent) {
  return {
    title: event.title,
    summary: event.summary,
    day: toDate(event.day),
    dateBasis: storeDateBasis(event.dateBasis),
    sourceSlug: event.source,
    paragraph: event.paragraph,
  };
}
