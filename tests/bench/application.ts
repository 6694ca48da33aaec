import { setTimeout as wait } from "node:timers/promises";
import { buildApplication } from "@/scripts/set-up/build.mjs";
import { runLoader } from "@/scripts/set-up/database.mjs";
import { generateClient } from "@/scripts/set-up/generate.mjs";
import { findFreePort } from "@/scripts/set-up/port.mjs";
import { getTool, startNode } from "@/scripts/set-up/run.mjs";

const SECONDS_TO_READY = 60;

/** Variables for a command; without NODE_ENV, which each command sets itself. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A production server on a port of its own, until it is stopped. */
export interface Served {
  readonly port: number;
  stop(): Promise<void>;
}

/** The environment of the tests' own build, with nothing of the caller's database. */
export function buildBenchEnvironment(dataFolder: string): Environment {
  const { NODE_ENV: _, ...caller } = process.env;
  const own = { DATABASE_URL: "", PARLEY_DATA_DIR: dataFolder, PARLEY_DIST_DIR: ".next-test" };
  return { ...caller, ...own, NEXT_TELEMETRY_DISABLED: "1" };
}

/** Makes the tests' build, unless it is there for the present sources. */
export async function prepareBuild(env: Environment): Promise<void> {
  expectSuccess("The database client", await generateClient(env));
  expectSuccess("The build", await buildApplication(env));
}

/** Loads the built-in data set into the database that `env` names. */
export async function loadData(env: Environment): Promise<void> {
  expectSuccess("Loading the data set", await runLoader(env));
}

/** Throws unless a command's exit code is 0, or it had nothing to do. */
export function expectSuccess(what: string, code: number | "skipped"): void {
  if (code !== 0 && code !== "skipped") throw new Error(`${what} failed with exit code ${code}.`);
}

/** Serves a build of `folder` (of this project when left out) on 127.0.0.1, ready when `readyPath` answers. */
export async function serveBuild(env: Environment, readyPath: string, folder?: string): Promise<Served> {
  const port = await findFreePort();
  const args = ["start", ...(folder === undefined ? [] : [folder]), "-H", "127.0.0.1", "-p", String(port)];
  const server = startNode(getTool("next"), args, { env, quiet: true });
  const stop = async () => {
    server.child.kill("SIGTERM");
    await server.exit;
  };
  const end = performance.now() + SECONDS_TO_READY * 1000;
  while (performance.now() < end && server.child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}${readyPath}`).catch(() => null);
    if (answer?.ok) return { port, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`The server was not ready.\n${Buffer.concat([...server.output])}`);
}
