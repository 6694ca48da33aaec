import { describe, expect, onTestFinished, test } from "vitest";
import { applyMigrations } from "@/lib/db/migrate";
import { listMigrations } from "@/lib/db/migration-files";
import { buildDriftSql } from "@/scripts/schema-engine";
import { engines } from "@/tests/support/database";

/** The schema engine asks the catalogue much, and the embedded database answers slowly on a busy machine. */
const SLOW_ENGINE_MS = 180_000;

describe.each(engines)("on $name", (engine) => {
  test(
    "a database that was migrated here is what schema.prisma says, and a changed one is not",
    async () => {
      const database = await engine.openEmpty();
      onTestFinished(() => database.drop());
      expect(await buildDriftSql(database.factory)).toContain('CREATE TABLE "negotiation"');
      await database.withSession(async (session) => applyMigrations(session, await listMigrations()));
      expect(await buildDriftSql(database.factory)).toBe("");
      await database.withSession((session) => session.execute("ALTER TABLE party DROP COLUMN short"));
      expect(await buildDriftSql(database.factory)).toContain('ADD COLUMN     "short" TEXT');
    },
    SLOW_ENGINE_MS,
  );
});
