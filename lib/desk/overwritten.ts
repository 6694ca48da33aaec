import { planChanges } from "@/lib/dataset/plan";
import { parseDocument } from "@/lib/dataset/read-document";
import { asJsonObject, type JsonObject, toJson } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { importContentSchema } from "./import-entry";

/**
 * The published entries in whose place an import would put its own, by list and name, as they are now; null where
 * there are none, as with rows, which only add.
 */
export function findOverwritten(record: NegotiationRecord, content: JsonObject): JsonObject | null {
  const read = importContentSchema.safeParse(content);
  if (!read.success || !("package" in read.data)) return null;
  const reading = parseDocument(read.data.package, read.data.file);
  if ("faults" in reading) return null;
  const { update } = planChanges(record, reading.record).changes;
  const lists: Readonly<Record<keyof typeof update, readonly object[]>> = {
    negotiation: update.negotiation === null ? [] : [record.negotiation],
    parties: pick(record.parties, update.parties, bySlug),
    categories: pick(record.categories, update.categories, bySlug),
    issues: pick(record.issues, update.issues, bySlug),
    sources: pick(record.sources, update.sources, bySlug),
    statements: pick(record.statements, update.statements, ({ id }) => id),
    proposals: pick(record.proposals, update.proposals, bySlug),
    events: pick(record.events, update.events, bySlug),
    readings: pick(record.readings, update.readings, ({ source }) => source),
  };
  const overwritten = Object.entries(lists).filter(([, entries]) => entries.length > 0);
  return overwritten.length === 0 ? null : asJsonObject(toJson(Object.fromEntries(overwritten)));
}

const bySlug = ({ slug }: { readonly slug: string }) => slug;

function pick<Entry extends object>(
  entries: readonly Entry[],
  updated: readonly Entry[],
  name: (entry: Entry) => string,
): readonly Entry[] {
  const names = new Set(updated.map(name));
  return entries.filter((entry) => names.has(name(entry)));
}
