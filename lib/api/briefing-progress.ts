import type { Progress } from "@/lib/export/export-job";
import { type Problem, toProblem } from "@/lib/web/problem";
import type { AnsweredFile } from "./guarded-endpoint";

export const PROGRESS_MEDIA_TYPE = "application/x-ndjson";

/** One line of the answer to who asks for progress: any number of the first kind, then one of the others. */
type ProgressLine =
  | Progress
  | { readonly file: Omit<AnsweredFile, "bytes"> & { readonly base64: string } }
  | { readonly problem: Omit<Problem, "retryAfterSeconds"> };

/**
 * What `make` gives, as lines of JSON that begin before it is there. `make` is told to stop when nobody reads any
 * more.
 */
export function streamProgress(
  make: (tell: (progress: Progress) => void, nobodyReads: AbortSignal) => Promise<AnsweredFile>,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const write = (line: ProgressLine) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const { bytes, ...file } = await make(write, left.signal);
        write({ file: { ...file, base64: Buffer.from(bytes).toString("base64") } });
      } catch (error) {
        const { retryAfterSeconds: _, ...problem } = toProblem(error);
        write({ problem });
      }
      if (!left.signal.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
}
