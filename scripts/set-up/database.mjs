import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { getTool, runNode } from "./run.mjs";
import { findStamp, removeStamp, stampFile, writeStamp } from "./stamp.mjs";

const inputs = ["prisma/datasets", "prisma/migrations", "lib/dataset", "lib/db", "scripts/load-dataset.ts"];
const generated = "lib/db/generated";

/** The folder of the embedded database, or null when a PostgreSQL server is named. */
export function findDataFolder(env) {
  return env.DATABASE_URL ? null : resolve(root, env.PARLEY_DATA_DIR || ".data");
}

/* Tells a database from one made anew in its place: PostgreSQL writes this file once, when it makes the folder. */
function findIdentity(folder, depth = 2) {
  const made = statSync(join(folder, "PG_VERSION"), { throwIfNoEntry: false });
  if (made !== undefined) return `${made.dev}:${made.ino}:${made.birthtimeMs}`;
  if (depth === 0 || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found = entry.isDirectory() ? findIdentity(join(folder, entry.name), depth - 1) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Prepares the database that `env` names and loads the data sets into it; gives the exit code. */
export function runLoader(env) {
  return runNode(getTool("tsx"), ["--conditions=react-server", "scripts/load-dataset.ts"], { env });
}

/**
 * Runs the loader where it is needed. Gives "skipped" when the embedded database at hand was loaded from the
 * same files, else the exit code. A server may have changed since, so
 * there the loader always looks.
 */
export async function loadDatabase(env) {
  const folder = findDataFolder(env);
  if (folder === null) return runLoader(env);

  const stamp = stampFile(`database-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
  const files = fingerprint(root, inputs, { skip: (path) => path === generated });
  const identity = findIdentity(folder);
  if (identity !== null && findStamp(stamp) === `${identity}\n${files}`) return "skipped";
  removeStamp(stamp);
  const code = await runLoader(env);
  if (code === 0) writeStamp(stamp, `${findIdentity(folder)}\n${files}`);
  return code;
}
