"use client";

import { useEffect, useRef, useState } from "react";
import type { Fault } from "@/lib/domain/fault";
import type { BriefingFormat, Progress } from "@/lib/export/export-job";
import { requestFile, saveBlob } from "./request-file";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

export type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly format: BriefingFormat; readonly progress: Progress | null }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "shown" }
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "failed";
      readonly format: BriefingFormat;
      readonly told: string;
      readonly faults: readonly Fault[];
    };

/** Makes files of a briefing, one at a time, and says how far it is. */
export function useMaking(working: WorkingBriefing, kept: string | null) {
  const [making, setMaking] = useState<Making>({ kind: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const isMaking = making.kind === "making";

  async function make(format: BriefingFormat, isShown: boolean) {
    if (isMaking) return;
    // Opened by the click itself: a tab that came later would be blocked.
    const tab = isShown ? window.open("", "_blank") : null;
    stop.current = new AbortController();
    setMaking({ kind: "making", format, progress: null });
    const file = await requestFile({
      content: toBriefing(working),
      kept,
      format,
      signal: stop.current.signal,
      onProgress: (progress) => setMaking({ kind: "making", format, progress }),
    });
    if (file.kind !== "file") {
      tab?.close();
      setMaking(file.kind === "failed" ? { ...file, format } : file);
      return;
    }
    if (tab !== null) {
      tab.location.href = URL.createObjectURL(file.blob);
      setMaking({ kind: "shown" });
      return;
    }
    saveBlob(file.blob, file.name);
    setMaking({ kind: "made", name: file.name });
  }

  return { making, make, cancel: () => stop.current?.abort() };
}
