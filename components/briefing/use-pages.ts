"use client";

import { useCallback, useEffect, useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, isJsonList, type Json, toJson } from "@/lib/domain/json";
import { briefingPage } from "@/messages";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

/** Longer than typing pauses: all pages are set anew. */
const PAUSE = 1_000;

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** An address within this page of the browser. */
  readonly address: string;
}

export interface KnownPages {
  readonly pages: readonly PagePicture[];
  readonly problem: { readonly told: string; readonly faults: readonly Fault[] } | null;
  readonly isWaiting: boolean;
}

/** The pages as the PDF has them, drawn again after a pause whenever the briefing or the record has changed. */
export function usePages(working: WorkingBriefing, kept: string | null, version: string) {
  const [known, setKnown] = useState<KnownPages>({ pages: [], problem: null, isWaiting: true });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` and another version ask the same once more
  useEffect(() => {
    let isOver = false;
    setKnown((before) => ({ ...before, isWaiting: true }));
    const timer = setTimeout(async () => {
      const path = `/negotiations/${working.negotiation}/briefing/pages`;
      const body = toJson({ content: toBriefing(working), kept });
      const answer = await askDesk({ method: "POST", path, body });
      if (isOver) return;
      if (answer.kind === "done") {
        setKnown({ pages: readPages(answer.body.pages ?? null), problem: null, isWaiting: false });
        return;
      }
      const told = "detail" in answer && answer.detail !== "" ? answer.detail : briefingPage.failed;
      const faults = answer.kind === "refused" ? answer.faults : [];
      setKnown(({ pages }) => ({ pages, problem: { told, faults }, isWaiting: false }));
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [working, kept, attempt, version]);
  const { pages } = known;
  useEffect(
    () => () => {
      for (const { address } of pages) URL.revokeObjectURL(address);
    },
    [pages],
  );
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...known, retry };
}

function readPages(pages: Json): readonly PagePicture[] {
  return (isJsonList(pages) ? pages : []).map((page) => {
    const { width, height, svg } = asJsonObject(page);
    const picture = new Blob([String(svg)], { type: "image/svg+xml" });
    return { width: Number(width), height: Number(height), address: URL.createObjectURL(picture) };
  });
}
