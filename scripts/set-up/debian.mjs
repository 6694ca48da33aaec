import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { runCommand } from "./run.mjs";

/* apt-get waits for nobody: where several of our commands install something at once, each has its turn. */
const aptTurn = join(tmpdir(), "parley-apt.lock");

/** Installs a package of Debian as root; `reason` begins the Failure that tells others what to run. */
export function installDebianPackage(name, env, reason) {
  return installDebianPackages([name], env, reason, []);
}

/** As installDebianPackage, several at once; `options` are those of apt-get, such as `--no-install-recommends`. */
export async function installDebianPackages(names, env, reason, options) {
  const name = names.join(" ");
  const isDebian = existsSync("/etc/debian_version");
  if (!isDebian || process.getuid?.() !== 0) {
    const hint = isDebian
      ? `Run: sudo apt-get update && sudo apt-get install -y ${[...options, ...names].join(" ")}`
      : `Install the package "${name}" with your system's package manager.`;
    throw new Failure(`${reason}\n${hint}`);
  }
  /* The locale decides the encoding of a database server that is set up by its installation. */
  const locale = { LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  const quietly = { env: { ...env, ...locale, DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  for (const args of [["update"], ["install", "-y", ...options, ...names]]) {
    const code = await runCommand("flock", [aptTurn, "apt-get", ...args], quietly);
    if (code !== 0)
      throw new Failure(`${reason}\napt-get ${args.join(" ")} failed; what it said is above.`, code);
  }
}
