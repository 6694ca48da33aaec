import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemasContainer } from "@prisma/schema-engine-wasm";
import * as binding from "@prisma/schema-engine-wasm/schema_engine_bg";

const SCHEMA_PATH = path.join(process.cwd(), "prisma", "schema.prisma");
const MIGRATIONS_PATH = path.join(process.cwd(), "prisma", "migrations");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

async function loadSchema(): Promise<SchemasContainer> {
  return { files: [{ path: SCHEMA_PATH, content: await readFile(SCHEMA_PATH, "utf8") }] };
}

let loading: Promise<void> | null = null;

/** The module keeps the instance to itself, so a second one would break the first. */
async function loadWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...binding } });
  binding.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** Prisma's schema engine, compiled to WebAssembly: the CLI would download a native one. */
async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory) {
  loading ??= loadWasm();
  await loading;
  const { files } = await loadSchema();
  return await binding.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

async function listMigrationDirectories() {
  const entries = await readdir(MIGRATIONS_PATH, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(MIGRATIONS_PATH, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
}

type Origin = Parameters<binding.SchemaEngine["diff"]>[0]["from"];

/** The SQL that turns what `from` is into what schema.prisma says; empty when they agree. */
async function buildSql(factory: SqlMigrationAwareDriverAdapterFactory, from: Origin): Promise<string> {
  const engine = await openEngine(factory);
  try {
    const { stdout } = await engine.diff({
      from,
      to: { tag: "schemaDatamodel", ...(await loadSchema()) },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return (stdout ?? "").replace(/^-- This is an empty migration\.\s*$/m, "").trim();
  } finally {
    engine.free();
  }
}

/** The SQL that is missing from the migrations, which are tried out in a database of their own. */
export async function buildMigrationSql(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  return await buildSql(factory, {
    tag: "migrations",
    baseDir: MIGRATIONS_PATH,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await listMigrationDirectories(),
  });
}

/** The SQL that is missing from a database. */
export async function buildDriftSql(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const { files } = await loadSchema();
  return await buildSql(factory, { tag: "schemaDatasource", files, configDir: path.dirname(SCHEMA_PATH) });
}
