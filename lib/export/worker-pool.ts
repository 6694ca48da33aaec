import { join } from "node:path";
import { ParleyError } from "@/lib/errors";
import type { ExportedFile, ExportJob, Progress } from "./export-job";
import { FairQueue } from "./fair-queue";
import { type ThreadLimits, TRY_AGAIN_SECONDS, WorkerThread } from "./worker-thread";

interface PoolOptions extends ThreadLimits {
  /** How many run at once. */
  readonly workers: number;
  /** How many may wait; more are turned away. */
  readonly mostWaiting: number;
  /** The same for one asker; as many as may wait at all when left out. */
  readonly mostWaitingEach?: number;
}

/** On whose behalf a file is made. */
export interface Asking {
  /** The jobs of one asker wait in one line; lines take turns. */
  readonly asker: string;
  /** Aborts when nobody waits for the file any longer; null where that is never told. */
  readonly signal: AbortSignal | null;
  /** Is told how far a briefing is, once it was begun. */
  readonly tell?: (progress: Progress) => void;
}

interface Waiting {
  readonly job: ExportJob;
  readonly tell: ((progress: Progress) => void) | undefined;
  readonly resolve: (made: Promise<ExportedFile>) => void;
}

const TOO_MANY = "Too many files are being made at the moment. Try again shortly.";
const TOO_MANY_YOURS = "You have asked for too many files at once. Wait until some of them are there.";
const LEFT = "Nobody waited for this file any longer.";

const ANYBODY: Asking = { asker: "anybody", signal: null };

/**
 * Threads that make files, each one job at a time. One that takes too long, needs too much memory or dies costs
 * its own job a clear error and nobody else anything: the next job gets a new one.
 */
export class WorkerPool {
  private readonly idle: WorkerThread[] = [];
  private readonly waiting = new FairQueue<Waiting>();
  private busy = 0;

  constructor(private readonly options: PoolOptions) {}

  /**
   * Makes the file. Rejects with what the job itself refuses, or ParleyError `not-made`, or `too-many` where the
   * asker has too many waiting. A job that still waits when its signal aborts is dropped; one under way is
   * finished, because stopping a thread costs the next job more than most files take.
   */
  run(job: ExportJob, { asker, signal, tell }: Asking = ANYBODY): Promise<ExportedFile> {
    const retry = { retryAfterSeconds: TRY_AGAIN_SECONDS };
    if (signal?.aborted) return Promise.reject(new ParleyError("not-made", LEFT));
    const { mostWaiting, mostWaitingEach = mostWaiting } = this.options;
    if (this.waiting.size >= mostWaiting) {
      return Promise.reject(new ParleyError("not-made", TOO_MANY, [], retry));
    }
    if (this.waiting.sizeOf(asker) >= mostWaitingEach) {
      return Promise.reject(new ParleyError("too-many", TOO_MANY_YOURS, [], retry));
    }
    return new Promise((settle) => {
      const leave = () => {
        this.waiting.remove(asker, waiting);
        settle(Promise.reject(new ParleyError("not-made", LEFT)));
      };
      const resolve = (made: Promise<ExportedFile>) => {
        signal?.removeEventListener("abort", leave);
        settle(made);
      };
      const waiting: Waiting = { job, tell, resolve };
      signal?.addEventListener("abort", leave, { once: true });
      this.waiting.add(asker, waiting);
      this.startNext();
    });
  }

  private startNext(): void {
    if (this.busy >= this.options.workers) return;
    const next = this.waiting.take();
    if (next === undefined) return;
    this.busy += 1;
    const made = this.make(next);
    next.resolve(made);
    const goOn = () => {
      this.busy -= 1;
      this.startNext();
    };
    made.then(goOn, goOn);
  }

  private async make({ job, tell }: Waiting): Promise<ExportedFile> {
    const thread = this.findIdle() ?? new WorkerThread(this.options);
    try {
      return await thread.run(job, tell);
    } finally {
      if (thread.isUsable) this.idle.push(thread);
    }
  }

  private findIdle(): WorkerThread | undefined {
    let thread = this.idle.pop();
    while (thread !== undefined && !thread.isUsable) thread = this.idle.pop();
    return thread;
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
    mostWaiting: 64,
    mostWaitingEach: 24,
  });
  return store.parleyExports;
}
