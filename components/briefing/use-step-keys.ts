"use client";

import { useEffect } from "react";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";

/** Undo and redo by the usual keys, outside of fields: within them the browser undoes what was typed there. */
export function useStepKeys(session: BriefingSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      if (isRedo) session.redo(briefingPage.composer.redone);
      else session.undo(briefingPage.composer.undone);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session]);
}
