import { randomUUID } from "node:crypto";
import { unlinkSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ParleyError } from "@/lib/errors";
import { buildHolder, describeHolder, type Holder, holderSchema, isRunning } from "./folder-holder";

export interface FolderLock {
  release(): Promise<void>;
}

const HOLDER_FILE = /^holder-[0-9a-f-]{36}\.json$/;
const ATTEMPTS = 6;
const SIGN_OF_LIFE_MS = 10_000;
const SILENT_AFTER_MS = 60_000;

/**
 * Takes `folder` for this process alone, until it is released or the process ends. A holder that no longer
 * runs is taken over; one on another machine when it has given no sign of life for a minute. Throws
 * ParleyError `unavailable` naming the holder when the folder is taken.
 *
 * Each contender first puts down a file of its own and then looks for others: whoever is later sees the
 * earlier one. Nobody ever removes a file that may be a living process's, so no takeover can go wrong.
 */
export async function acquireFolderLock(folder: string): Promise<FolderLock> {
  let other = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Two that start together see each other and both step back; chance decides who is first next time.
    if (attempt > 0) await sleep(20 + Math.random() * 100);
    const file = await writeHolderFile(folder);
    const found = await findOtherHolder(folder, file);
    if (found === null) return keepLock(file);
    await rm(file, { force: true });
    other = found;
  }
  throw new ParleyError(
    "unavailable",
    `The embedded database in ${folder} is in use by ${other}. Only one process can open it: stop that one, use another folder (PARLEY_DATA_DIR), or a PostgreSQL server (DATABASE_URL).`,
  );
}

async function writeHolderFile(folder: string): Promise<string> {
  const name = `holder-${randomUUID()}.json`;
  const file = path.join(folder, name);
  const draft = path.join(folder, `.${name}`);
  await writeFile(draft, `${JSON.stringify(buildHolder(new Date()))}\n`);
  await rename(draft, file);
  return file;
}

/** Who else holds the folder, in words, or null. Files of holders that are gone are removed. */
async function findOtherHolder(folder: string, ownFile: string): Promise<string | null> {
  const now = (await stat(ownFile)).mtimeMs;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (!HOLDER_FILE.test(name) || file === ownFile) continue;
    const holder = await readHolder(file);
    if (await isGone(file, holder, now)) await rm(file, { force: true });
    else return holder === null ? `an unknown process (${file})` : describeHolder(holder);
  }
  return null;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

async function isGone(file: string, holder: Holder | null, now: number): Promise<boolean> {
  const running = holder === null ? null : isRunning(holder);
  if (running !== null) return !running;
  const lastSign = await stat(file).then(
    (stats) => stats.mtimeMs,
    () => 0,
  );
  return now - lastSign > SILENT_AFTER_MS;
}

function keepLock(file: string): FolderLock {
  const signs = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, SIGN_OF_LIFE_MS);
  signs.unref();
  const removeAtExit = () => {
    try {
      unlinkSync(file);
    } catch {
      // Already gone with its folder, or the folder is read-only by now: the next one takes over.
    }
  };
  process.once("exit", removeAtExit);
  return {
    async release() {
      clearInterval(signs);
      process.off("exit", removeAtExit);
      await rm(file, { force: true });
    },
  };
}
