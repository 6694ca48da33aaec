import type { DatasetPlan } from "@/lib/dataset/plan";

/** What entries of one sort a package creates or changes, by name. */
export interface PackagePart {
  readonly part: string;
  readonly created: readonly string[];
  readonly updated: readonly string[];
}

/** What a plan creates and changes, sort by sort; sorts with neither are left out. */
export function listPackageParts({ changes: { create, update } }: DatasetPlan): PackagePart[] {
  const slugs = (items: readonly { readonly slug: string }[]) => items.map(({ slug }) => slug);
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const sources = (items: readonly { readonly source: string }[]) => items.map(({ source }) => source);
  const grown = new Set([...create.revisions, ...create.evidence].map(({ position }) => position));
  const parts: readonly PackagePart[] = [
    { part: "negotiation", created: [], updated: update.negotiation ? [update.negotiation.slug] : [] },
    ...(["parties", "categories", "issues", "sources", "proposals", "events"] as const).map((part) => ({
      part,
      created: slugs(create[part]),
      updated: slugs(update[part]),
    })),
    { part: "statements", created: ids(create.statements), updated: ids(update.statements) },
    { part: "positions", created: ids(create.positions), updated: [...grown] },
    { part: "readings", created: sources(create.readings), updated: sources(update.readings) },
  ];
  return parts.filter(({ created, updated }) => created.length + updated.length > 0);
}
