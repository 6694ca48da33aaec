import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./root.mjs";

const secondsToStop = 10;
const running = new Set();
let stoppedBy = null;

function stopAll(signal) {
  if (stoppedBy === null) stoppedBy = signal;
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(exitCodeOf(null, signal));
  setTimeout(() => {
    for (const child of running) child.kill("SIGKILL");
  }, secondsToStop * 1000).unref();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopAll(signal));

/* npm puts a shell between itself and us, which hands no signal on: when that is gone, so is who asked for us. */
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && stoppedBy === null) stopAll("SIGTERM");
  }, 500).unref();
}

function exitCodeOf(code, signal) {
  return signal === null ? code : 128 + (constants.signals[signal] ?? 0);
}

/**
 * Starts Node on a script with its arguments, in the project's root. Gives the process and a promise of its
 * exit code (128 + n after signal n). SIGINT, SIGTERM and SIGHUP are handed on to it.
 */
export function startNode(script, args, options) {
  return start(process.execPath, [script, ...args], options);
}

function start(command, args, { env, quiet = false }) {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  running.add(child);
  const output = [];
  child.stdout?.on("data", (chunk) => output.push(chunk));
  child.stderr?.on("data", (chunk) => output.push(chunk));
  const exit = new Promise((resolve, reject) => {
    child.on("error", (error) => {
      running.delete(child);
      reject(new Failure(`${command} could not be started: ${error.message}`));
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve(exitCodeOf(code, signal));
    });
  });
  return { child, exit, output };
}

/* A tool that was asked to stop may end with 0: what follows must not run all the same. */
async function finish({ exit, output }, quiet) {
  const code = await exit;
  if (stoppedBy !== null) process.exit(exitCodeOf(null, stoppedBy));
  if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/** Runs Node on a script and gives its exit code. When `quiet`, its output is shown only if it fails. */
export async function runNode(script, args, options) {
  return finish(startNode(script, args, options), options.quiet);
}

/** Runs a command of the system and gives its exit code; see runNode. */
export async function runCommand(command, args, options) {
  return finish(start(command, args, options), options.quiet);
}

/** The script behind an installed package's command, run with Node instead of a shell. */
export function getTool(packageName, command = packageName) {
  const folder = join(root, "node_modules", packageName);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) throw new Failure(`${packageName} is not installed. Run: npm ci --include=dev`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}
