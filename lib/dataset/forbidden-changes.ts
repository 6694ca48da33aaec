import type { Issue, NegotiationRecord, Party } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import { isSame } from "./compare-lists";

/**
 * Changes that would give recorded positions another meaning after the fact, and so must not come
 * with a package: another scale under an issue, a statement from another source, a party with positions that joins or leaves
 * another.
 */
export function listForbidden(from: NegotiationRecord, to: NegotiationRecord): Fault[] {
  if (from.negotiation.slug !== to.negotiation.slug) {
    return [
      { at: "negotiation.slug", reason: `should be ${from.negotiation.slug}, which it is compared with` },
    ];
  }
  const issues = new Map(from.issues.map((issue) => [issue.slug, issue]));
  const parties = new Map(from.parties.map((party) => [party.slug, party]));
  const sources = new Map(from.statements.map((statement) => [statement.id, statement.source]));
  const placed = new Set(from.positions.map((position) => position.party));
  return [
    ...to.parties.flatMap((party) => listParentFaults(parties.get(party.slug), party, placed)),
    ...to.issues.flatMap((issue) => listScaleFaults(issues.get(issue.slug), issue)),
    ...to.statements.flatMap((statement) => {
      const was = sources.get(statement.id);
      if (was === undefined || was === statement.source) return [];
      return [
        {
          at: `statements[${statement.id}].source`,
          reason: `is ${was} in the record; a statement keeps its source`,
        },
      ];
    }),
  ];
}

function listParentFaults(from: Party | undefined, to: Party, placed: ReadonlySet<string>): Fault[] {
  if (from === undefined || from.parent === to.parent || !placed.has(to.slug)) return [];
  const was = from.parent === null ? "at the table itself" : `a member of ${from.parent}`;
  return [
    { at: `parties[${to.slug}].parent`, reason: `is ${was} in the record, with positions of its own there` },
  ];
}

function listScaleFaults(from: Issue | undefined, to: Issue): Fault[] {
  if (from === undefined) return [];
  const faults: Fault[] = [];
  const tell = (path: string, reason: string) => faults.push({ at: `issues[${to.slug}]${path}`, reason });
  const why = "recorded positions would change their meaning; at the desk they are moved along with it";
  if (from.level !== to.level) tell(".level", `is ${from.level} in the record; ${why}`);
  if (!isSame(from.scale, to.scale)) tell(".scale", `is another in the record; ${why}`);
  const places = (issue: Issue) => issue.options.map(({ key, step, value }) => ({ key, step, value }));
  if (!isSame(places(from), places(to))) {
    const was = from.options.map((option) => `${option.step} ${option.key}`).join(", ");
    tell(".options", `have other keys, steps or values in the record (${was}); ${why}`);
  }
  const merged = (issue: Issue) => issue.retired.map(({ key, into }) => ({ key, into }));
  if (!isSame(merged(from), merged(to))) tell(".retired", `are others in the record; ${why}`);
  return faults;
}
