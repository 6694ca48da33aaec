import type { ErrorCode, Fault } from "@/lib/errors";
import type { ExportedFile, ExportJob, Progress } from "./export-job";

export interface WorkerQuestion {
  readonly job: ExportJob;
}

/** Said any number of times before the answer. */
export interface WorkerProgress {
  readonly progress: Progress;
}

export type WorkerAnswer =
  | { readonly done: true; readonly file: ExportedFile }
  | {
      readonly done: false;
      readonly expected: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly faults: readonly Fault[];
      };
    }
  | { readonly done: false; readonly expected: null; readonly message: string };
