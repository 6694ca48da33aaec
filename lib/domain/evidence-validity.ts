import { isSupport } from "./as-of";
import type { Fault } from "./fault";
import type { EvidenceLink, Negotiation, Position, Revision, Statement } from "./model";

/**
 * What is wrong with what a position rests on. Of its links: the statement exists, is linked once, in one role,
 * and supports only the party that made it; a threat and an analyst support nothing. Of the revision
 * that stands, unless it is retracted: no-position begins with the coverage and nothing supports it; any other
 * stance has a supporting statement of the party, made by `validFrom`, with a claim on the issue, and does not
 * begin before the earliest one; its confidence is low while no supporting statement is the party's own.
 */
export function listEvidenceFaults(
  position: Position,
  negotiation: Negotiation,
  statements: ReadonlyMap<string, Statement>,
): Fault[] {
  const latest = position.revisions.at(-1);
  const standing = latest === undefined || latest.retracted ? null : latest;
  return [
    ...listLinkFaults(position, statements),
    ...listDoubleLinks(position),
    ...(standing === null ? [] : listStandingFaults(position, standing, negotiation, statements)),
  ];
}

function listLinkFaults(position: Position, statements: ReadonlyMap<string, Statement>): Fault[] {
  return position.evidence.flatMap(({ statement: id, role }, index) => {
    const at = `positions[${position.id}].evidence[${index}]`;
    const statement = statements.get(id);
    if (statement === undefined) return [{ at: `${at}.statement`, reason: `names no statement: ${id}` }];
    if (role !== "supports") return [];
    if (statement.kind === "threat")
      return [{ at: `${at}.role`, reason: "a threat never supports a position" }];
    if (statement.kind === "analyst-comment" || statement.attribution === "analyst") {
      return [{ at: `${at}.role`, reason: "an analyst never supports a position" }];
    }
    if (!statement.parties.includes(position.party)) {
      return [
        { at: `${at}.role`, reason: `${id} is no statement of ${position.party}: it can only be context` },
      ];
    }
    return [];
  });
}

function listDoubleLinks({ id, evidence }: Position): Fault[] {
  const roles = new Map<string, EvidenceLink["role"]>();
  return evidence.flatMap(({ statement, role }, index) => {
    const before = roles.get(statement);
    roles.set(statement, before ?? role);
    if (before === undefined) return [];
    const inRole = before === role ? "" : ", in another role";
    return [
      {
        at: `positions[${id}].evidence[${index}]`,
        reason: `links ${statement}, which is linked already${inRole}`,
      },
    ];
  });
}

function listStandingFaults(
  position: Position,
  revision: Revision,
  negotiation: Negotiation,
  statements: ReadonlyMap<string, Statement>,
): Fault[] {
  const at = `positions[${position.id}].revisions[${position.revisions.length - 1}]`;
  const supports = listSupports(position, statements);
  if (revision.stance.state === "no-position") {
    const { from } = negotiation.coverage;
    const misplaced = { at: `${at}.validFrom`, reason: `should be the first day of coverage, ${from}` };
    const supported = { at: `positions[${position.id}].evidence`, reason: "supports what is no position" };
    return [
      ...(revision.validFrom === from ? [] : [misplaced]),
      ...(supports.length === 0 ? [] : [supported]),
    ];
  }
  const faults: Fault[] = [];
  const earliest = supports.map(({ saidOn }) => saidOn).sort()[0];
  const founding = supports.filter(
    ({ saidOn, claims }) =>
      saidOn <= revision.validFrom && claims.some(({ issue }) => issue === position.issue),
  );
  if (earliest !== undefined && revision.validFrom < earliest) {
    faults.push({
      at: `${at}.validFrom`,
      reason: `is before the earliest supporting statement, of ${earliest}`,
    });
  } else if (founding.length === 0) {
    faults.push({
      at: `positions[${position.id}].evidence`,
      reason: `has no supporting statement of ${position.party} on ${position.issue} made by ${revision.validFrom}`,
    });
  }
  const isOwn = supports.some(({ attribution }) => attribution === "own");
  if (!isOwn && revision.confidence !== null && revision.confidence !== "low") {
    faults.push({
      at: `${at}.confidence`,
      reason: "should be low: no supporting statement is the party's own",
    });
  }
  return faults;
}

function listSupports(position: Position, statements: ReadonlyMap<string, Statement>): Statement[] {
  return position.evidence.flatMap((link) => {
    const statement = statements.get(link.statement);
    return statement !== undefined && isSupport(link, statement, position.party) ? [statement] : [];
  });
}
