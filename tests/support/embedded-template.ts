import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { buildEmbeddedSession } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import type { Migration } from "@/lib/db/migration-files";

/*
 * Setting a database up takes PGlite several times as long as opening one that is set up. So it is done once,
 * and every database in memory begins as a copy of what was set up: empty, or with the migrations applied.
 */
const folder = ".next-vitest";

/** A new database in memory, which is the caller's to close; its migrations are applied where any are given. */
export async function openCopy(migrations: readonly Migration[]): Promise<PGlite> {
  const file = path.join(folder, `database-${await getKey(migrations)}.tar`);
  if (!existsSync(file)) await keep(file, migrations);
  // Read whole at once: a blob of the file itself fails when another process puts its own in place meanwhile.
  return await PGlite.create({ loadDataDir: new Blob([await readFile(file)]) });
}

async function getKey(migrations: readonly Migration[]): Promise<string> {
  const engine = await readFile("node_modules/@electric-sql/pglite/package.json");
  const runner = await readFile("lib/db/migrate.ts");
  const hash = createHash("sha256").update(engine).update(runner);
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}`);
  return hash.digest("hex").slice(0, 16);
}

/** Two processes may do this at once: either makes a whole file, and it does not matter whose name stays. */
async function keep(file: string, migrations: readonly Migration[]): Promise<void> {
  const first = await PGlite.create();
  if (migrations.length > 0) await applyMigrations(buildEmbeddedSession(first), migrations);
  const dump = await first.dumpDataDir("none");
  await first.close();
  const unfinished = `${file}.${randomUUID()}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
}
