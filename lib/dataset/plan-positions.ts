import type { RecordChanges } from "@/lib/domain/changes";
import type { Position } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import { compareLists, type EntityCounts } from "./compare-lists";

/** How positions grow: whole new ones, new revisions of and new evidence for those that exist. */
export interface PositionsPlan {
  readonly create: RecordChanges["create"]["positions"];
  readonly revisions: RecordChanges["create"]["revisions"];
  readonly evidence: RecordChanges["create"]["evidence"];
  readonly summary: {
    readonly positions: EntityCounts;
    readonly revisions: EntityCounts;
    readonly evidence: EntityCounts;
  };
  readonly faults: readonly Fault[];
}

/**
 * Compares positions in canonical form. A revision and an evidence link are written once: one that
 * says something else under the same number or statement is a fault, never an update.
 */
export function planPositions(current: readonly Position[], incoming: readonly Position[]): PositionsPlan {
  const positions = compareLists(current, incoming, (position) => position.id);
  const revisions: RecordChanges["create"]["revisions"][number][] = [];
  const evidence: RecordChanges["create"]["evidence"][number][] = [];
  const counts = { revisions: startCount(), evidence: startCount() };
  const faults: Fault[] = [];
  let grown = 0;

  for (const position of positions.create) {
    counts.revisions.create += position.revisions.length;
    counts.evidence.create += position.evidence.length;
  }
  for (const position of positions.unchanged) {
    counts.revisions.unchanged += position.revisions.length;
    counts.evidence.unchanged += position.evidence.length;
  }
  for (const position of positions.kept) {
    counts.revisions.kept += position.revisions.length;
    counts.evidence.kept += position.evidence.length;
  }
  for (const { from, to } of positions.update) {
    const ofRevisions = compareLists(from.revisions, to.revisions, (revision) => String(revision.number));
    const ofEvidence = compareLists(from.evidence, to.evidence, (link) => link.statement);
    revisions.push(...ofRevisions.create.map((revision) => ({ position: to.id, revision })));
    evidence.push(...ofEvidence.create.map((link) => ({ position: to.id, link })));
    add(counts.revisions, ofRevisions);
    add(counts.evidence, ofEvidence);
    if (ofRevisions.create.length + ofEvidence.create.length > 0) grown += 1;
    faults.push(...listRewritten(from, to, ofRevisions.update, ofEvidence.update));
  }

  const summary = {
    positions: {
      create: positions.create.length,
      update: grown,
      unchanged: positions.unchanged.length + positions.update.length - grown,
      kept: positions.kept.length,
    },
    ...counts,
  };
  return { create: positions.create, revisions, evidence, summary, faults };
}

function listRewritten(
  from: Position,
  to: Position,
  revisions: readonly { readonly to: Position["revisions"][number] }[],
  evidence: readonly { readonly to: Position["evidence"][number] }[],
): Fault[] {
  const faults: Fault[] = [];
  const tell = (path: string, reason: string) => faults.push({ at: `positions[${to.id}]${path}`, reason });
  if (from.party !== to.party) tell(".party", `is ${from.party} in the record; a position keeps its party`);
  if (from.issue !== to.issue) tell(".issue", `is ${from.issue} in the record; a position keeps its issue`);
  for (const revision of revisions) {
    tell(
      ".revisions",
      `says something else than revision ${revision.to.number} in the record; a correction is a new revision`,
    );
  }
  for (const link of evidence) {
    tell(
      ".evidence",
      `says something else than the link to ${link.to.statement} in the record; a link is never rewritten`,
    );
  }
  return faults;
}

interface Count {
  create: number;
  update: number;
  unchanged: number;
  kept: number;
}

function startCount(): Count {
  return { create: 0, update: 0, unchanged: 0, kept: 0 };
}

function add<T>(
  count: Count,
  comparison: {
    readonly create: readonly T[];
    readonly unchanged: readonly T[];
    readonly kept: readonly T[];
  },
): void {
  count.create += comparison.create.length;
  count.unchanged += comparison.unchanged.length;
  count.kept += comparison.kept.length;
}
