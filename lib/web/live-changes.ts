import { type Database, getDatabase } from "@/lib/db/client";
import { findRecordVersion } from "@/lib/db/record";
import type { Slug } from "@/lib/domain/model";

/** Hears of the versions of one record; it may hear of one twice. */
type Follower = (version: string) => void;

/** Everybody in this process who follows a record, under one listener of the database. */
interface Hub {
  readonly followers: Map<Slug, Set<Follower>>;
  readonly listening: Promise<unknown>;
}

// On globalThis, because each endpoint is bundled apart and the process needs one listener only.
const store = globalThis as typeof globalThis & { parleyHubs?: WeakMap<Database, Hub> };

/**
 * Tells `follower` of every version of a record that is committed from now on, in whatever process. Gives how
 * to stop. Throws ParleyError `unavailable` when nothing can be heard.
 */
export async function followChanges(slug: Slug, follower: Follower): Promise<() => void> {
  const database = await getDatabase();
  store.parleyHubs ??= new WeakMap();
  const hub = store.parleyHubs.get(database) ?? openHub(database);
  store.parleyHubs.set(database, hub);
  const followers = hub.followers.get(slug) ?? new Set();
  hub.followers.set(slug, followers);
  followers.add(follower);
  const stop = () => {
    followers.delete(follower);
    if (followers.size === 0 && hub.followers.get(slug) === followers) hub.followers.delete(slug);
  };
  try {
    await hub.listening;
  } catch (error) {
    stop();
    if (store.parleyHubs.get(database) === hub) store.parleyHubs.delete(database);
    throw error;
  }
  return stop;
}

function openHub(database: Database): Hub {
  const followers: Hub["followers"] = new Map();
  const tell = (slug: Slug, version: string) => {
    for (const follower of [...(followers.get(slug) ?? [])]) follower(version);
  };
  const lookAgain = async (slug: Slug) => {
    const version = await findRecordVersion(database, slug);
    if (version !== null) tell(slug, version);
  };
  const listening = database.listen({
    onChange: ({ negotiation, version }) => tell(negotiation, version),
    // A database that is gone again tells of the next gap when it is back.
    onGap: () => {
      for (const slug of followers.keys()) lookAgain(slug).catch(() => {});
    },
  });
  return { followers, listening };
}
