import { getDatabase } from "@/lib/db/client";
import { findSnapshot } from "@/lib/db/snapshots";
import type { Snapshot } from "@/lib/snapshots/snapshot";

/** The snapshot that a hash names, or null. */
export async function findSnapshotByName(name: string): Promise<Snapshot | null> {
  return /^[0-9a-f]{64}$/.test(name) ? await findSnapshot(await getDatabase(), name) : null;
}
