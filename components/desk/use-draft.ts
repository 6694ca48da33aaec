"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftContent } from "@/lib/desk/check-entry";
import type { EntryKind } from "@/lib/desk/entry-kind";
import type { JsonObject } from "@/lib/domain/json";
import { askDesk } from "./desk-request";
import { DraftSession } from "./draft-session";
import { findKept, forget, keep } from "./kept-draft";
import type { SessionState } from "./session-state";

/** What a form needs to write a draft; all of it saves itself. */
export interface Draft<Content> extends Omit<SessionState, "content"> {
  readonly content: Content;
  change(next: Content | ((before: Content) => Content)): void;
  undo(): void;
  redo(): void;
  /** Goes on with the content that a person settled on after a clash. */
  settle(content: JsonObject): void;
  saveNow(): Promise<boolean>;
  submit(note: string | null): Promise<boolean>;
  discard(): Promise<boolean>;
  resume(): void;
  /** By which colleagues see that it is open. */
  readonly subject: string;
}

export interface DraftStart<Content> {
  readonly userId: string;
  readonly negotiation: string;
  readonly kind: EntryKind;
  readonly target: string | null;
  /** The entry as it is published, or a blank one; compare with `read`. */
  readonly prefill: Content;
  readonly suggestion?: string | null;
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly content: DraftContent;
    readonly base: DraftContent | null;
  } | null;
  /** The content as the form holds it, whatever the server or this browser had. */
  read(content: DraftContent): Content;
}

/** A draft that keeps itself. `start` is read once. */
export function useDraft<Content extends DraftContent>(start: DraftStart<Content>): Draft<Content> {
  const { userId, negotiation, kind, target, draft } = start;
  const subject = `${negotiation}/${kind}/${target ?? draft?.id ?? "new"}`;
  const [session] = useState(() => {
    // Each draft in a place of its own: two of one entry must not take each other's.
    const placeOf = (id: string | undefined) => `${userId} ${subject} ${id ?? "new"}`;
    let place = placeOf(draft?.id);
    return new DraftSession(
      { negotiation, kind, target, prefill: start.prefill, suggestion: start.suggestion ?? null, draft },
      {
        ask: askDesk,
        findKept: () => findKept(place),
        keep(kept) {
          const next = placeOf(kept.draft?.id);
          if (next !== place) forget(place);
          place = next;
          keep(place, kept);
        },
        forget: () => forget(place),
        now: () => Date.now(),
        later(work, milliseconds) {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
        onBegun(id) {
          const address = new URL(location.href);
          address.searchParams.set("draft", id);
          history.replaceState(history.state, "", address);
        },
      },
    );
  });
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  useEffect(() => {
    session.restore();
    const onHide = () => {
      if (document.visibilityState === "hidden") void session.saveNow();
    };
    window.addEventListener("online", session.resume);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      window.removeEventListener("online", session.resume);
      document.removeEventListener("visibilitychange", onHide);
      void session.saveNow();
    };
  }, [session]);
  const content = start.read(state.content);
  return {
    ...state,
    content,
    subject,
    change: (next) =>
      session.change(typeof next === "function" ? next(start.read(session.getState().content)) : next),
    undo: session.undo,
    redo: session.redo,
    settle: session.settle,
    saveNow: session.saveNow,
    submit: session.submit,
    discard: session.discard,
    resume: session.resume,
  };
}
