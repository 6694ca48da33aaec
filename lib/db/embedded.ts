import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { ParleyError } from "@/lib/errors";
import { acquireFolderLock } from "./folder-lock";
import type { MigrationSession } from "./migrate";

export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  /** Closes the database and gives the folder free. */
  close(): Promise<void>;
}

/**
 * Opens the embedded database in `folder`, which this process then holds alone; makes both when they do
 * not exist. Throws ParleyError `unavailable` when another process holds the folder or it cannot be used.
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new ParleyError("unavailable", `The folder ${folder} cannot be made: ${error.message}`, [], {
      cause: error,
    });
  });
  const lock = await acquireFolderLock(folder);
  try {
    const pglite = await openPGlite(folder);
    return {
      pglite,
      async close() {
        try {
          if (!pglite.closed) await pglite.close();
        } finally {
          await lock.release();
        }
      },
    };
  } catch (error) {
    await lock.release();
    const reason = error instanceof Error ? error.message : String(error);
    throw new ParleyError("unavailable", `The embedded database in ${folder} does not open: ${reason}`, [], {
      cause: error,
    });
  }
}

async function openPGlite(folder: string): Promise<PGlite> {
  // Loaded only where it is used: it is 10 MB of WebAssembly that a server's client never needs.
  const { PGlite } = await import("@electric-sql/pglite");
  const data = path.join(folder, "database");
  if (!existsSync(data)) {
    // Killed half-way through its first start a folder may never open again, so it gets its name when done.
    const unfinished = path.join(folder, "database.unfinished");
    await rm(unfinished, { recursive: true, force: true });
    await (await PGlite.create(unfinished)).close();
    await rename(unfinished, data);
  }
  // A start that was killed may leave this file empty, which PostgreSQL takes for another server that is
  // starting. Our own lock already says that there is none.
  await rm(path.join(data, "postmaster.pid"), { force: true });
  return await PGlite.create(data);
}

/** The embedded database as the migrations see it. */
export function buildEmbeddedSession(pglite: PGlite): MigrationSession {
  return {
    async execute(script) {
      await pglite.exec(script);
    },
    async query(sql, parameters) {
      return (await pglite.query<Record<string, unknown>>(sql, [...parameters])).rows;
    },
  };
}
