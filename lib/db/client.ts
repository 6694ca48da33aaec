import { type Environment, getEnvironment } from "@/lib/env";
import { toParleyError, withDatabaseErrors } from "./database-error";
import { buildEmbeddedSession, openEmbedded } from "./embedded";
import { PrismaClient } from "./generated/client";
import { type ChangeListener, listenEmbedded, listenOnServer, type StopListening } from "./listen";
import { applyMigrations } from "./migrate";
import { listMigrations } from "./migration-files";
import { PGliteAdapterFactory } from "./pglite-adapter";
import { buildServerAdapter, withServerSession } from "./server";
import { NamedTurns } from "./turn";

/** An open database, its migrations applied. */
export interface Database {
  readonly engine: "embedded" | "server";
  /** For lib/db alone: everything else calls the functions there. */
  readonly client: PrismaClient;
  /** In which the writes of this process to one negotiation wait, so that they do not hold connections meanwhile. */
  readonly turns: NamedTurns;
  /** Whether the database answers and has exactly the migrations of this version. Never throws. */
  isReady(): Promise<boolean>;
  /**
   * Tells `listener` of every write that is committed from now on, whoever wrote it, until it is stopped or
   * the database closed. Throws ParleyError `unavailable` when the listening cannot begin.
   */
  listen(listener: ChangeListener): Promise<StopListening>;
  close(): Promise<void>;
}

declare global {
  // On globalThis, because Next loads this module once for each bundle and again after every change in
  // development, while a folder can be opened once only.
  var parleyDatabase: Promise<Database> | undefined;
}

/**
 * The database of this process, opened and migrated when it is first asked for. Throws ParleyError
 * `unavailable` when that fails (`invalid` for unusable settings); the next call tries again.
 */
export async function getDatabase(): Promise<Database> {
  const opening = globalThis.parleyDatabase ?? openShared();
  globalThis.parleyDatabase = opening;
  try {
    return await opening;
  } catch (error) {
    if (globalThis.parleyDatabase === opening) globalThis.parleyDatabase = undefined;
    throw error;
  }
}

async function openShared(): Promise<Database> {
  const database = await openDatabase(getEnvironment());
  let isOpen = true;
  return {
    ...database,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      globalThis.parleyDatabase = undefined;
      await database.close();
    },
  };
}

/** Opens and migrates the database that `environment` names. Throws as `getDatabase` does. */
export async function openDatabase(environment: Environment): Promise<Database> {
  try {
    return environment.databaseUrl === null
      ? await openEmbeddedDatabase(environment.dataDirectory)
      : await openServerDatabase(environment.databaseUrl);
  } catch (error) {
    throw toParleyError(error);
  }
}

async function openEmbeddedDatabase(folder: string): Promise<Database> {
  const embedded = await openEmbedded(folder);
  try {
    await applyMigrations(buildEmbeddedSession(embedded.pglite), await listMigrations());
    const client = new PrismaClient({ adapter: new PGliteAdapterFactory(embedded.pglite) });
    return buildDatabase("embedded", client, {
      listen: (listener) => listenEmbedded(embedded.pglite, listener),
      close: () => embedded.close(),
    });
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

async function openServerDatabase(databaseUrl: string): Promise<Database> {
  const migrations = await listMigrations();
  await withServerSession(databaseUrl, (session) => applyMigrations(session, migrations));
  const client = new PrismaClient({ adapter: buildServerAdapter(databaseUrl) });
  return buildDatabase("server", client, {
    listen: (listener) => listenOnServer(databaseUrl, listener),
    close: async () => {},
  });
}

/** What lies under a client: how changes are heard there, and how it is ended. */
interface Engine {
  listen(listener: ChangeListener): Promise<StopListening>;
  close(): Promise<void>;
}

/** A database on a client whose migrations are applied. */
export function buildDatabase(name: Database["engine"], client: PrismaClient, engine: Engine): Database {
  const stops = new Set<StopListening>();
  return {
    engine: name,
    client,
    turns: new NamedTurns(),
    isReady: () => isReady(client),
    async listen(listener) {
      const stop = await withDatabaseErrors(() => engine.listen(listener));
      stops.add(stop);
      return async () => {
        if (stops.delete(stop)) await stop();
      };
    },
    async close() {
      for (const stop of stops) {
        stops.delete(stop);
        await stop();
      }
      await client.$disconnect();
      await engine.close();
    },
  };
}

async function isReady(client: PrismaClient): Promise<boolean> {
  try {
    const migrations = await listMigrations();
    const applied = await client.$queryRaw<{ name: string }[]>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations"
        WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
    const names = new Set(applied.map(({ name }) => name));
    return names.size === migrations.length && migrations.every(({ name }) => names.has(name));
  } catch {
    return false;
  }
}
