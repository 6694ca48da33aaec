import { parentPort } from "node:worker_threads";
import { ParleyError } from "@/lib/errors";
import type { ExportJob, Progress } from "@/lib/export/export-job";
import type { WorkerAnswer, WorkerProgress, WorkerQuestion } from "@/lib/export/worker-messages";
import { writeBriefing } from "@/lib/export/write-briefing";
import { writeFigure } from "@/lib/export/write-figure";
import { giveWay } from "./give-way";
import { standStill } from "./standing-clock";

giveWay();

/* One job after the other: a worker that has ended says nothing, and its pool notices. */
parentPort?.on("message", ({ job }: WorkerQuestion) => {
  void answer(job).then(async ([message, transfer]) => {
    // A rejection that nobody handled ends the worker first, at the cost of this job and not of the next.
    await new Promise((resolve) => setImmediate(resolve));
    parentPort?.postMessage(message, transfer);
  });
});

const tell = (progress: Progress) => parentPort?.postMessage({ progress } satisfies WorkerProgress);

async function answer(job: ExportJob): Promise<[WorkerAnswer, ArrayBuffer[]]> {
  const { recordedAt, hash } =
    job.kind === "figure" ? { recordedAt: job.figure.recordedAt, hash: job.hash } : job.document;
  standStill(recordedAt, hash);
  try {
    const { bytes, pages } = await (job.kind === "figure" ? writeFigure(job) : writeBriefing(job, tell));
    return [{ done: true, file: { bytes, pages } }, [bytes.buffer]];
  } catch (error) {
    if (error instanceof ParleyError) {
      const { code, message, faults } = error;
      return [{ done: false, expected: { code, message, faults } }, []];
    }
    return [
      { done: false, expected: null, message: error instanceof Error ? `${error.stack}` : String(error) },
      [],
    ];
  }
}
