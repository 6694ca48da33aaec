import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGliteAdapterFactory } from "@/lib/db/pglite-adapter";
import { buildMigrationSql } from "./schema-engine";

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migrate:dev -- <name_in_snake_case>");
  process.exit(2);
}

const pglite = await PGlite.create();
const sql = await buildMigrationSql(new PGliteAdapterFactory(pglite));
await pglite.close();

if (sql === "") {
  console.log("The migrations already build what prisma/schema.prisma says.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join("prisma", "migrations", `${stamp}_${name}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${sql}\n`, { flag: "wx" });
  console.log(`Wrote ${file}. Review it, and add by hand the checks and triggers that Prisma cannot say.`);
}
