"use client";

import { useEffect, useState } from "react";
import { desk } from "@/messages";
import type { Draft } from "./use-draft";

/** Whether what was typed is saved, said politely and without moving anything. */
export function SaveState<Content>({ session }: { readonly session: Draft<Content> }) {
  const { status, savedAt, problem, isRestored, isMerged } = session;
  const seconds = useSecondsSince(savedAt);
  const text =
    status === "saved"
      ? savedAt === null
        ? desk.status.savedBefore
        : desk.status.saved(desk.ago(seconds))
      : desk.status[status];
  const isTrouble = status === "offline" || status === "signed-out" || status === "failed";
  return (
    <div className={isTrouble ? "notice faulty" : "text-sm text-mute"}>
      <p aria-live="polite" data-save-status={status}>
        {text}
      </p>
      {problem && <p className="mt-1 font-medium">{problem}</p>}
      {(status === "offline" || status === "failed") && (
        <button type="button" className="control mt-2" onClick={() => void session.saveNow()}>
          {desk.tryAgain}
        </button>
      )}
      {isRestored && <p className="mt-1">{desk.restored}</p>}
      {isMerged && <p className="mt-1">{desk.merged}</p>}
    </div>
  );
}

/** Whole seconds since an instant, told anew every ten; 0 while there is none. */
function useSecondsSince(instant: number | null): number {
  const [now, setNow] = useState(instant ?? 0);
  useEffect(() => {
    if (instant === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [instant]);
  return instant === null ? 0 : Math.max(0, Math.floor((now - instant) / 1000));
}
