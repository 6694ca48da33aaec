import type { ErrorCode, Fault } from "@/lib/errors";
import type { ExportedFile, ExportJob } from "./export-job";

export interface WorkerQuestion {
  readonly job: ExportJob;
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
