"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress } from "@/lib/desk/csv/read-csv";
import type { ReaderAnswer, ReaderMessage, ReaderRequest } from "./reader-messages";

/**
 * Reads and checks files beside the page, so that it stays usable meanwhile. `ask` gives null when it was
 * cancelled; `progress` is null where how much there is to do is not known yet.
 */
export function useReader() {
  const worker = useRef<Worker | null>(null);
  const settle = useRef<((answer: ReaderAnswer | null) => void) | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    settle.current?.(null);
    settle.current = null;
  }, []);

  useEffect(() => cancel, [cancel]);

  const ask = useCallback(
    (request: ReaderRequest): Promise<ReaderAnswer | null> => {
      // What it is busy with would otherwise be taken for the answer.
      if (settle.current !== null) cancel();
      setProgress(null);
      worker.current ??= new Worker(new URL("./reader-worker.ts", import.meta.url), { type: "module" });
      const reader = worker.current;
      return new Promise((resolve) => {
        settle.current = resolve;
        reader.onmessage = ({ data }: MessageEvent<ReaderMessage>) => {
          if (data.kind === "progress") return setProgress({ done: data.done, total: data.total });
          settle.current = null;
          resolve(data);
        };
        reader.onerror = () => {
          settle.current = null;
          resolve({ kind: "failed" });
        };
        reader.postMessage(request);
      });
    },
    [cancel],
  );

  return { ask, cancel, progress };
}
