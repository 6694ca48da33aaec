import { randomUUID } from "node:crypto";
import { ParleyError } from "@/lib/errors";
import type { Migration } from "./migration-files";

/** One connection to a database, on either engine. */
export interface MigrationSession {
  /** Runs any number of statements. */
  execute(script: string): Promise<void>;
  query(sql: string, parameters: readonly (string | number)[]): Promise<readonly Record<string, unknown>[]>;
}

/** The key of Prisma's own migration lock, so that its CLI and this runner exclude each other. */
const LOCK_KEY = 72_707_369;
const LOCK_TIMEOUT_SECONDS = 60;

const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database up to date and gives the names of the migrations that were applied now. Each one is
 * applied whole or not at all, and one process at a time applies them. Throws ParleyError `unavailable`,
 * naming the migration, when one fails, was edited after it was applied, or is unknown here.
 */
export async function applyMigrations(
  session: MigrationSession,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await session.execute(`SET client_min_messages = warning; SET lock_timeout = '${LOCK_TIMEOUT_SECONDS}s'`);
  await session.query("SELECT pg_advisory_lock($1::int)", [LOCK_KEY]);
  try {
    await session.execute("SET lock_timeout = 0");
    await session.execute(HISTORY_TABLE);
    const pending = findPending(migrations, await listApplied(session));
    for (const migration of pending) await applyMigration(session, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await session.query("SELECT pg_advisory_unlock($1::int)", [LOCK_KEY]);
  }
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

async function listApplied(session: MigrationSession): Promise<readonly Applied[]> {
  const rows = await session.query(
    `SELECT "migration_name", "checksum", "finished_at" IS NOT NULL AS "finished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
    [],
  );
  return rows.map((row) => ({
    name: String(row.migration_name),
    checksum: String(row.checksum),
    finished: row.finished === true,
  }));
}

function findPending(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw refusal(
        `The database was migrated by a newer version: it has the migration "${name}", which this version does not know.`,
      );
    }
    if (!finished) {
      throw refusal(`The migration "${name}" was begun by another tool and did not finish.`);
    }
    if (migration.checksum !== checksum) {
      throw refusal(
        `The migration "${name}" was edited after it was applied to this database. Restore the file, and put the change into a new migration.`,
      );
    }
  }
  const names = new Set(applied.map(({ name }) => name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function applyMigration(session: MigrationSession, migration: Migration): Promise<void> {
  await session.execute("BEGIN");
  try {
    await session.execute(migration.sql);
    await session.query(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await session.execute("COMMIT");
  } catch (error) {
    await session.execute("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new ParleyError(
      "unavailable",
      `The migration "${migration.name}" failed and left nothing behind: ${reason}`,
      [],
      { cause: error },
    );
  }
}

function refusal(message: string): ParleyError {
  return new ParleyError("unavailable", message);
}
