import { PrismaPg } from "@prisma/adapter-pg";
import postgres from "postgres";
import { ParleyError } from "@/lib/errors";
import type { MigrationSession } from "./migrate";

const CONNECT_SECONDS = 3;
const OLDEST_VERSION = 150_000;

/** What Prisma puts into such URLs for itself; PostgreSQL refuses settings that it does not know. */
const PRISMA_PARAMETERS = [
  "schema",
  "connection_limit",
  "pool_timeout",
  "pgbouncer",
  "socket_timeout",
  "statement_cache_size",
];

function buildServerUrl(databaseUrl: string): URL {
  const url = new URL(databaseUrl);
  const schema = url.searchParams.get("schema");
  if (schema !== null && schema !== "public") {
    throw new ParleyError("invalid", "DATABASE_URL names a schema: Parley keeps its tables in public.");
  }
  for (const parameter of PRISMA_PARAMETERS) url.searchParams.delete(parameter);
  return url;
}

/**
 * Prisma on a PostgreSQL server. The session runs in UTC whatever the server's zone is: the adapter writes
 * instants without an offset and reads them without looking at it.
 */
export function buildServerAdapter(databaseUrl: string): PrismaPg {
  return new PrismaPg(
    {
      connectionString: buildServerUrl(databaseUrl).href,
      connectionTimeoutMillis: CONNECT_SECONDS * 1000,
      options: "-c TimeZone=UTC",
      application_name: "parley",
    },
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
}

/**
 * One connection for the migrations, closed when `work` is done. Throws ParleyError `unavailable` when the
 * server is older than PostgreSQL 15.
 */
export async function withServerSession<Result>(
  databaseUrl: string,
  work: (session: MigrationSession) => Promise<Result>,
): Promise<Result> {
  const url = buildServerUrl(databaseUrl);
  const socketFolder = url.searchParams.get("host");
  url.searchParams.delete("host");
  const sql = postgres(url.href, {
    ...(socketFolder === null ? {} : { host: socketFolder }),
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: "parley", TimeZone: "UTC" },
  });
  try {
    const [row] = await sql`SELECT current_setting('server_version_num')::int AS "version"`;
    if (Number(row?.version) < OLDEST_VERSION) {
      throw new ParleyError("unavailable", "The PostgreSQL server is too old: Parley needs 15 or newer.");
    }
    return await work({
      async execute(script) {
        await sql.unsafe(script).simple();
      },
      async query(text, parameters) {
        return await sql.unsafe<Record<string, unknown>[]>(text, [...parameters]);
      },
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
