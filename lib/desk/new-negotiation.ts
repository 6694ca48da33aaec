import { planChanges } from "@/lib/dataset/plan";
import { listRecordFaults } from "@/lib/dataset/validate";
import type { RecordChanges } from "@/lib/domain/changes";
import type { Fault } from "@/lib/domain/fault";
import type { Negotiation, NegotiationRecord, Party } from "@/lib/domain/model";
import { RESERVED_SLUGS } from "./reserved-slugs";

/** What a negotiation begins with. */
export interface NewNegotiation {
  readonly negotiation: Omit<Negotiation, "reliability">;
  readonly parties: readonly Party[];
  /** The negotiation whose codebook it takes over, with or without the parties; null to begin without one. */
  readonly codebook: { readonly record: NegotiationRecord; readonly withParties: boolean } | null;
}

/**
 * A new negotiation's record and what writes it, or everything that is wrong with it. Of another's codebook it takes
 * categories and issues with the options in use; nothing that was said or coded there.
 */
export function buildNegotiation({ negotiation, parties, codebook }: NewNegotiation): {
  readonly changes: RecordChanges;
  readonly faults: readonly Fault[];
} {
  const record: NegotiationRecord = {
    negotiation: { ...negotiation, reliability: null },
    parties: [...(codebook?.withParties ? codebook.record.parties : []), ...parties],
    categories: codebook?.record.categories ?? [],
    issues: (codebook?.record.issues ?? []).map((issue) => ({ ...issue, retired: [] })),
    sources: [],
    statements: [],
    positions: [],
    proposals: [],
    events: [],
    readings: [],
  };
  const isReserved = RESERVED_SLUGS.has(negotiation.slug);
  return {
    changes: planChanges(null, record).changes,
    faults: [
      ...(isReserved ? [{ at: "slug", reason: "is kept for pages of Parley itself" }] : []),
      ...listRecordFaults(record).map(({ at, reason }) => ({ at: placeFault(at, parties), reason })),
    ],
  };
}

/** Where the form shows it: `negotiation.coverage.through` as `coverage.through`, parties by their number. */
function placeFault(at: string, parties: readonly Party[]): string {
  const [, slug, rest = ""] = /^parties\[([^\]]+)\](.*)$/.exec(at) ?? [];
  const index = parties.findLastIndex((party) => party.slug === slug);
  return index >= 0 ? `parties[${index}]${rest || ".slug"}` : at.replace(/^negotiation\./, "");
}
