import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildHolder, type Holder } from "@/lib/db/folder-holder";
import { acquireFolderLock } from "@/lib/db/folder-lock";

const FILE = "holder-00000000-0000-4000-8000-000000000000.json";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parley-lock-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Leaves the file of a holder that is this process but for `differing`, last heard of long ago unless `fresh`. */
async function leave(differing: Partial<Holder>, fresh = false): Promise<void> {
  await writeFile(path.join(folder, FILE), JSON.stringify({ ...buildHolder(new Date()), ...differing }));
  const sign = new Date(fresh ? Date.now() : Date.now() - 61_000);
  await utimes(path.join(folder, FILE), sign, sign);
}

async function isTaken(): Promise<boolean> {
  try {
    await (await acquireFolderLock(folder)).release();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: "ParleyError", code: "unavailable" });
    return true;
  }
}

test("a folder is held until it is released, and again after that", async () => {
  const lock = await acquireFolderLock(folder);
  expect(await isTaken()).toBe(true);
  await lock.release();
  expect(await isTaken()).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test("of many that ask at once one at most gets the folder", async () => {
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => acquireFolderLock(folder)));
  const locks = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(locks.length).toBeLessThanOrEqual(1);
  for (const lock of locks) await lock.release();
});

test("a holder that runs is never taken over, however long it was silent", async () => {
  await leave({});
  expect(await isTaken()).toBe(true);
});

test("a holder that no longer runs is taken over at once", async () => {
  await leave({ pid: 2 ** 22 + 1 }, true);
  expect(await isTaken()).toBe(false);
});

test("a process that got the pid of a dead holder is not mistaken for it", async () => {
  await leave({ processStart: "1" }, true);
  expect(await isTaken()).toBe(false);
});

test("a holder elsewhere is left alone as long as it gives signs of life", async () => {
  await leave({ host: "elsewhere.example" }, true);
  expect(await isTaken()).toBe(true);
  await leave({ host: "elsewhere.example" });
  expect(await isTaken()).toBe(false);
});

test("the same pid in another container is another holder", async () => {
  await leave({ pidSpace: "another" }, true);
  expect(await isTaken()).toBe(true);
});

test("a file that cannot be read counts as a holder until it is old", async () => {
  await writeFile(path.join(folder, FILE), "{");
  expect(await isTaken()).toBe(true);
  const long = new Date(Date.now() - 61_000);
  await utimes(path.join(folder, FILE), long, long);
  expect(await isTaken()).toBe(false);
});

test("the refusal names the holder", async () => {
  await leave({ host: "elsewhere.example", pid: 4711 }, true);
  await expect(acquireFolderLock(folder)).rejects.toThrow(
    /in use by process 4711 on elsewhere\.example, since 2/,
  );
});
