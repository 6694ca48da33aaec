import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./root.mjs";
import { runCommand, runNode } from "./run.mjs";
import { findStamp, removeStamp, writeStamp } from "./stamp.mjs";

const stamp = join(root, "node_modules", ".parley-installed");
/* npm writes this last, so a broken-off installation has none. */
const installedLock = join(root, "node_modules", ".package-lock.json");

function hashOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/* Whoever ran npm: everything that the lock asks for on every machine is there in the version it names. */
function isInstalled(lockFile, installedLockFile) {
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const present = JSON.parse(readFileSync(installedLockFile, "utf8")).packages;
  return (
    Object.entries(wanted).every(([path, entry]) => {
      if (path === "") return true;
      const found = present[path];
      if (found === undefined) return entry.optional === true || entry.devOptional === true;
      return found.version === entry.version && found.integrity === entry.integrity;
    }) && Object.keys(present).every((path) => wanted[path] !== undefined)
  );
}

function stampValue(lock) {
  return [hashOf(lock), hashOf(installedLock), process.versions.node.split(".")[0]].join("\n");
}

/**
 * Brings node_modules to what package-lock.json says, build tools included; gives "skipped" when it is so
 * already, else npm's exit code.
 */
export async function installPackages(env) {
  const lock = join(root, "package-lock.json");
  const known = findStamp(stamp);
  if (existsSync(installedLock)) {
    const value = stampValue(lock);
    if (known === value) return "skipped";
    if (known === null && isInstalled(lock, installedLock)) {
      writeStamp(stamp, value);
      return "skipped";
    }
  }
  removeStamp(stamp);
  /* No package here needs its install script, and some would download. */
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  /* npm names its own script when it runs ours; without it we are called straight from a shell. */
  const npm = env.npm_execpath;
  const code =
    npm?.endsWith(".js") && existsSync(npm)
      ? await runNode(npm, args, { env })
      : await runCommand(process.platform === "win32" ? "npm.cmd" : "npm", args, { env });
  if (code !== 0) throw new Failure("npm ci failed; what it said is above.", code);
  writeStamp(stamp, stampValue(lock));
  return code;
}
