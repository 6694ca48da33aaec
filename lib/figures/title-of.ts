import type { Slug } from "@/lib/domain/model";

/** What one of `items` is called; its slug where it has no title, or is not among them. */
export function titleOf(
  items: readonly { readonly slug: Slug; readonly title: string | null }[],
  slug: Slug,
): string {
  return items.find((item) => item.slug === slug)?.title ?? slug;
}
