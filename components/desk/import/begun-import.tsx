"use client";

import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { describeField, Field } from "@/components/desk/field";
import { tellProblem } from "@/components/desk/review/draft-actions";
import { deskAddress } from "@/lib/web/desk-address";
import { desk, imports } from "@/messages";
import { SendingBar } from "./progress-bars";
import { useReady } from "./use-ready";

interface BegunImportProps {
  readonly negotiation: string;
  readonly draft: { readonly id: string; readonly version: number; readonly reason: string | null };
  readonly file: string;
  readonly statements: number;
  readonly positions: number;
  /** Whether the person may publish it without another. */
  readonly canPublish: boolean;
}

/** A draft of an import, to be handed in or, where one's own work may be published, published at once. */
export function BegunImport(props: BegunImportProps) {
  const { negotiation, draft, file, statements, positions, canPublish } = props;
  const texts = imports.begun;
  const [note, setNote] = useState("");
  const [work, setWork] = useState<"idle" | "submitting" | "publishing" | "published">("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const isReady = useReady();
  const isBusy = !isReady || work === "submitting" || work === "publishing";

  async function submit(): Promise<number | null> {
    setProblem(null);
    const answer = await askDesk({
      method: "POST",
      path: `/drafts/${draft.id}/submission`,
      version: draft.version,
      body: { note: note.trim() === "" ? null : note.trim() },
    });
    if (answer.kind === "done") return answer.version;
    setWork("idle");
    setProblem(tellProblem(answer));
    return null;
  }

  async function handIn() {
    setWork("submitting");
    if ((await submit()) !== null) location.assign(deskAddress.draft(draft.id));
  }

  async function publish() {
    setWork("publishing");
    const version = await submit();
    if (version === null) return;
    const path = `/drafts/${draft.id}/publication`;
    const answer = await askDesk({ method: "POST", path, version, body: {} });
    if (answer.kind === "done") return setWork("published");
    // Handed in by now: from there it goes on.
    location.assign(deskAddress.draft(draft.id));
  }

  if (work === "published") {
    return (
      <section className="card flex flex-col items-start gap-3">
        <p role="status" className="font-medium">
          {texts.published}
        </p>
        <p className="flex flex-wrap gap-4">
          <a className="link" href={`/${negotiation}`}>
            {texts.matrix}
          </a>
          <a className="link" href={`/desk/${negotiation}/import`}>
            {texts.more}
          </a>
        </p>
      </section>
    );
  }
  return (
    <section className="card flex flex-col items-start gap-4" aria-labelledby="begun-title">
      <h2 id="begun-title">{texts.title}</h2>
      <p className="break-words">{texts.text(file, texts.holds(statements, positions))}</p>
      {draft.reason && (
        <div className="notice">
          <p className="text-xs text-mute">{texts.returned}</p>
          <p className="break-words whitespace-pre-wrap">{draft.reason}</p>
        </div>
      )}
      <Field id="import-note" label={desk.note} className="w-full max-w-2xl">
        <textarea
          {...describeField("import-note", {})}
          className="input"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="control primary" disabled={isBusy} onClick={handIn}>
          {work === "submitting" ? desk.submitting : desk.submit}
        </button>
        {canPublish && (
          <button type="button" className="control" disabled={isBusy} onClick={publish}>
            {texts.publish}
          </button>
        )}
        <a className="control" href={deskAddress.draft(draft.id)}>
          {texts.look}
        </a>
        <a className="control" href={`/desk/${negotiation}/import`}>
          {texts.more}
        </a>
      </div>
      {work === "publishing" && <SendingBar text={texts.publishing} />}
      <div role="alert">{problem && <p className="field-fault">{problem}</p>}</div>
    </section>
  );
}
