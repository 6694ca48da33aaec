import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Database, getDatabase, openDatabase } from "@/lib/db/client";
import { findRecord } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import { engines, servers, type TestDatabase } from "@/tests/support/database";
import { buildCreation, exampleRecord } from "./example-record";

const BY = { actor: "test", action: "import" };

describe("the database of a process", { timeout: 120_000 }, () => {
  let parent: string;
  let folder: string;
  beforeAll(async () => {
    parent = await mkdtemp(path.join(tmpdir(), "parley-client-"));
    folder = path.join(parent, "data");
    process.env.PARLEY_DATA_DIR = folder;
  });
  afterAll(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  test("is opened once for all who ask, and again when it did not open or was closed", async () => {
    await writeFile(folder, "in the way");
    await expect(getDatabase()).rejects.toMatchObject({ name: "ParleyError", code: "unavailable" });
    await rm(folder);
    const [first, second]: Database[] = await Promise.all([getDatabase(), getDatabase()]);
    expect(second).toBe(first);
    expect(await first?.isReady()).toBe(true);
    await first?.close();
    const reopened = await getDatabase();
    expect(reopened).not.toBe(first);
    expect(await reopened.isReady()).toBe(true);
    await reopened.close();
  });
});

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });

  test("a database is ready with exactly the migrations of this version", async () => {
    const { database, run } = opened;
    expect(await database.isReady()).toBe(true);
    await run("UPDATE _prisma_migrations SET migration_name = migration_name || '_later'");
    expect(await database.isReady()).toBe(false);
    await run("UPDATE _prisma_migrations SET migration_name = replace(migration_name, '_later', '')");
    expect(await database.isReady()).toBe(true);
    await run(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', 'x', now())`,
    );
    expect(await database.isReady()).toBe(false);
  });

  test("a closed database is not ready, and asking it is told as unavailable", async () => {
    const { database, close } = await engine.open();
    await close();
    expect(await database.isReady()).toBe(false);
    await expect(findRecord(database, "x")).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("a server that cannot be used is told as unavailable, without its password", () => {
  const open = (port: number) =>
    openDatabase({ databaseUrl: `postgres://me:hush@127.0.0.1:${port}/parley`, dataDirectory: "" });

  async function listen(): Promise<number> {
    const server = createServer((socket) => socket.on("error", () => {}));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  }

  test("one that is not there", async () => {
    const refused = open(1);
    await expect(refused).rejects.toMatchObject({ name: "ParleyError", code: "unavailable" });
    await expect(refused).rejects.not.toThrow("hush");
  });

  test("one that accepts and never answers", async () => {
    const refused = open(await listen());
    await expect(refused).rejects.toMatchObject({ name: "ParleyError", code: "unavailable" });
    await expect(refused).rejects.not.toThrow("hush");
  });

  test("one whose URL names another schema is invalid", async () => {
    const databaseUrl = "postgres://me:hush@127.0.0.1:1/parley?schema=other";
    await expect(openDatabase({ databaseUrl, dataDirectory: "" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe.each(servers)("on $name", (engine) => {
  let opened: TestDatabase;
  afterEach(async () => {
    await opened.close();
  });

  test("a zone that the server is set to moves no instant", async () => {
    opened = await engine.open();
    await opened.run(`DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET timezone = ''America/New_York''', current_database()); END $$`);
    const moved = await opened.reopen();
    await writeRecordChanges(moved, buildCreation(exampleRecord), BY);
    const rows = await moved.client.$queryRaw`
      SELECT DISTINCT extract(epoch FROM published_at)::text AS at, current_setting('TimeZone') AS zone
        FROM revision WHERE number = 1`;
    expect(rows).toEqual([{ at: "1748080800.123000", zone: "UTC" }]);
    expect(await findRecord(moved, "two-banks")).toEqual(exampleRecord);
    await moved.close();
  });

  test("a server that drops its connections is used again without a restart", async () => {
    opened = await engine.open();
    await writeRecordChanges(opened.database, buildCreation(exampleRecord), BY);
    await opened.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    const answers = await Promise.allSettled([1, 2, 3].map(() => findRecord(opened.database, "two-banks")));
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "unavailable" });
    }
    expect(await findRecord(opened.database, "two-banks")).toEqual(exampleRecord);
  });
});
