import type { Party, Slug } from "@/lib/domain/model";
import { inChunks, type Queries } from "./rows";

/** In the order in which they are shown. */
export async function listParties(queries: Queries, negotiationSlug: Slug): Promise<readonly Party[]> {
  const rows = await queries.party.findMany({
    where: { negotiationSlug },
    orderBy: [{ place: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    short: row.short,
    parent: row.parentSlug,
  }));
}

/** `order` gives the places. */
export async function createParties(
  queries: Queries,
  negotiationSlug: Slug,
  parties: readonly Party[],
  order: readonly Slug[],
): Promise<void> {
  await inChunks(
    parties.map((party) => ({
      negotiationSlug,
      slug: party.slug,
      ...storeParty(party),
      place: order.indexOf(party.slug),
    })),
    (data) => queries.party.createMany({ data }),
  );
}

export async function updateParty(queries: Queries, negotiationSlug: Slug, party: Party): Promise<void> {
  await queries.party.updateMany({
    where: { negotiationSlug, slug: party.slug },
    data: storeParty(party),
  });
}

function storeParty(party: Party) {
  return { title: party.title, short: party.short, parentSlug: party.parent };
}
