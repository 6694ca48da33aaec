"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import type { Briefing } from "@/lib/briefing/briefing";
import { asJsonObject } from "@/lib/domain/json";
import { briefingPage } from "@/messages";
import { BriefingSession } from "./briefing-session";
import { findCopy, keepCopy, keyOf, type LocalCopy, listCopies } from "./local-copy";
import { makeName } from "./make-name";
import { readBriefing } from "./read-briefing";

export type Opened =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly told: string }
  | { readonly kind: "open"; readonly session: BriefingSession };

interface OpeningProps {
  readonly negotiation: string;
  /** The name in the address, or null for the list. */
  readonly name: string | null;
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  readonly goTo: (name: string | null, isReplaced?: boolean) => void;
}

const MEANS = {
  keep: keepCopy,
  now: () => Date.now(),
  makeKey: makeName,
};

/** The briefing that the address names: from this browser, else from the account. */
export function useOpened({ negotiation, name, userId, goTo }: OpeningProps) {
  const [opened, setOpened] = useState<Opened>({ kind: "none" });
  const [attempt, setAttempt] = useState(0);
  const current = useRef<BriefingSession | null>(null);
  const show = useCallback((session: BriefingSession) => {
    current.current = session;
    setOpened({ kind: "open", session });
  }, []);

  /** Begins a briefing of its own in this browser, and opens it. */
  const begin = useCallback(
    (briefing: Briefing, said = "", isReplaced = false) => {
      const start = { briefing, kept: null, isSaved: false };
      const session = new BriefingSession(makeName(), start, MEANS);
      session.begin();
      session.say(said);
      show(session);
      goTo(session.name, isReplaced);
    },
    [goTo, show],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same once more
  useEffect(() => {
    if (name === null) {
      current.current = null;
      setOpened({ kind: "none" });
      return;
    }
    if (current.current?.name === name) return;
    let isOver = false;
    const open = async () => {
      const copy = findCopy(negotiation, name) ?? findKeptCopy(negotiation, name);
      // What was typed here comes before what the account has; saving it tells where they differ.
      if (copy !== null && (!copy.isSaved || userId === null)) return openCopy(copy);
      const id = copy?.kept?.id ?? name;
      const answer = userId === null ? null : await askDesk({ method: "GET", path: `/briefings/${id}` });
      if (isOver) return;
      const read =
        answer?.kind === "done" ? readBriefing(asJsonObject(answer.body.content), negotiation) : null;
      if (answer?.kind !== "done" || read === null) {
        if (copy !== null) openCopy(copy);
        else if (answer?.kind === "offline") setOpened({ kind: "failed", told: briefingPage.unreachable });
        else setOpened({ kind: "missing" });
        return;
      }
      const { owner = null, shared, version } = answer.body;
      if (asJsonObject(owner).id !== userId) {
        begin(read, briefingPage.opening.copied(String(asJsonObject(owner).name)), true);
        return;
      }
      openCopy({
        name: copy?.name ?? id,
        briefing: read,
        kept: { id, version: typeof version === "number" ? version : 0, isShared: shared === true },
        isSaved: true,
        changedAt: MEANS.now(),
      });
    };
    const openCopy = (copy: LocalCopy) => show(new BriefingSession(copy.name, copy, MEANS));
    setOpened({ kind: "loading" });
    void open();
    return () => {
      isOver = true;
    };
  }, [negotiation, name, userId, begin, show, attempt]);

  useEffect(() => {
    if (opened.kind !== "open") return;
    const { session } = opened;
    const onStorage = ({ key }: StorageEvent) => {
      if (key !== keyOf({ name: session.name, briefing: session.getState().working })) return;
      const copy = findCopy(negotiation, session.name);
      if (copy !== null) session.follow(copy, briefingPage.composer.elsewhere);
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [opened, negotiation]);

  return { opened, begin, retry: () => setAttempt((before) => before + 1) };
}

function findKeptCopy(negotiation: string, id: string): LocalCopy | null {
  return listCopies(negotiation).find(({ kept }) => kept?.id === id) ?? null;
}
