"use client";

import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import type { Fault } from "@/lib/domain/fault";
import { toJson } from "@/lib/domain/json";
import { briefingPage } from "@/messages";
import { FaultList } from "./fault-list";
import { findLack } from "./find-lack";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

interface FreezeCardProps {
  readonly working: WorkingBriefing;
  readonly kept: string | null;
  readonly isSignedIn: boolean;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "making" }
  | { readonly kind: "done"; readonly hash: string }
  | { readonly kind: "failed"; readonly told: string; readonly faults: readonly Fault[] };

const { freeze: texts, account } = briefingPage;

/** Freezes the briefing with the data of its figures, to be cited. */
export function FreezeCard({ working, kept, isSignedIn }: FreezeCardProps) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const lacks = findLack(working);
  async function freeze() {
    if (state.kind === "making") return;
    if (lacks !== null) {
      setState({ kind: "failed", told: lacks, faults: [] });
      return;
    }
    setState({ kind: "making" });
    const answer = await askDesk({
      method: "POST",
      path: `/negotiations/${working.negotiation}/briefing/snapshots`,
      body: toJson({ content: toBriefing(working), kept }),
    });
    if (answer.kind === "done") setState({ kind: "done", hash: String(answer.body.hash) });
    else if (answer.kind === "refused" && answer.status < 500)
      setState({ kind: "failed", told: answer.detail, faults: answer.faults });
    else if (answer.kind === "signed-out")
      setState({ kind: "failed", told: account.sessionOver, faults: [] });
    else setState({ kind: "failed", told: briefingPage.failed, faults: [] });
  }
  return (
    <section aria-labelledby="freeze-title" className="card">
      <h2 id="freeze-title">{texts.title}</h2>
      <p className="mt-1 mb-3 text-[0.8125rem] text-mute">
        {isSignedIn ? `${texts.note} ${texts.openTo(working.marking)}` : texts.signedOut}
      </p>
      {isSignedIn && (
        <button
          type="button"
          className="control"
          aria-disabled={state.kind === "making"}
          onClick={() => void freeze()}
        >
          {texts.act}
        </button>
      )}
      <div role="status" className="mt-2 text-sm">
        {state.kind === "making" && texts.making}
        {state.kind === "done" && (
          <>
            {texts.done}{" "}
            <a className="link" href={`/snapshots/${state.hash}`}>
              {texts.open}
            </a>
          </>
        )}
      </div>
      <div role="alert">
        {state.kind === "failed" && (
          <div className="notice faulty mt-2">
            <p>{state.told}</p>
            <FaultList faults={state.faults} parts={working.parts} />
          </div>
        )}
      </div>
    </section>
  );
}
