import { PGlite } from "@electric-sql/pglite";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PrismaClient } from "@/lib/db/generated/client";
import { PGliteAdapterFactory } from "@/lib/db/pglite-adapter";

let pglite: PGlite;
let adapter: SqlDriverAdapter;
let client: PrismaClient;

const query = (sql: string) => ({ sql, args: [], argTypes: [] });
const count = async () => (await adapter.queryRaw(query("SELECT count(*)::int FROM thing"))).rows[0]?.[0];

beforeAll(async () => {
  pglite = await PGlite.create();
  const factory = new PGliteAdapterFactory(pglite);
  adapter = await factory.connect();
  client = new PrismaClient({ adapter: factory });
});
afterAll(async () => {
  await client.$disconnect();
  await pglite.close();
});
beforeEach(async () => {
  await pglite.exec(`DROP TABLE IF EXISTS thing;
    CREATE TABLE thing (id int UNIQUE DEFERRABLE INITIALLY DEFERRED CONSTRAINT small CHECK (id < 10))`);
});

describe("a commit that fails", () => {
  test("rejects, and nothing is written", async () => {
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(query("INSERT INTO thing VALUES (1), (1)"));
    await expect(transaction.commit()).rejects.toMatchObject({
      cause: { kind: "UniqueConstraintViolation", originalCode: "23505" },
    });
    expect(await count()).toBe(0);
  });

  test("rejects when PostgreSQL turns it into a rollback without an error", async () => {
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(query("INSERT INTO thing VALUES (1)"));
    await expect(transaction.executeRaw(query("INSERT INTO thing VALUES (11)"))).rejects.toThrow();
    await expect(transaction.commit()).rejects.toMatchObject({ cause: { code: "25P02" } });
    expect(await count()).toBe(0);
  });

  test("reaches whoever asked Prisma for the transaction", async () => {
    await expect(
      client.$transaction(async (queries) => {
        await queries.$executeRaw`INSERT INTO thing VALUES (1), (1)`;
      }),
    ).rejects.toThrow(/thing_id_key|UniqueConstraintViolation|duplicate key/);
    expect(await count()).toBe(0);
  });
});

describe("a script", () => {
  test("is done when its promise is", async () => {
    await adapter.executeScript(
      "INSERT INTO thing VALUES (1); SELECT pg_sleep(0.05); INSERT INTO thing VALUES (2)",
    );
    expect(await count()).toBe(2);
  });

  test("that fails rejects", async () => {
    await expect(
      adapter.executeScript("INSERT INTO thing VALUES (1); INSERT INTO nowhere VALUES (1)"),
    ).rejects.toMatchObject({ cause: { kind: "TableDoesNotExist", table: "nowhere" } });
    expect(await count()).toBe(0);
  });

  test("is not cut at the semicolons of a function", async () => {
    await adapter.executeScript(
      "CREATE OR REPLACE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$; SELECT two()",
    );
    expect((await adapter.queryRaw(query("SELECT two()"))).rows).toEqual([[2]]);
  });
});

describe("isolation", () => {
  test.each([
    ["ReadUncommitted", "read uncommitted"],
    ["ReadCommitted", "read committed"],
    ["RepeatableRead", "repeatable read"],
    ["Serializable", "serializable"],
  ] as const)("%s is what the transaction runs at", async (isolationLevel, shown) => {
    const rows = await client.$transaction(
      (queries) => queries.$queryRaw`SELECT current_setting('transaction_isolation') AS level`,
      { isolationLevel },
    );
    expect(rows).toEqual([{ level: shown }]);
  });

  test("a level that PostgreSQL lacks is refused", async () => {
    await expect(adapter.startTransaction("SNAPSHOT")).rejects.toMatchObject({
      cause: { kind: "InvalidIsolationLevel" },
    });
  });
});

describe("the one connection", () => {
  test("stays with a transaction until it ends: others wait", async () => {
    const seen: string[] = [];
    const transaction = await adapter.startTransaction();
    const outside = count().then((rows) => seen.push(`outside ${rows}`));
    const next = adapter.startTransaction().then(async (other) => {
      seen.push("next began");
      await other.rollback();
    });
    await transaction.executeRaw(query("INSERT INTO thing VALUES (1)"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push("committing");
    await transaction.commit();
    await Promise.all([outside, next]);
    expect(seen).toEqual(["committing", "outside 1", "next began"]);
  });

  test("is shared by all adapters on one instance", async () => {
    const other = await new PGliteAdapterFactory(pglite).connect();
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(query("INSERT INTO thing VALUES (1)"));
    const outside = other.queryRaw(query("SELECT count(*)::int FROM thing"));
    await transaction.rollback();
    expect((await outside).rows).toEqual([[0]]);
  });

  test("is free again after a rollback, a failed commit and a failed query", async () => {
    const first = await adapter.startTransaction();
    await first.rollback();
    const second = await adapter.startTransaction();
    await expect(second.executeRaw(query("nonsense"))).rejects.toThrow(/syntax/);
    await expect(second.commit()).rejects.toThrow();
    await expect(adapter.executeRaw(query("nonsense"))).rejects.toThrow(/syntax/);
    expect(await count()).toBe(0);
  });

  test("does not run a late query of a transaction that ended inside another", async () => {
    const late = await adapter.startTransaction();
    await late.rollback();
    const current = await adapter.startTransaction();
    await expect(late.executeRaw(query("INSERT INTO thing VALUES (1)"))).rejects.toMatchObject({
      cause: { kind: "TransactionAlreadyClosed" },
    });
    await current.commit();
    expect(await count()).toBe(0);
  });

  test("undoes to a savepoint and keeps the rest", async () => {
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(query("INSERT INTO thing VALUES (1)"));
    await transaction.createSavepoint?.("here");
    await transaction.executeRaw(query("INSERT INTO thing VALUES (2)"));
    await transaction.rollbackToSavepoint?.("here");
    await transaction.releaseSavepoint?.("here");
    await transaction.commit();
    expect(await count()).toBe(1);
  });
});

describe("what PostgreSQL refuses is told in Prisma's kinds", () => {
  test.each([
    ["INSERT INTO thing VALUES (11)", { kind: "postgres", code: "23514" }],
    [
      "INSERT INTO thing VALUES (1), (1)",
      { kind: "UniqueConstraintViolation", constraint: { index: "thing_id_key" } },
    ],
    ["SELECT * FROM nowhere", { kind: "TableDoesNotExist", table: "nowhere" }],
    ["SELECT nothing FROM thing", { kind: "ColumnNotFound", column: "nothing" }],
    ["SELECT 'x'::int", { kind: "InvalidInputValue" }],
    ["SELECT 99999999999::int", { kind: "ValueOutOfRange" }],
    ["SELECT 'long'::varchar(2)::text, repeat('x', 3)::bit(1)", { kind: "InvalidInputValue" }],
  ])("%s", async (sql, cause) => {
    await expect(adapter.queryRaw(query(sql))).rejects.toMatchObject({ cause });
  });
});
