import { z } from "zod";
import { evidenceRoleSchema, heldFields } from "@/lib/dataset/position-schema";
import { entityIdSchema, slugSchema } from "@/lib/dataset/text-schema";
import type { Instant } from "@/lib/domain/day";
import type { EvidenceLink, NegotiationRecord, Position, Revision, Slug } from "@/lib/domain/model";

/** A position as an import brings it: the party moved. Its id and its times come with publication. */
export interface ImportedPosition
  extends Pick<
    Revision,
    | "validFrom"
    | "stance"
    | "acceptable"
    | "redLines"
    | "salience"
    | "confidence"
    | "membersDivided"
    | "rationale"
  > {
  readonly party: Slug;
  readonly issue: Slug;
  readonly evidence: readonly Pick<EvidenceLink, "statement" | "role">[];
}

export const importedPositionSchema: z.ZodType<ImportedPosition> = z.strictObject({
  party: slugSchema,
  issue: slugSchema,
  ...heldFields,
  evidence: z.array(z.strictObject({ statement: entityIdSchema, role: evidenceRoleSchema })).max(1000),
});

/** The positions that imported ones become in the record when they are published at `now`, each with the next id of its cell. */
export function buildImportedPositions(
  record: NegotiationRecord,
  imported: readonly ImportedPosition[],
  now: Instant,
): Position[] {
  const last = new Map<string, number>();
  for (const { id, party, issue } of record.positions) {
    const cell = `${party}.${issue}`;
    const number = Number(id.slice(id.lastIndexOf(".") + 1)) || 0;
    last.set(cell, Math.max(number, last.get(cell) ?? 0));
  }
  return imported.map((position) => {
    const cell = `${position.party}.${position.issue}`;
    const number = (last.get(cell) ?? 0) + 1;
    last.set(cell, number);
    return buildImportedPosition(position, `${cell}.${number}`, now);
  });
}

/** A new position of that id. */
export function buildImportedPosition(imported: ImportedPosition, id: string, now: Instant): Position {
  const { party, issue, evidence, ...held } = imported;
  return {
    id,
    party,
    issue,
    revisions: [{ number: 1, publishedAt: now, retracted: false, ...held, correction: null }],
    evidence: evidence.map((link) => ({ ...link, recordedAt: now })),
  };
}

/** What a position holds now, as an import would bring it; null for one that was never held. */
export function findImportable({ party, issue, revisions, evidence }: Position): ImportedPosition | null {
  const revision = revisions.at(-1);
  if (revision === undefined || revision.retracted) return null;
  return {
    party,
    issue,
    validFrom: revision.validFrom,
    stance: revision.stance,
    acceptable: revision.acceptable,
    redLines: revision.redLines,
    salience: revision.salience,
    confidence: revision.confidence,
    membersDivided: revision.membersDivided,
    rationale: revision.rationale,
    evidence: evidence.map(({ statement, role }) => ({ statement, role })),
  };
}
