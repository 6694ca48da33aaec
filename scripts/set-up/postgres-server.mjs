import "./node-version.mjs";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { installDebianPackage } from "./debian.mjs";
import { Failure, runAsMain } from "./failure.mjs";
import { runCommand } from "./run.mjs";

const host = "127.0.0.1";
const role = "parley_test";
const protocolVersion = 196608;
const authenticated = 0;

function startupMessage(user) {
  const body = Buffer.from(`user\0${user}\0database\0postgres\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(protocolVersion, 4);
  return Buffer.concat([head, body]);
}

/* "open": `user` may connect without a password; "guarded": a server is there but refuses that; "none". */
function probe(port, user) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(5000, () => settle("none"));
    socket.on("error", () => settle("none"));
    socket.on("close", () => settle("none"));
    socket.on("connect", () => socket.write(startupMessage(user)));
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length < 9) return;
      const isOpen = bytes.toString("latin1", 0, 1) === "R" && bytes.readInt32BE(5) === authenticated;
      settle(isOpen ? "open" : "guarded");
    });
  });
}

function listClusters() {
  try {
    return execFileSync("pg_lsclusters", ["--no-header"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => line.trim().split(/\s+/))
      .map(([version, name, port, status]) => ({ version, name, port: Number(port), status }));
  } catch {
    return [];
  }
}

async function startCluster({ version, name, status }) {
  if (status.startsWith("online")) return;
  process.stderr.write(`Starting PostgreSQL ${version} (${name})\n`);
  const code = await runCommand("pg_ctlcluster", [version, name, "start"], { env: process.env, quiet: true });
  if (code !== 0) throw new Failure(`PostgreSQL ${version} (${name}) did not start.`, code);
}

/* Debian's servers ask for a password over TCP; root may make a role of its own as the server's owner. */
function makeRole(port) {
  const password = randomBytes(16).toString("hex");
  const sql = `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
  END $$;
  ALTER ROLE ${role} LOGIN CREATEDB PASSWORD '${password}';`;
  execFileSync(
    "runuser",
    ["-u", "postgres", "--", "psql", "-p", String(port), "-q", "-v", "ON_ERROR_STOP=1", "-d", "postgres"],
    { input: sql, stdio: ["pipe", "ignore", "inherit"], cwd: "/" },
  );
  return `postgres://${role}:${password}@${host}:${port}/postgres`;
}

async function findOpenUrl(port) {
  return (await probe(port, "postgres")) === "open" ? `postgres://postgres@${host}:${port}/postgres` : null;
}

/**
 * The URL of a PostgreSQL server on which a test may create databases: the one that is named or answers, else
 * Debian's, started or installed first.
 */
async function getServerUrl(env) {
  if (env.PARLEY_TEST_POSTGRES_URL) return env.PARLEY_TEST_POSTGRES_URL;
  const port = Number(env.PGPORT || 5432);
  const open = await findOpenUrl(port);
  if (open !== null) return open;

  const ownServer =
    "Name a server on which databases may be created: PARLEY_TEST_POSTGRES_URL=postgres://...";
  const isRoot = process.getuid?.() === 0;
  const answers = (await probe(port, "postgres")) !== "none";
  if (answers && !(isRoot && listClusters().some((cluster) => cluster.port === port))) {
    throw new Failure(`PostgreSQL on port ${port} asks for a password.\n${ownServer}`);
  }
  if (!answers && listClusters().length === 0) {
    process.stderr.write("Installing PostgreSQL\n");
    await installDebianPackage("postgresql", env, `The database tests need PostgreSQL.\n${ownServer}`);
  }
  const clusters = listClusters();
  const cluster = clusters.find((candidate) => candidate.port === port) ?? clusters[0];
  if (cluster === undefined) throw new Failure(`PostgreSQL has no cluster to start.\n${ownServer}`);
  await startCluster(cluster);
  return (await findOpenUrl(cluster.port)) ?? makeRole(cluster.port);
}

await runAsMain(async () => {
  process.stdout.write(`${await getServerUrl(process.env)}\n`);
});
