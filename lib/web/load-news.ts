import { listRecordedChanges } from "@/lib/db/audit";
import { type Database, getDatabase } from "@/lib/db/client";
import type { RecordedChange } from "@/lib/domain/chronicle";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { findLastChange } from "@/lib/domain/record-index";
import { buildNews } from "@/lib/figures/build-chronicle";
import type { NewsSpec } from "@/lib/figures/chronicle-spec";
import { getNow, type Loaded } from "./load-record";

interface Log {
  readonly through: string;
  readonly changes: readonly RecordedChange[];
}

interface Built {
  readonly lastChange: Instant | null;
  readonly news: readonly NewsSpec[];
}

// On globalThis, because pages and endpoints are bundled apart.
const store = globalThis as typeof globalThis & {
  parleyLogs?: WeakMap<Database, Map<Slug, Log>>;
  parleyNews?: WeakMap<NegotiationRecord, Built>;
};

/** What was published in a negotiation up to now, the newest first; built once per version. */
export async function listNews({ record, version }: Loaded): Promise<readonly NewsSpec[]> {
  const now = getNow();
  const lastChange = findLastChange(record, now);
  store.parleyNews ??= new WeakMap();
  const known = store.parleyNews.get(record);
  if (known?.lastChange === lastChange) return known.news;
  const news = buildNews(record, await listChanges(record.negotiation.slug, version), now);
  store.parleyNews.set(record, { lastChange, news });
  return news;
}

/** The log up to a version. It only ever grows, so that only what is new is read. */
async function listChanges(slug: Slug, version: string): Promise<readonly RecordedChange[]> {
  const database = await getDatabase();
  store.parleyLogs ??= new WeakMap();
  const logs = store.parleyLogs.get(database) ?? new Map<Slug, Log>();
  store.parleyLogs.set(database, logs);
  const known = logs.get(slug) ?? { through: "0", changes: [] };
  if (BigInt(known.through) >= BigInt(version)) return known.changes;
  const added = await listRecordedChanges(database, slug, { after: known.through, through: version });
  const log = { through: version, changes: [...known.changes, ...added] };
  logs.set(slug, log);
  return log.changes;
}
