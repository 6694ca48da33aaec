import type { RecordChanges } from "@/lib/domain/changes";
import type { NegotiationRecord, Position } from "@/lib/domain/model";

/**
 * The record that `changes` make of `current` (null: of nothing), as the database will hold it.
 * Throws RangeError when there is neither a current nor a new negotiation.
 */
export function mergeRecord(current: NegotiationRecord | null, changes: RecordChanges): NegotiationRecord {
  const { create, update, order } = changes;
  const negotiation = create.negotiation ?? update.negotiation ?? current?.negotiation;
  if (negotiation === undefined) throw new RangeError("the changes make no negotiation");
  const slugOf = (item: { readonly slug: string }) => item.slug;
  const idOf = (item: { readonly id: string }) => item.id;
  return {
    negotiation,
    parties: inOrder(merge(current?.parties, update.parties, create.parties, slugOf), order.parties),
    categories: inOrder(
      merge(current?.categories, update.categories, create.categories, slugOf),
      order.categories,
    ),
    issues: inOrder(merge(current?.issues, update.issues, create.issues, slugOf), order.issues),
    sources: merge(current?.sources, update.sources, create.sources, slugOf),
    statements: merge(current?.statements, update.statements, create.statements, idOf),
    positions: growPositions(current?.positions ?? [], create),
    proposals: merge(current?.proposals, update.proposals, create.proposals, slugOf),
    events: merge(current?.events, update.events, create.events, slugOf),
    readings: merge(current?.readings, update.readings, create.readings, (reading) => reading.source),
  };
}

function merge<T>(
  current: readonly T[] = [],
  updated: readonly T[],
  created: readonly T[],
  nameOf: (item: T) => string,
): T[] {
  const updates = new Map(updated.map((item) => [nameOf(item), item]));
  return [...current.map((item) => updates.get(nameOf(item)) ?? item), ...created];
}

function inOrder<T extends { readonly slug: string }>(items: readonly T[], order: readonly string[]): T[] {
  const places = new Map(order.map((slug, place) => [slug, place]));
  return items.toSorted((a, b) => (places.get(a.slug) ?? 0) - (places.get(b.slug) ?? 0));
}

function growPositions(current: readonly Position[], create: RecordChanges["create"]): Position[] {
  const grown = new Map(current.map((position) => [position.id, position]));
  for (const { position: id, revision } of create.revisions) {
    const position = grown.get(id);
    if (position) grown.set(id, { ...position, revisions: [...position.revisions, revision] });
  }
  for (const { position: id, link } of create.evidence) {
    const position = grown.get(id);
    if (position) grown.set(id, { ...position, evidence: [...position.evidence, link] });
  }
  return [...grown.values(), ...create.positions];
}
