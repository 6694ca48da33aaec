import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import type { Fault } from "@/lib/domain/fault";
import type {
  NegotiationEvent,
  NegotiationRecord,
  Reading,
  Slug,
  Source,
  Statement,
} from "@/lib/domain/model";
import { listChangedReadings } from "./taken-statements";

export interface SourceMerge {
  readonly changes: RecordChanges;
  /** What names the other source from now on. */
  readonly statements: readonly Statement[];
  readonly events: readonly NegotiationEvent[];
  /** Whether how the copy was read moves along. */
  readonly movesReading: boolean;
  /** Why the two cannot be merged this way round, or not at all. */
  readonly faults: readonly Fault[];
}

/**
 * What it does to make `source` a copy of the source that its `mergedInto` names, being the same document: that
 * one gets its statements, its events, its own copies and, where it was not read itself, how it was read. The
 * source stays on record with nothing taken from it. Paragraphs keep their numbers; two readings count them over
 * two copies and are not mixed. Whether the other source is there to merge into, `listFaults` says.
 */
export function mergeSource(record: NegotiationRecord, source: Source, into: Slug): SourceMerge {
  const statements = record.statements.filter((each) => each.source === source.slug);
  const events = record.events.filter((each) => each.source === source.slug);
  const held = buildHeld(record, source.slug);
  const target = buildHeld(record, into);
  const movesReading = held.reading !== null && target.reading === null && !target.isUsed;
  const moved = {
    statements: statements.map((each) => ({ ...each, source: into })),
    events: events.map((each) => ({ ...each, source: into })),
  };
  const copies = record.sources
    .filter(({ mergedInto }) => mergedInto === source.slug)
    .map((copy) => ({ ...copy, mergedInto: into }));
  const none = buildNoChanges(record);
  return {
    statements,
    events,
    movesReading,
    faults: listMergeFaults(held, target, movesReading),
    changes: {
      ...none,
      create: {
        ...none.create,
        readings: movesReading && held.reading !== null ? [{ ...held.reading, source: into }] : [],
      },
      update: {
        ...none.update,
        ...moved,
        sources: [source, ...copies],
        readings: movesReading
          ? [{ source: source.slug, paragraphs: [] }]
          : listChangedReadings(record, moved.statements),
      },
    },
  };
}

interface Held {
  readonly reading: Reading | null;
  readonly isUsed: boolean;
}

function buildHeld(record: NegotiationRecord, slug: Slug): Held {
  return {
    // A reading without paragraphs is what a merge leaves behind.
    reading:
      record.readings.find(({ source, paragraphs }) => source === slug && paragraphs.length > 0) ?? null,
    isUsed: [...record.statements, ...record.events].some(({ source }) => source === slug),
  };
}

function listMergeFaults(held: Held, target: Held, movesReading: boolean): Fault[] {
  if (held.reading === null || !held.isUsed || movesReading) return [];
  const reason =
    target.reading === null
      ? "names a source that was not read paragraph by paragraph, as this one was: merge that one into this one instead"
      : "names a source that was read paragraph by paragraph, as this one was: the two copies count paragraphs differently, so their statements cannot be mixed";
  return [{ at: "mergedInto", reason }];
}
