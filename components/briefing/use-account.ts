"use client";

import { useRef, useState } from "react";
import { askDesk, type DeskAnswer } from "@/components/desk/desk-request";
import type { Briefing } from "@/lib/briefing/briefing";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, toJson } from "@/lib/domain/json";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";
import type { KeptAt } from "./local-copy";
import { makeName } from "./make-name";
import { readBriefing } from "./read-briefing";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

/** What the account has, where somebody changed it elsewhere since. */
export interface Clash {
  readonly theirs: Briefing;
  readonly at: KeptAt;
}

export interface Account {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly faults: readonly Fault[];
  readonly clash: Clash | null;
  save(): Promise<void>;
  share(isShared: boolean): Promise<void>;
  takeTheirs(): void;
  saveMine(): Promise<void>;
  saveBoth(): Promise<void>;
}

const { account: texts } = briefingPage;

/** Saves and shares a briefing under the account that is signed in. */
export function useAccount(session: BriefingSession): Account {
  const [isBusy, setBusy] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  /** What was sent to be kept anew, and the key that makes its repetition harmless. */
  const begun = useRef<{ readonly working: WorkingBriefing; readonly key: string } | null>(null);

  async function act(work: () => Promise<void>) {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    setFaults([]);
    await work();
    setBusy(false);
  }

  /** Saves over `kept`, or anew where it is null. */
  async function send(kept: KeptAt | null) {
    const { working } = session.getState();
    const content = toBriefing(working);
    const body = toJson({ content });
    if (begun.current?.working !== working) begun.current = { working, key: makeName() };
    const { key } = begun.current;
    const path = `/negotiations/${content.negotiation}/briefings`;
    const answer =
      kept === null
        ? await askDesk({ method: "POST", path, body, key })
        : await askDesk({ method: "PUT", path: `/briefings/${kept.id}`, version: kept.version, body });
    const { version = null, body: made = {} } = answer.kind === "done" ? answer : {};
    if (answer.kind !== "offline") begun.current = null;
    if (version === null) {
      refuse(answer, kept);
      return;
    }
    const id = kept?.id ?? String(made.id);
    setClash(null);
    session.settle({ id, version, isShared: kept?.isShared ?? false }, working, texts.saved);
  }

  function refuse(answer: DeskAnswer, kept: KeptAt | null) {
    switch (answer.kind) {
      case "done":
        setProblem(briefingPage.failed);
        return;
      case "offline":
        setProblem(texts.offline);
        return;
      case "signed-out":
        setProblem(texts.sessionOver);
        return;
      case "stale": {
        const { content, shared } = answer.current;
        const about = session.getState().working.negotiation;
        const theirs = readBriefing(asJsonObject(content), about);
        if (theirs === null || kept === null) setProblem(answer.detail);
        else setClash({ theirs, at: { id: kept.id, version: answer.version, isShared: shared === true } });
        return;
      }
      case "refused": {
        // Either way the account has none that could be saved over: the next save makes one.
        const isGone = kept !== null && (answer.status === 404 || answer.status === 403);
        if (isGone) session.settle(null, null, "");
        const own = answer.status >= 500 || answer.detail === "" ? briefingPage.failed : answer.detail;
        setProblem(isGone ? (answer.status === 404 ? texts.gone : texts.foreign) : own);
        setFaults(answer.faults);
      }
    }
  }

  return {
    isBusy,
    problem,
    faults,
    clash,
    save: () => act(() => send(session.getState().kept)),
    share: (isShared) =>
      act(async () => {
        const { kept } = session.getState();
        if (kept === null) return;
        const answer = await askDesk({
          method: "PUT",
          path: `/briefings/${kept.id}/sharing`,
          version: kept.version,
          body: { shared: isShared },
        });
        if (answer.kind !== "done" || answer.version === null) refuse(answer, kept);
        else {
          const said = isShared ? texts.shared : texts.unshared;
          session.settle({ ...kept, version: answer.version, isShared }, null, said);
        }
      }),
    takeTheirs() {
      if (clash === null) return;
      session.adopt({ briefing: clash.theirs, kept: clash.at, isSaved: true }, texts.clash.tookTheirs);
      setClash(null);
    },
    saveMine: () => act(() => send(clash?.at ?? null)),
    saveBoth: () => act(() => send(null)),
  };
}
