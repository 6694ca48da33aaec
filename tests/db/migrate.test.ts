import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { applyMigrations } from "@/lib/db/migrate";
import { listMigrations, type Migration } from "@/lib/db/migration-files";
import { type EmptyDatabase, engines, servers } from "@/tests/support/database";

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const first = migration("1_first", "CREATE TABLE one (a int); INSERT INTO one VALUES (1);");
const second = migration("2_second", "ALTER TABLE one ADD b int; CREATE TABLE two (c int);");
const broken = migration("3_broken", "CREATE TABLE three (d int); INSERT INTO nowhere VALUES (1);");

describe.each(engines)("on $name", (engine) => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await engine.openEmpty();
  });
  afterAll(async () => {
    await database.drop();
  });
  beforeEach(async () => {
    await database.withSession((session) =>
      session.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public"),
    );
  });

  const apply = (...migrations: Migration[]) =>
    database.withSession((session) => applyMigrations(session, migrations));
  const listTables = () =>
    database.withSession(async (session) => {
      const rows = await session.query(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname",
        [],
      );
      return rows.map((row) => row.relname);
    });

  test("each migration is applied once, and the rest on the next run", async () => {
    expect(await apply(first)).toEqual(["1_first"]);
    expect(await apply(first, second)).toEqual(["2_second"]);
    expect(await apply(first, second)).toEqual([]);
    expect(await listTables()).toEqual(["_prisma_migrations", "one", "two"]);
  });

  test("a broken migration leaves nothing behind, and the error says which and why", async () => {
    const failed = apply(first, broken, second);
    await expect(failed).rejects.toMatchObject({ name: "ParleyError", code: "unavailable" });
    await expect(failed).rejects.toThrow(/"3_broken" failed and left nothing behind: .*nowhere/);
    expect(await listTables()).toEqual(["_prisma_migrations", "one"]);
    const mended = migration("3_broken", "CREATE TABLE three (d int)");
    expect(await apply(first, second, mended)).toEqual(["2_second", "3_broken"]);
  });

  test("a migration that fails only at its commit leaves nothing behind", async () => {
    const late = migration(
      "2_late",
      `CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO late VALUES (1), (1)`,
    );
    await expect(apply(first, late)).rejects.toThrow(/"2_late" failed/);
    expect(await listTables()).toEqual(["_prisma_migrations", "one"]);
    expect(await apply(first)).toEqual([]);
  });

  test("a migration edited after it was applied is refused", async () => {
    await apply(first);
    await expect(apply(migration("1_first", "CREATE TABLE one (b int)"), second)).rejects.toThrow(
      /"1_first" was edited after it was applied/,
    );
    expect(await listTables()).toEqual(["_prisma_migrations", "one"]);
  });

  test("a database that a newer version migrated is refused", async () => {
    await apply(first, second);
    await expect(apply(first)).rejects.toThrow(/migrated by a newer version.*"2_second"/);
  });

  test("what Prisma's own tool began and did not finish is refused", async () => {
    await apply(first);
    await database.withSession((session) =>
      session.execute("UPDATE _prisma_migrations SET finished_at = NULL"),
    );
    await expect(apply(first, second)).rejects.toThrow(/"1_first" was begun by another tool/);
  });

  test("the committed migrations record themselves as Prisma does", async () => {
    const migrations = await listMigrations();
    await apply(...migrations);
    const rows = await database.withSession((session) =>
      session.query(
        `SELECT migration_name, checksum, finished_at >= started_at AS finished, applied_steps_count, logs
           FROM _prisma_migrations ORDER BY migration_name`,
        [],
      ),
    );
    expect(rows).toEqual(
      migrations.map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        finished: true,
        applied_steps_count: 1,
        logs: null,
      })),
    );
  });
});

describe.each(servers)("on $name", (engine) => {
  test("two that migrate at once apply each migration once", async () => {
    const database = await engine.openEmpty();
    onTestFinished(() => database.drop());
    const slow = migration("1_slow", "SELECT pg_sleep(0.3); CREATE TABLE one (a int)");
    const apply = () => database.withSession((session) => applyMigrations(session, [slow, second]));
    const applied = await Promise.all([apply(), apply(), apply()]);
    expect(applied.filter((names) => names.length > 0)).toEqual([["1_slow", "2_second"]]);
  });
});
