import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Comparison } from "./comparison";

const run = promisify(execFile);

/** esbuild as tsx brings it along. */
function findEsbuild(): string {
  const fromTsx = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
  return join(dirname(fromTsx.resolve("esbuild/package.json")), "bin/esbuild");
}

/**
 * The numbers that the browser works out, against bare loops. They run bundled, as in the browser: a loader
 * that keeps the names of functions would be measured along.
 */
export async function benchDomain(): Promise<readonly Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  try {
    const bundle = join(folder, "domain.mjs");
    const options = ["--bundle", "--platform=node", "--format=esm", "--target=node20", `--outfile=${bundle}`];
    await run(findEsbuild(), ["tests/bench/domain-worker.ts", ...options]);
    const { stdout } = await run(process.execPath, [bundle]);
    return readComparisons(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readComparisons(text: string): readonly Comparison[] {
  return JSON.parse(text);
}
