import { Client } from "pg";

const SERVER = process.env.PARLEY_TEST_POSTGRES_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function runOnServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect().catch((error: unknown) => {
    throw new Error("This bench needs PostgreSQL: name a server in PARLEY_TEST_POSTGRES_URL.", {
      cause: error,
    });
  });
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database on the tests' PostgreSQL server, and how to drop it. */
export async function createPostgres(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `parley_bench_${process.pid}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await runOnServer(`CREATE DATABASE "${name}"`);
  return { url: url.href, drop: () => runOnServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}
