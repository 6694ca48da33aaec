import { buildExportWorker } from "@/scripts/set-up/export-worker.mjs";

/** Once before all tests: the worker that makes files, from the sources as they are. */
export default async function setup(): Promise<void> {
  await buildExportWorker(".next-vitest");
}
