import type { Day, Instant } from "./day";
import type { EvidenceLink, Position, Revision, Slug, StatementFacts } from "./model";

/** A position with the revision of it that stood at some instant. */
export interface HeldPosition {
  readonly position: Position;
  readonly revision: Revision;
}

/** The revision of a position that stood at `recordedAt`: the last one published by then, retracted or not. */
export function findCurrentRevision(position: Position, recordedAt: Instant): Revision | null {
  let current: Revision | null = null;
  for (const revision of position.revisions) {
    if (revision.publishedAt > recordedAt) continue;
    if (current === null || revision.number > current.number) current = revision;
  }
  return current;
}

/**
 * What a party held on an issue, one position after another, as recorded at an instant: retracted positions
 * are absent, and each one holds from its `validFrom` until the next. On one day there is one position; where
 * a faulty record has two, the one published last is taken, so that the answer does not hang on their order.
 */
export function listHeldPositions(positions: readonly Position[], recordedAt: Instant): HeldPosition[] {
  const byDay = new Map<Day, HeldPosition>();
  for (const position of positions) {
    const revision = findCurrentRevision(position, recordedAt);
    if (revision === null || revision.retracted) continue;
    const rival = byDay.get(revision.validFrom);
    if (rival === undefined || isLater(position, revision, rival)) {
      byDay.set(revision.validFrom, { position, revision });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.revision.validFrom < b.revision.validFrom ? -1 : 1));
}

function isLater(position: Position, revision: Revision, rival: HeldPosition): boolean {
  if (revision.publishedAt !== rival.revision.publishedAt) {
    return revision.publishedAt > rival.revision.publishedAt;
  }
  return position.id > rival.position.id;
}

/**
 * Whether the statement that a link ties to a position of `party` places that party: the party made it, and
 * nobody outside only explains it. Links to what others said never date, attribute or raise a position.
 */
export function isSupport(
  link: Pick<EvidenceLink, "role">,
  statement: Pick<StatementFacts, "parties" | "attribution">,
  party: Slug,
): boolean {
  return link.role === "supports" && statement.attribution !== "analyst" && statement.parties.includes(party);
}
