import { buildExportWorker } from "@/scripts/set-up/export-worker.mjs";
import { BENCH_FOLDER } from "./bench-folder";
import { runBundled } from "./bundle";
import type { Comparison } from "./comparison";
import { benchPageDelay } from "./page-delay";

/** What leaves the building: figures and briefings as files, and what making them costs everybody else. */
export async function benchFigures(): Promise<readonly Comparison[]> {
  await buildExportWorker(BENCH_FOLDER);
  return [
    ...(await runBundled("matrix-svg-worker")),
    ...(await runBundled("picture-worker")),
    ...(await runBundled("briefing-worker")),
    ...(await benchPageDelay()),
  ];
}
