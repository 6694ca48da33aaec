"use client";

import { Redo2, Undo2 } from "lucide-react";
import { briefingPage } from "@/messages";
import type { BriefingSession, BriefingState } from "./briefing-session";

interface StepsBarProps {
  readonly session: BriefingSession;
  readonly state: BriefingState;
  readonly onBack: () => void;
}

const { composer: texts } = briefingPage;

/** The way back, undo and redo, and whether the browser keeps what is typed. */
export function StepsBar({ session, state: { canUndo, canRedo, keeping }, onBack }: StepsBarProps) {
  const steps = [
    { text: texts.undo, Icon: Undo2, isOff: !canUndo, act: () => session.undo(texts.undone) },
    { text: texts.redo, Icon: Redo2, isOff: !canRedo, act: () => session.redo(texts.redone) },
  ];
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-2">
      <button type="button" className="control" onClick={onBack}>
        {texts.back}
      </button>
      {steps.map(({ text, Icon, isOff, act }) => (
        <button
          key={text}
          type="button"
          className={`control ${isOff ? "border-line! text-mute!" : ""}`}
          aria-disabled={isOff}
          onClick={() => {
            if (!isOff) act();
          }}
        >
          <Icon aria-hidden="true" size={16} />
          {text}
        </button>
      ))}
      {keeping === "kept" ? (
        <p className="text-[0.8125rem] text-mute">{texts.kept}</p>
      ) : (
        <p role="alert" className="notice faulty">
          {texts.notKept[keeping]}
        </p>
      )}
    </div>
  );
}
