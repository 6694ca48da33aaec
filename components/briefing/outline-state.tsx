"use client";

import { briefingPage } from "@/messages";
import type { KnownOutline } from "./use-outline";

const { outline: texts } = briefingPage;

/** Whether the previews show what is chosen now. */
export function OutlineState({ outline: { problem, isWaiting, retry } }: { readonly outline: KnownOutline }) {
  if (problem === null) {
    return (
      <p className="text-xs text-mute" aria-busy={isWaiting}>
        {isWaiting && texts.waiting}
      </p>
    );
  }
  return (
    <div role="alert" className="notice faulty w-full">
      <p>
        {texts.failed} {problem}
      </p>
      <button type="button" className="control mt-2" onClick={retry}>
        {briefingPage.tryAgain}
      </button>
    </div>
  );
}
