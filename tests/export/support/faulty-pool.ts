import { fileURLToPath } from "node:url";
import { WorkerPool } from "@/lib/export/worker-pool";

export const LIMITS = {
  file: fileURLToPath(new URL("faulty-worker.mjs", import.meta.url)),
  workers: 1,
  patienceMilliseconds: 60_000,
  megabytes: 128,
  mostWaiting: 4,
  mostWaitingEach: 2,
};

/** One thread of the real worker, which a job can do harm to; see faulty-worker.mjs. */
export const openFaultyPool = () => new WorkerPool(LIMITS);
