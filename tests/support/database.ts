import { randomUUID } from "node:crypto";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import postgres from "postgres";
import { buildDatabase, type Database, openDatabase } from "@/lib/db/client";
import { buildEmbeddedSession } from "@/lib/db/embedded";
import { PrismaClient } from "@/lib/db/generated/client";
import { type ChangeListener, listenEmbedded } from "@/lib/db/listen";
import type { MigrationSession } from "@/lib/db/migrate";
import { listMigrations } from "@/lib/db/migration-files";
import { PGliteAdapterFactory } from "@/lib/db/pglite-adapter";
import { withServerSession } from "@/lib/db/server";
import { openCopy } from "./embedded-template";
import { buildToolFactory } from "./server-tool";

/** A database with nothing in it, not even the migrations. */
export interface EmptyDatabase {
  /** For Prisma's schema engine. */
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  withSession<Result>(work: (session: MigrationSession) => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
}

/** A migrated database of one test file's own. */
export interface TestDatabase {
  readonly database: Database;
  /** Runs statements past Prisma, in one transaction. Rejects with the database's own error. */
  run(script: string): Promise<void>;
  /** Another client of the same database; its own to close. */
  reopen(): Promise<Database>;
  close(): Promise<void>;
}

export interface TestEngine {
  readonly name: string;
  openEmpty(): Promise<EmptyDatabase>;
  open(): Promise<TestDatabase>;
}

const embedded: TestEngine = {
  name: "PGlite",
  async openEmpty() {
    const pglite = await openCopy([]);
    return {
      factory: new PGliteAdapterFactory(pglite),
      withSession: (work) => work(buildEmbeddedSession(pglite)),
      drop: () => pglite.close(),
    };
  },
  async open() {
    const pglite = await openCopy(await listMigrations());
    const client = new PrismaClient({ adapter: new PGliteAdapterFactory(pglite) });
    const listen = (listener: ChangeListener) => listenEmbedded(pglite, listener);
    const database = buildDatabase("embedded", client, { listen, close: () => pglite.close() });
    return {
      database,
      async run(script) {
        await pglite.exec(script);
      },
      reopen: async () =>
        buildDatabase("embedded", new PrismaClient({ adapter: new PGliteAdapterFactory(pglite) }), {
          listen,
          close: async () => {},
        }),
      close: () => database.close(),
    };
  },
};

/** Creates a database on the server; gives its URL, and how to drop it. */
async function createServerDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `parley_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await runOnServer(server, `CREATE DATABASE "${name}"`);
  // What a crash of the server would lose is nothing to a test: commits need not wait for the disk.
  await runOnServer(server, `ALTER DATABASE "${name}" SET synchronous_commit = off`);
  return {
    url: url.href,
    drop: () => runOnServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

async function runOnServer(url: string, script: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(script).simple();
  } finally {
    await sql.end();
  }
}

function buildServerEngine(server: string): TestEngine {
  return {
    name: "PostgreSQL",
    async openEmpty() {
      const { url, drop } = await createServerDatabase(server);
      return {
        factory: buildToolFactory(url),
        withSession: (work) => withServerSession(url, work),
        drop,
      };
    },
    async open() {
      const { url, drop } = await createServerDatabase(server);
      const database = await openDatabase({ databaseUrl: url, dataDirectory: "" });
      return {
        database,
        run: (script) => runOnServer(url, script),
        reopen: () => openDatabase({ databaseUrl: url, dataDirectory: "" }),
        async close() {
          await database.close();
          await drop();
        },
      };
    },
  };
}

const testServerUrl = process.env.PARLEY_TEST_POSTGRES_URL;

/** PostgreSQL, where PARLEY_TEST_POSTGRES_URL names a server to make databases on: races show there alone. */
export const servers: readonly TestEngine[] = testServerUrl ? [buildServerEngine(testServerUrl)] : [];

/** PGlite always, and PostgreSQL where there is one. */
export const engines: readonly TestEngine[] = [embedded, ...servers];
