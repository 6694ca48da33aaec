import type { Worker } from "node:worker_threads";
import { ParleyError } from "@/lib/errors";
import type { ExportedFile, ExportJob, Progress } from "./export-job";
import type { WorkerAnswer, WorkerProgress, WorkerQuestion } from "./worker-messages";

export const TRY_AGAIN_SECONDS = 5;
const FAILED = "This file could not be made. Try again: the next one is made afresh.";
const TOO_LONG = "Making this file took too long and was given up. Choose fewer rows or columns.";
const TOO_MUCH =
  "Making this file needs more memory than there is for one file. Choose fewer rows or columns.";

export interface ThreadLimits {
  /** The bundled worker, absolute. */
  readonly file: string;
  readonly patienceMilliseconds: number;
  /** Of JavaScript's heap. */
  readonly megabytes: number;
}

/** A thread that makes files, one at a time. Once it fell it is of no more use. */
export class WorkerThread {
  private readonly worker: Worker;
  private settle: ((settled: Settled) => void) | null = null;
  private tell: (progress: Progress) => void = () => {};
  private fallen = false;

  constructor(private readonly limits: ThreadLimits) {
    // Not an import: the bundler would try to bundle what is already built.
    const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
    this.worker = new Thread(limits.file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    this.worker.unref();
    // Heard also between two jobs: a thread that falls then must neither take the process along nor get a job.
    this.worker.on("message", (said: WorkerAnswer | WorkerProgress) => {
      if ("progress" in said) this.tell(said.progress);
      else this.settle?.({ answer: said });
    });
    this.worker.on("error", (error) => this.fall(isOutOfMemory(error) ? TOO_MUCH : FAILED, error));
    this.worker.on("exit", (code) => this.fall(FAILED, new Error(`the worker left with code ${code}`)));
  }

  get isUsable(): boolean {
    return !this.fallen;
  }

  /** Makes the file and tells how far it is. Rejects with what the job itself refuses, or ParleyError `not-made`. */
  async run(job: ExportJob, tell: (progress: Progress) => void = () => {}): Promise<ExportedFile> {
    this.tell = tell;
    const { patienceMilliseconds } = this.limits;
    const timer = setTimeout(
      () =>
        this.fall(
          TOO_LONG,
          new Error(`no ${job.kind === "pages" ? job.kind : job.format} after ${patienceMilliseconds} ms`),
        ),
      patienceMilliseconds,
    );
    try {
      const settled = await new Promise<Settled>((resolve) => {
        this.settle = resolve;
        this.worker.postMessage({ job } satisfies WorkerQuestion);
      });
      return readAnswer(settled);
    } finally {
      this.settle = null;
      clearTimeout(timer);
    }
  }

  private fall(told: string, cause: unknown): void {
    if (this.fallen) return;
    this.fallen = true;
    this.settle?.({ told, cause });
    void this.worker.terminate();
  }
}

/** What the thread answered, or what is told in its place. */
type Settled = { readonly answer: WorkerAnswer } | { readonly told: string; readonly cause: unknown };

function readAnswer(settled: Settled): ExportedFile {
  if ("told" in settled) throw notMade(settled.told, settled.cause);
  const { answer } = settled;
  if (answer.done) return answer.file;
  if (answer.expected === null) throw notMade(FAILED, new Error(answer.message));
  const { code, message, faults } = answer.expected;
  throw new ParleyError(code, message, faults);
}

/** Only a failure that may be chance is worth another try of the same. */
function notMade(told: string, cause: unknown): ParleyError {
  const retry = told === FAILED ? { retryAfterSeconds: TRY_AGAIN_SECONDS } : {};
  return new ParleyError("not-made", told, [], { cause, ...retry });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
