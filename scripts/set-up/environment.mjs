import { readFileSync } from "node:fs";
import { join } from "node:path";
import util from "node:util";
import { root } from "./root.mjs";

/* The order in which Next reads them for a production build: the first that names a variable wins. */
const envFiles = [".env.production.local", ".env.local", ".env.production", ".env"];

function readEnvFile(folder, name) {
  try {
    return util.parseEnv(readFileSync(join(folder, name), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

/**
 * The environment that the tools run in: `base`, completed from the .env files in `folder`. NODE_ENV is left
 * out, so that a production setting neither drops the build tools nor confuses a build.
 */
export function buildEnvironment(base = process.env, folder = root) {
  const { NODE_ENV: _, ...environment } = base;
  for (const name of envFiles) {
    const { NODE_ENV: __, ...found } = readEnvFile(folder, name);
    for (const [key, value] of Object.entries(found)) {
      if (environment[key] === undefined) environment[key] = value;
    }
  }
  return environment;
}
