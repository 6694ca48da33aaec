import type { Slug, Source } from "@/lib/domain/model";
import { inChunks, type Queries, readDay, sortByKey, toDate } from "./rows";

/** By slug. */
export async function listSources(queries: Queries, negotiationSlug: Slug): Promise<readonly Source[]> {
  const rows = await queries.source.findMany({ where: { negotiationSlug } });
  return sortByKey(rows, (row) => row.slug).map((row) => ({
    slug: row.slug,
    publisher: row.publisher,
    title: row.title,
    authors: row.authors,
    url: row.url,
    archiveUrl: row.archiveUrl,
    language: row.language,
    publishedOn: row.publishedOn && readDay(row.publishedOn),
    dateNote: row.dateNote,
    tier: row.tier,
    mergedInto: row.mergedInto,
  }));
}

export async function createSources(
  queries: Queries,
  negotiationSlug: Slug,
  sources: readonly Source[],
): Promise<void> {
  // Those that others were merged into come before them, whichever chunk they are in.
  const inOrder = [...sources].sort((a, b) => Number(a.mergedInto !== null) - Number(b.mergedInto !== null));
  await inChunks(
    inOrder.map((source) => ({ negotiationSlug, slug: source.slug, ...storeSource(source) })),
    (data) => queries.source.createMany({ data }),
  );
}

export async function updateSource(queries: Queries, negotiationSlug: Slug, source: Source): Promise<void> {
  await queries.source.updateMany({
    where: { negotiationSlug, slug: source.slug },
    data: storeSource(source),
  });
}

function storeSource(source: Source) {
  return {
    publisher: source.publisher,
    title: source.title,
    authors: [...source.authors],
    url: source.url,
    archiveUrl: source.archiveUrl,
    language: source.language,
    publishedOn: source.publishedOn && toDate(source.publishedOn),
    dateNote: source.dateNote,
    tier: source.tier,
    mergedInto: source.mergedInto,
  };
}
