"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { describeField, Field } from "@/components/desk/field";
import type { DraftComment } from "@/lib/desk/draft";
import { days, desk } from "@/messages";

interface CommentsProps {
  readonly draftId: string;
  readonly comments: readonly DraftComment[];
}

/** What was said about a draft, and room to say more. */
export function Comments({ draftId, comments }: CommentsProps) {
  const texts = desk.draft;
  const router = useRouter();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  async function send(event: { preventDefault(): void }) {
    event.preventDefault();
    setSent(false);
    const answer = await askDesk({ method: "POST", path: `/drafts/${draftId}/comments`, body: { text } });
    if (answer.kind !== "done") {
      setFault(answer.kind === "refused" ? (answer.faults[0]?.reason ?? answer.detail) : desk.status.offline);
      return;
    }
    setText("");
    setFault(null);
    setSent(true);
    router.refresh();
  }
  return (
    <section className="mt-8" aria-labelledby="comments">
      <h2 id="comments">{texts.comments}</h2>
      {comments.length === 0 && <p className="mt-1 text-mute">{texts.noComments}</p>}
      <ul className="mt-2 flex flex-col gap-3">
        {comments.map(({ id, author, text: said, createdAt }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3">
            <p className="text-xs text-mute">
              {author.name}, {days.instant(createdAt)}
            </p>
            <p className="break-words whitespace-pre-wrap">{said}</p>
          </li>
        ))}
      </ul>
      <form className="no-print mt-4 flex flex-col items-start gap-2" onSubmit={send}>
        <Field id="comment" label={texts.comment} fault={fault} className="w-full">
          <textarea
            {...describeField("comment", { fault })}
            className="input"
            required
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <button type="submit" className="control">
          {texts.send}
        </button>
        <p role="status" className="text-sm text-mute">
          {isSent && texts.done.comment}
        </p>
      </form>
    </section>
  );
}
