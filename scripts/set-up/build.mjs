import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildExportWorker } from "./export-worker.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { getTool, runNode } from "./run.mjs";
import { findStamp, removeStamp, writeStamp } from "./stamp.mjs";

/* Neither read by a build nor part of what it makes. Anything not named here counts as a source. */
const noSources = new Set([
  "node_modules",
  "tests",
  "test-results",
  "playwright-report",
  "coverage-report",
  "next-env.d.ts",
  "lib/db/generated",
]);

function isNoSource(path) {
  if (noSources.has(path)) return true;
  if (path.includes("/")) return false;
  const isHidden = path.startsWith(".") && !path.startsWith(".env");
  return isHidden || path.endsWith(".tsbuildinfo") || path.endsWith(".md");
}

/* Read by the server when it runs; a build is the same whatever they say. */
const runTimeVariables = /^PARLEY_(DATA_DIR|URL|SECRET|TRUST_PROXY|OIDC_\w+|TEST_\w+)$/;

/* What Next writes into the bundle, and what the project's own configuration reads. */
function isBuildVariable(name) {
  if (runTimeVariables.test(name)) return false;
  return name.startsWith("NEXT_") || name.startsWith("PARLEY_");
}

/** A hash over everything that a build in `folder` depends on: sources, packages and variables. */
export function fingerprintSources(folder, env) {
  const variables = Object.keys(env)
    .filter(isBuildVariable)
    .sort()
    .map((name) => `${name}=${env[name]}`);
  return fingerprint(folder, [""], { facts: [process.version, ...variables], skip: isNoSource });
}

/** The folder that the build goes to, relative to the root. */
export function buildFolder(env) {
  return env.PARLEY_DIST_DIR ?? ".next";
}

/** Whether there is a whole build to serve. */
export function isBuilt(env) {
  return existsSync(join(root, buildFolder(env), "BUILD_ID"));
}

/** Builds the application; gives "skipped" when its sources are those of the build at hand, else the exit code. */
export async function buildApplication(env) {
  const stamp = join(root, buildFolder(env), "parley-sources");
  const before = fingerprintSources(root, env);
  if (isBuilt(env) && findStamp(stamp) === before) return "skipped";
  removeStamp(stamp);
  const code = await runNode(getTool("next"), ["build"], { env: { ...env, NEXT_TELEMETRY_DISABLED: "1" } });
  if (code !== 0) return code;
  await buildExportWorker(buildFolder(env));
  writeStamp(stamp, before);
  return code;
}
