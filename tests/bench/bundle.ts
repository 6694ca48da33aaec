import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "@/scripts/set-up/root.mjs";
import { BENCH_FOLDER } from "./bench-folder";
import type { Comparison } from "./comparison";

const run = promisify(execFile);

/**
 * What `script`, a file name in this folder without its ending, measures in a process of its own. It runs
 * bundled, as the product does: a loader that keeps the names of functions would be measured along.
 */
export async function runBundled(script: string): Promise<readonly Comparison[]> {
  const outfile = join(root, BENCH_FOLDER, `${script}.mjs`);
  await build({
    entryPoints: [join(root, `tests/bench/${script}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    loader: { ".typ": "text" },
    logLevel: "warning",
  });
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd: root, env: { ...env, NODE_ENV: "production" as const } };
  const { stdout } = await run(process.execPath, [outfile], options);
  return JSON.parse(stdout);
}
