import { getDatabase } from "@/lib/db/client";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { askTogether } from "./ask-together";

/** A record, and the version that it is. */
export interface Loaded {
  readonly version: string;
  readonly record: NegotiationRecord;
}

// On globalThis: pages and endpoints are bundled apart, and each would otherwise read the record again.
const store = globalThis as typeof globalThis & {
  parleyRecords?: Map<Slug, Loaded>;
  parleyLoading?: (slug: Slug) => Promise<Loaded | null>;
};

/**
 * The record of one negotiation at its present version, or null when there is none. The version is asked for
 * after each request, so that no reader sees less than what was published, and for a crowd at once, so that it does
 * not take the database from everybody else; the rest is read once per version.
 */
export function findLoaded(slug: Slug): Promise<Loaded | null> {
  store.parleyLoading ??= askTogether(load);
  return store.parleyLoading(slug);
}

async function load(slug: Slug): Promise<Loaded | null> {
  const database = await getDatabase();
  const version = await findRecordVersion(database, slug);
  if (version === null) return null;
  store.parleyRecords ??= new Map();
  const known = store.parleyRecords.get(slug);
  if (known !== undefined && known.version === version) return known;
  const record = await findRecord(database, slug);
  if (record === null) return null;
  const loaded = { version, record };
  store.parleyRecords.set(slug, loaded);
  return loaded;
}

/** The instant that "as recorded now" stands for. */
export const getNow = (): Instant => new Date().toISOString() as Instant;
