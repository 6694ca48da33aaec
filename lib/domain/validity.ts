import { listCodebookFaults } from "./codebook-validity";
import { listEvidenceFaults } from "./evidence-validity";
import { type Fault, listRepeated } from "./fault";
import type { NegotiationRecord } from "./model";
import { listNames, listReferenceFaults, listUnknown, type Names } from "./reference-validity";
import { listRevisionFaults } from "./revision-validity";

/**
 * Everything that makes a record unfit to compare, by the rules that each part documents. No fault means that
 * every number of this domain is defined on it. `at` names items by slug, id or key where they have one
 * (`issues[army-limits].options[later].step`) and by index else (`positions[x].evidence[2].statement`).
 */
export function listFaults(record: NegotiationRecord): Fault[] {
  const names = listNames(record);
  return [
    ...listCodebookFaults(record),
    ...listReferenceFaults(record, names),
    ...listPositionFaults(record, names),
  ];
}

/**
 * What is wrong with positions: ids are unique, party and issue exist, and among the revisions that stand
 * there is one position per party, issue and day; then all that their revisions and evidence need.
 */
function listPositionFaults(record: NegotiationRecord, names: Names): Fault[] {
  const { positions, negotiation } = record;
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const standing = positions.flatMap((position) => {
    const revision = position.revisions.at(-1);
    return revision === undefined || revision.retracted ? [] : [{ position, revision }];
  });
  const parties = names.parties;
  const issues = new Set(names.options.keys());
  return [
    ...listRepeated(
      positions,
      ({ id }) => id,
      ({ id }) => `positions[${id}]`,
    ),
    ...listRepeated(
      standing,
      ({ position, revision }) => `${position.party} ${position.issue} ${revision.validFrom}`,
      ({ position }) => `positions[${position.id}].revisions[${position.revisions.length - 1}].validFrom`,
      "is the first day of another position of this party on this issue",
    ),
    ...positions.flatMap((position) => {
      const at = `positions[${position.id}]`;
      const options = names.options.get(position.issue);
      return [
        ...listUnknown(parties, [position.party], () => `${at}.party`, "party"),
        ...listUnknown(issues, [position.issue], () => `${at}.issue`, "issue"),
        ...(position.revisions.length === 0 ? [{ at: `${at}.revisions`, reason: "is empty" }] : []),
        ...(options === undefined ? [] : listRevisionFaults(position, options)),
        ...listEvidenceFaults(position, negotiation, statements),
      ];
    }),
  ];
}
