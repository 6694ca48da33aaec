import type { BriefingDocument } from "@/lib/briefing/document";
import type { Day, Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { findLastChange } from "@/lib/domain/record-index";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { readFigureState } from "@/lib/web/figure-state";
import type { SnapshotSubject } from "./snapshot";

/** What has come since a figure was frozen. */
export interface Newer {
  /** Whether the same question about the same day is answered otherwise by now. */
  readonly isCorrected: boolean;
  /** The last day that the record covers by now, where that is later than the figure's. */
  readonly through: Day | null;
  /** The same question, told as recorded now, and about the last day covered; from the root. */
  readonly sameDay: string;
  readonly today: string;
}

/** Compares a frozen figure with what the record says now; null where it can no longer be asked. */
export function findNewer(
  record: NegotiationRecord,
  frozen: FramedFigure,
  subject: NonNullable<SnapshotSubject>,
  now: Instant,
): Newer | null {
  const search = new URLSearchParams(subject.search);
  search.delete("recordedAt");
  const { request, faults } = readFigureState(record, subject.figure, search, now);
  if (faults.length > 0) return null;
  const { through } = record.negotiation.coverage;
  const address = (of: URLSearchParams) => `/${frozen.negotiation.slug}/figures/${subject.figure}?${of}`;
  const latest = new URLSearchParams(search);
  latest.delete("asOf");
  return {
    isCorrected: !saysTheSame(frozen, buildFigure(record, subject.figure, request, "")),
    through: through > frozen.asOf ? through : null,
    sameDay: address(search),
    today: address(latest),
  };
}

/** What has come since a briefing was frozen: whether anything was recorded, and the last day covered if it is later. */
export function findChangesSince(
  record: NegotiationRecord,
  { asOf, recordedAt }: Pick<BriefingDocument, "asOf" | "recordedAt">,
  now: Instant,
): { readonly hasChanged: boolean; readonly through: Day | null } {
  const { through } = record.negotiation.coverage;
  const last = findLastChange(record, now);
  return {
    hasChanged: last !== null && last > recordedAt,
    through: through > asOf ? through : null,
  };
}

function saysTheSame(a: FramedFigure, b: FramedFigure): boolean {
  const told = ({ data, sources }: FramedFigure) => JSON.stringify([data, sources]);
  return told(a) === told(b);
}
