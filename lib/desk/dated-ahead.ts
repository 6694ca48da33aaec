import type { RecordChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type { EvidenceLink, Revision } from "@/lib/domain/model";

/**
 * What changes bring that is dated after `now`: no reader would see it yet, and nobody could correct the position
 * before that day, since a revision is never older than the one before.
 */
export function listDatedAhead({ create }: RecordChanges, now: Instant): Fault[] {
  const ofRevision = (position: string, { number, publishedAt }: Revision): Fault[] => {
    const reason = `revision ${number} is published on ${publishedAt}, which is still to come`;
    return publishedAt > now ? [{ at: `positions[${position}].revisions`, reason }] : [];
  };
  const ofLink = (position: string, { statement, recordedAt }: EvidenceLink): Fault[] => {
    const reason = `${statement} is recorded on ${recordedAt}, which is still to come`;
    return recordedAt > now ? [{ at: `positions[${position}].evidence`, reason }] : [];
  };
  return [
    ...create.positions.flatMap(({ id, revisions, evidence }) => [
      ...revisions.flatMap((revision) => ofRevision(id, revision)),
      ...evidence.flatMap((link) => ofLink(id, link)),
    ]),
    ...create.revisions.flatMap(({ position, revision }) => ofRevision(position, revision)),
    ...create.evidence.flatMap(({ position, link }) => ofLink(position, link)),
  ];
}
