import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { ParleyError } from "@/lib/errors";
import type { ExportedFile, ExportJob, Progress } from "./export-job";
import type { WorkerAnswer, WorkerProgress, WorkerQuestion } from "./worker-messages";

interface PoolOptions {
  /** The bundled worker, absolute. */
  readonly file: string;
  /** How many run at once. */
  readonly workers: number;
  readonly patienceMilliseconds: number;
  readonly megabytes: number;
  /** How many may wait; more are turned away. */
  readonly mostWaiting: number;
}

interface Waiting {
  readonly job: ExportJob;
  readonly tell: (progress: Progress) => void;
  readonly resolve: (file: ExportedFile) => void;
  readonly reject: (error: Error) => void;
}

const TRY_AGAIN_SECONDS = 5;
const FAILED = "This file could not be made. The next one will be tried afresh.";
const TOO_LONG =
  "Making this file took too long and was given up. Choose fewer rows or columns and try again.";

/**
 * Workers that make files, each one job at a time. A worker that takes too long, needs too much memory or dies
 * costs its own job a clear error and nobody else anything: the next job gets a new one.
 */
export class WorkerPool {
  private readonly idle: Worker[] = [];
  private readonly waiting: Waiting[] = [];
  private busy = 0;

  constructor(private readonly options: PoolOptions) {}

  /** Makes the file and tells how far it is, once begun. Rejects with what the job itself refuses, or ParleyError `unavailable`. */
  run(job: ExportJob, tell: (progress: Progress) => void = () => {}): Promise<ExportedFile> {
    if (this.waiting.length >= this.options.mostWaiting) {
      return Promise.reject(
        new ParleyError("unavailable", "Too many files are being made. Try again in a moment.", [], {
          retryAfterSeconds: TRY_AGAIN_SECONDS,
        }),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, tell, resolve, reject });
      this.startNext();
    });
  }

  private startNext(): void {
    if (this.busy >= this.options.workers) return;
    const next = this.waiting.shift();
    if (next === undefined) return;
    this.busy += 1;
    this.give(this.idle.pop() ?? this.hire(), next);
  }

  private hire(): Worker {
    // Not an import: the bundler would try to bundle what is already built.
    const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
    const worker = new Thread(this.options.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.megabytes },
    });
    worker.unref();
    return worker;
  }

  private give(worker: Worker, { job, tell, resolve, reject }: Waiting): void {
    const settle = (isUsable: boolean, act: () => void) => {
      clearTimeout(timer);
      worker.off("message", hear).off("error", fall).off("exit", leave);
      if (isUsable) this.idle.push(worker);
      else {
        // Whatever it still has to say concerns nobody.
        worker.on("error", () => {});
        void worker.terminate();
      }
      this.busy -= 1;
      act();
      this.startNext();
    };
    const fail = (message: string, cause?: unknown) => {
      const options = { cause, retryAfterSeconds: TRY_AGAIN_SECONDS };
      settle(false, () => reject(new ParleyError("unavailable", message, [], options)));
    };
    const hear = (answer: WorkerAnswer | WorkerProgress) => {
      if ("progress" in answer) return tell(answer.progress);
      if (answer.done) return settle(true, () => resolve(answer.file));
      if (answer.expected === null) return fail(FAILED, new Error(answer.message));
      const { code, message, faults } = answer.expected;
      settle(true, () => reject(new ParleyError(code, message, faults)));
    };
    const fall = (error: unknown) => fail(FAILED, error);
    const leave = () => fail(FAILED);
    const timer = setTimeout(() => fail(TOO_LONG), this.options.patienceMilliseconds);
    worker.on("message", hear).on("error", fall).on("exit", leave);
    worker.postMessage({ job } satisfies WorkerQuestion);
  }
}

const store = globalThis as typeof globalThis & { parleyExports?: WorkerPool };

/** The worker that the build at hand came with. */
export const workerFile = () =>
  join(process.cwd(), process.env.PARLEY_DIST_DIR ?? ".next", "export-worker.mjs");

/** The pool of this process; on globalThis, because every route is bundled apart. */
export function getWorkerPool(): WorkerPool {
  store.parleyExports ??= new WorkerPool({
    file: workerFile(),
    workers: 1,
    patienceMilliseconds: 60_000,
    megabytes: 1024,
    mostWaiting: 32,
  });
  return store.parleyExports;
}
