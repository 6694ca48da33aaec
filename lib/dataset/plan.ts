import type { RecordChanges } from "@/lib/domain/changes";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import { canonicalRecord } from "./canonical";
import {
  compareLists,
  countEntities,
  type EntityCounts,
  isSame,
  type ListComparison,
  mergeOrder,
} from "./compare-lists";
import { listForbidden } from "./forbidden-changes";
import { addKeptStatements } from "./kept-readings";
import type { ListPart } from "./layout";
import { listNewFaults } from "./new-faults";
import { planPositions } from "./plan-positions";

export type PlannedEntity = "negotiation" | ListPart | "revisions" | "evidence";

export interface DatasetPlan {
  readonly changes: RecordChanges;
  readonly summary: Readonly<Record<PlannedEntity, EntityCounts>>;
  /** Whether what the record has already comes into another order. */
  readonly isReordered: boolean;
  /** Whether applying it would change nothing at all. */
  readonly isEmpty: boolean;
  /** Why it must not be applied; places as in `positions[x].revisions`. */
  readonly faults: readonly Fault[];
}

/**
 * What turns the current record (null: none) into one that says all that the valid record `incoming`
 * says. Nothing is ever removed: what only the current record has is kept and counted.
 */
export function planChanges(current: NegotiationRecord | null, incoming: NegotiationRecord): DatasetPlan {
  const to = canonicalRecord(incoming);
  const from = current && canonicalRecord(current);
  const bySlug = (item: { readonly slug: string }) => item.slug;
  const negotiation = compareLists(from ? [from.negotiation] : [], [to.negotiation], () => "the negotiation");
  const parties = compareLists(from?.parties ?? [], to.parties, bySlug);
  const categories = compareLists(from?.categories ?? [], to.categories, bySlug);
  const issues = compareLists(from?.issues ?? [], to.issues, bySlug);
  const sources = compareLists(from?.sources ?? [], to.sources, bySlug);
  const statements = compareLists(from?.statements ?? [], to.statements, (statement) => statement.id);
  const positions = planPositions(from?.positions ?? [], to.positions);
  const proposals = compareLists(from?.proposals ?? [], to.proposals, bySlug);
  const events = compareLists(from?.events ?? [], to.events, bySlug);
  const readings = compareLists(
    from?.readings ?? [],
    addKeptStatements(to.readings, statements.kept),
    (reading) => reading.source,
  );

  const before = {
    parties: slugs(from?.parties),
    categories: slugs(from?.categories),
    issues: slugs(from?.issues),
  };
  const order = {
    parties: mergeOrder(before.parties, slugs(to.parties)),
    categories: mergeOrder(before.categories, slugs(to.categories)),
    issues: mergeOrder(before.issues, slugs(to.issues)),
  };
  const changes: RecordChanges = {
    negotiation: to.negotiation.slug,
    create: {
      negotiation: negotiation.create[0] ?? null,
      parties: parties.create,
      categories: categories.create,
      issues: issues.create,
      sources: sources.create,
      statements: statements.create,
      positions: positions.create,
      revisions: positions.revisions,
      evidence: positions.evidence,
      proposals: proposals.create,
      events: events.create,
      readings: readings.create,
    },
    update: {
      negotiation: updated(negotiation)[0] ?? null,
      parties: updated(parties),
      categories: updated(categories),
      issues: updated(issues),
      sources: updated(sources),
      statements: updated(statements),
      proposals: updated(proposals),
      events: updated(events),
      readings: updated(readings),
    },
    order,
  };
  const summary = {
    negotiation: countEntities(negotiation),
    parties: countEntities(parties),
    categories: countEntities(categories),
    issues: countEntities(issues),
    sources: countEntities(sources),
    statements: countEntities(statements),
    ...positions.summary,
    proposals: countEntities(proposals),
    events: countEntities(events),
    readings: countEntities(readings),
  };
  const isReordered = !isSame(before, {
    parties: order.parties.filter((slug) => before.parties.includes(slug)),
    categories: order.categories.filter((slug) => before.categories.includes(slug)),
    issues: order.issues.filter((slug) => before.issues.includes(slug)),
  });
  const forbidden = from === null ? [] : [...listForbidden(from, to), ...positions.faults];
  return {
    changes,
    summary,
    isReordered,
    isEmpty: !isReordered && Object.values(summary).every((counts) => counts.create + counts.update === 0),
    faults: forbidden.length > 0 ? forbidden : listNewFaults(from, changes),
  };
}

function slugs(items: readonly { readonly slug: string }[] = []): string[] {
  return items.map((item) => item.slug);
}

function updated<T>(comparison: ListComparison<T>): T[] {
  return comparison.update.map(({ to }) => to);
}
