"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { askDesk } from "@/components/desk/desk-request";
import type { Suggestion } from "@/lib/desk/draft";
import { findDay } from "@/lib/domain/day";
import { days, desk } from "@/messages";

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly cell: string;
  readonly editHref: string;
}

/** What a reader suggests, and what to do about it. Their text is text, and their link is named as theirs. */
export function SuggestionCard({ suggestion, cell, editHref }: SuggestionCardProps) {
  const texts = desk.waiting.suggestion;
  const [problem, setProblem] = useState<string | null>(null);
  const [isAnswered, setAnswered] = useState(false);
  const { stance, asOf } = suggestion.seen;
  const day = typeof asOf === "string" ? findDay(asOf) : null;
  const answered = useRef<HTMLParagraphElement>(null);
  async function answer(state: "accepted" | "declined") {
    const done = await askDesk({
      method: "PATCH",
      path: `/suggestions/${suggestion.id}`,
      body: { state, answer: null },
    });
    if (done.kind === "done") {
      flushSync(() => setAnswered(true));
      // The button that was pressed is gone.
      answered.current?.focus();
    } else setProblem(done.kind === "refused" ? done.detail : desk.draft.failed);
  }
  if (isAnswered)
    return (
      <p ref={answered} tabIndex={-1} role="status" className="card text-sm text-mute">
        {texts.answered(cell)}
      </p>
    );
  return (
    <article className="card">
      <h4 className="font-semibold">{cell}</h4>
      <p className="text-xs text-mute">{days.instant(suggestion.createdAt)}</p>
      <p className="mt-2 break-words whitespace-pre-wrap">{suggestion.text}</p>
      {suggestion.sourceUrl && (
        <p className="mt-1 text-sm break-all">
          <span className="text-mute">{texts.source}: </span>
          <a className="link" href={suggestion.sourceUrl} rel="noreferrer nofollow ugc" target="_blank">
            {suggestion.sourceUrl}
          </a>
        </p>
      )}
      {typeof stance === "string" && typeof asOf === "string" && (
        <p className="mt-1 text-sm text-mute">{texts.saw(stance, day === null ? asOf : days.long(day))}</p>
      )}
      {problem && (
        <p role="alert" className="field-fault">
          {problem}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <a className="control" href={editHref} aria-label={texts.editOf(cell)}>
          {texts.edit}
        </a>
        <button
          type="button"
          className="control"
          aria-label={texts.acceptOf(cell)}
          onClick={() => answer("accepted")}
        >
          {texts.accept}
        </button>
        <button
          type="button"
          className="control"
          aria-label={texts.declineOf(cell)}
          onClick={() => answer("declined")}
        >
          {texts.decline}
        </button>
      </p>
    </article>
  );
}
