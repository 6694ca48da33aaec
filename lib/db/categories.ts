import type { Category, Slug } from "@/lib/domain/model";
import { inChunks, type Queries } from "./rows";

/** In the order in which they are shown. */
export async function listCategories(queries: Queries, negotiationSlug: Slug): Promise<readonly Category[]> {
  const rows = await queries.category.findMany({
    where: { negotiationSlug },
    orderBy: [{ place: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({ slug: row.slug, title: row.title }));
}

/** `order` gives the places. */
export async function createCategories(
  queries: Queries,
  negotiationSlug: Slug,
  categories: readonly Category[],
  order: readonly Slug[],
): Promise<void> {
  await inChunks(
    categories.map(({ slug, title }) => ({
      negotiationSlug,
      slug,
      title,
      place: order.indexOf(slug),
    })),
    (data) => queries.category.createMany({ data }),
  );
}

export async function updateCategory(
  queries: Queries,
  negotiationSlug: Slug,
  { slug, title }: Category,
): Promise<void> {
  await queries.category.updateMany({ where: { negotiationSlug, slug }, data: { title } });
}
