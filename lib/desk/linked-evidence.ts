import { isSupport } from "@/lib/domain/as-of";
import type { Day } from "@/lib/domain/day";
import type { EvidenceLink, NegotiationRecord, Slug, Statement } from "@/lib/domain/model";
import { findSubject } from "./choose-act";
import { listWholeStatements } from "./new-statement";
import type { PositionContent } from "./position-content";

/** A statement that a position rests on or will rest on. */
export interface LinkedStatement {
  readonly statement: Statement;
  readonly role: EvidenceLink["role"];
  /** Whether the link is published already. */
  readonly isPublished: boolean;
}

/** Every link of the position that is edited: those it has, and those that are added, as far as they are whole. */
export function listLinked(record: NegotiationRecord, content: PositionContent): LinkedStatement[] {
  const statements = new Map(
    [...record.statements, ...listWholeStatements(content)].map((statement) => [statement.id, statement]),
  );
  const read = (isPublished: boolean) => (link: { statement: string; role: EvidenceLink["role"] }) => {
    const statement = statements.get(link.statement);
    return statement === undefined ? [] : [{ statement, role: link.role, isPublished }];
  };
  return [
    ...(findSubject(record, content)?.evidence ?? []).flatMap(read(true)),
    ...content.evidence.flatMap(read(false)),
  ];
}

/** The statements among them that support it, made by the party. */
export function listSupporting(linked: readonly LinkedStatement[], party: Slug): Statement[] {
  return linked.flatMap((link) => (isSupport(link, link.statement, party) ? [link.statement] : []));
}

/** The day from which the evidence lets the position begin, or null without a supporting statement. */
export function findEarliestSupport(linked: readonly LinkedStatement[], party: Slug): Day | null {
  const days = listSupporting(linked, party).map(({ saidOn }) => saidOn);
  return days.sort()[0] ?? null;
}
