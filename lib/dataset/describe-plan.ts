import type { EntityCounts } from "./compare-lists";
import type { DatasetPlan, PlannedEntity } from "./plan";

const NAMES: readonly (readonly [entity: PlannedEntity, one: string, many: string])[] = [
  ["negotiation", "negotiation", "negotiations"],
  ["parties", "party", "parties"],
  ["categories", "category", "categories"],
  ["issues", "issue", "issues"],
  ["sources", "source", "sources"],
  ["statements", "statement", "statements"],
  ["positions", "position", "positions"],
  ["revisions", "revision", "revisions"],
  ["evidence", "evidence link", "evidence links"],
  ["proposals", "proposal", "proposals"],
  ["events", "event", "events"],
  ["readings", "reading", "readings"],
];

/** What a plan does, in one line: `4 parties, 25 issues created; 1 source changed`. */
export function describePlan(plan: DatasetPlan): string {
  const parts = [
    plan.isEmpty ? "nothing has changed" : "",
    listCounts(plan, "create", "created"),
    listCounts(plan, "update", "changed"),
    plan.isReordered ? "put into another order" : "",
    listCounts(plan, "kept", "kept that the package does not have"),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function listCounts(plan: DatasetPlan, count: keyof EntityCounts, verb: string): string {
  const named = NAMES.flatMap(([entity, one, many]) => {
    const number = plan.summary[entity][count];
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  });
  return named.length === 0 ? "" : `${named.join(", ")} ${verb}`;
}

/** How many entries of any sort a plan creates or changes, and how many the record has already as they are. */
export function countPlanned({ summary }: DatasetPlan): { readonly brought: number; readonly known: number } {
  const sum = (count: keyof EntityCounts) =>
    Object.values(summary).reduce((total, counts) => total + counts[count], 0);
  return { brought: sum("create") + sum("update"), known: sum("unchanged") };
}
