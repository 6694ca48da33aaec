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

function buildSingleConnection(databaseUrl: string, applicationName: string) {
  const url = buildServerUrl(databaseUrl);
  const socketFolder = url.searchParams.get("host");
  url.searchParams.delete("host");
  const options = {
    ...(socketFolder === null ? {} : { host: socketFolder }),
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: applicationName, TimeZone: "UTC" },
  };
  return { href: url.href, options };
}

/**
 * One connection for the migrations, closed when `work` is done. Throws ParleyError `unavailable` when the
 * server is older than PostgreSQL 15.
 */
export async function withServerSession<Result>(
  databaseUrl: string,
  work: (session: MigrationSession) => Promise<Result>,
): Promise<Result> {
  const { href, options } = buildSingleConnection(databaseUrl, "parley");
  const sql = postgres(href, options);
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

interface Listener {
  onNotice(text: string): void;
  /** The connection is gone, by nobody's wish; called once. */
  onLost(): void;
}

const PULSE_MS = 20_000;

/**
 * One connection that hears what is told on `channel`; gives how to end it. The driver has a way of its own to
 * listen, but when a server stays away for longer than one attempt, that one gives up without a word.
 */
export async function connectListener(
  databaseUrl: string,
  channel: string,
  { onNotice, onLost }: Listener,
): Promise<() => Promise<void>> {
  const { href, options } = buildSingleConnection(databaseUrl, "parley listener");
  let isListening = false;
  let pulse: NodeJS.Timeout | null = null;
  const end = async () => {
    isListening = false;
    if (pulse !== null) clearInterval(pulse);
    await sql.end({ timeout: 1 });
  };
  const lose = () => {
    if (!isListening) return;
    void end().catch(() => {});
    onLost();
  };
  const listening = {
    ...options,
    idle_timeout: 0,
    max_lifetime: null,
    onnotify: (_channel: string, text: string) => onNotice(text),
    onclose: () => lose(),
  };
  const sql = postgres(href, listening);
  try {
    await sql`LISTEN ${sql(channel)}`;
  } catch (error) {
    await end();
    throw error;
  }
  isListening = true;
  // A network that drops a connection does not say so: only asking tells.
  pulse = setInterval(() => {
    const patience = setTimeout(lose, PULSE_MS / 2);
    sql`SELECT 1`.then(() => clearTimeout(patience), lose);
  }, PULSE_MS);
  pulse.unref();
  return end;
}
