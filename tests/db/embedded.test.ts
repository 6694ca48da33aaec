import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "@/lib/db/client";

let folder: string;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parley-embedded-"));
});
afterEach(async () => {
  for (const child of children) await kill(child);
  await rm(folder, { recursive: true, force: true });
});

function start(task: string): { child: ChildProcess; lines: AsyncIterator<string> } {
  const script = path.resolve("tests/support/hold-folder.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  if (child.stdout === null) throw new Error("the process has no output");
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

async function kill(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function use<Result>(work: (database: Database) => Promise<Result>, within = folder): Promise<Result> {
  const database = await openDatabase({ databaseUrl: null, dataDirectory: within });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Each opening is a whole database start, and a test has several, some in processes of their own. */
describe("the embedded database", { timeout: 240_000 }, () => {
  test("is made where an earlier start was interrupted, and keeps what was written", async () => {
    const nested = path.join(folder, "a", "b");
    await mkdir(path.join(nested, "database.unfinished"), { recursive: true });
    await writeFile(path.join(nested, "database.unfinished", "PG_VERSION"), "half");
    for (const expected of [0, 1]) {
      await use(async (database) => {
        expect(await database.isReady()).toBe(true);
        await database.client.$executeRaw`CREATE TABLE IF NOT EXISTS kept (a int)`;
        expect(await database.client.$queryRaw`SELECT count(*)::int FROM kept`).toEqual([
          { count: expected },
        ]);
        await database.client.$executeRaw`INSERT INTO kept VALUES (1)`;
      }, nested);
    }
    expect(await readdir(nested)).toEqual(["database"]);
  });

  test("is refused to a second process, which is told who holds it, and loses nothing when that one is killed", async () => {
    const { child, lines } = start("write");
    let acknowledged = 0;
    while (acknowledged < 50) {
      const { value, done } = await lines.next();
      if (done) throw new Error("the process ended");
      if (value.startsWith("wrote ")) acknowledged = Number(value.slice(6));
    }
    const refused = use((database) => database.isReady());
    await expect(refused).rejects.toMatchObject({ name: "ParleyError", code: "unavailable" });
    await expect(refused).rejects.toThrow(`in use by process ${child.pid} on ${hostname()}`);
    await kill(child);
    const rows = await use(
      (database) =>
        database.client.$queryRaw<{ number: number }[]>`SELECT number FROM written ORDER BY number`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  test.each(["database.unfinished", "database.unfinished/pg_wal", "database/postmaster.pid"])(
    "opens again after its very first start was killed as soon as there was %s",
    async (sign) => {
      const { child } = start("hold");
      while (!existsSync(path.join(folder, sign))) await new Promise((resolve) => setTimeout(resolve, 2));
      await kill(child);
      expect(await use((database) => database.isReady())).toBe(true);
    },
  );

  test("opens again where a killed start left an empty postmaster.pid", async () => {
    await use((database) => database.isReady());
    await writeFile(path.join(folder, "database", "postmaster.pid"), "");
    expect(await use((database) => database.isReady())).toBe(true);
  });

  test("is free when the process that held it has ended without closing it", async () => {
    const { child, lines } = start("exit");
    expect((await lines.next()).value).toBe("open");
    if (child.exitCode === null) await once(child, "exit");
    expect(await readdir(folder)).toEqual(["database"]);
  });

  test("is opened by at most one of several processes that start at once", async () => {
    const starts = [start("hold"), start("hold"), start("hold")];
    const answers = await Promise.all(starts.map(async ({ lines }) => String((await lines.next()).value)));
    const refused = answers.filter((answer) => / is in use by process \d+ on /.test(answer));
    expect(answers.filter((answer) => answer !== "open")).toEqual(refused);
    expect(refused.length).toBeGreaterThanOrEqual(2);
  });

  test("is unavailable where its folder cannot be made", async () => {
    await writeFile(path.join(folder, "file"), "");
    const refused = use((database) => database.isReady(), path.join(folder, "file", "data"));
    await expect(refused).rejects.toMatchObject({ code: "unavailable" });
  });
});
