"use client";

import { type SubmitEvent, useId, useState } from "react";
import type { Fault } from "@/lib/domain/fault";
import { suggest } from "@/messages";

/** What the reader sees, which is sent along. */
export interface SeenCell {
  readonly party: string;
  readonly issue: string;
  readonly asOf: string;
  readonly recordedAt: string;
  readonly stance: string;
  /** From the root. */
  readonly address: string;
}

type Sent =
  | { readonly kind: "no" }
  | { readonly kind: "under-way" }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly told: string; readonly faults: readonly Fault[] };

/** A form that readers answer back with. Without a script it is sent as it is; what was typed stays after an error. */
export function SuggestCorrection({ negotiation, seen }: { negotiation: string; seen: SeenCell }) {
  const id = useId();
  const [sent, setSent] = useState<Sent>({ kind: "no" });
  const action = `/api/v1/negotiations/${negotiation}/suggestions`;
  const fault = (at: string) =>
    sent.kind === "failed" ? sent.faults.find((each) => each.at === at)?.reason : undefined;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sent.kind === "under-way") return;
    const fields = new FormData(event.currentTarget);
    setSent({ kind: "under-way" });
    const { sendSuggestion } = await import("./send-suggestion");
    setSent(await sendSuggestion(action, fields));
  }

  return (
    <details className="card no-print">
      <summary className="text-sm font-semibold">{suggest.title}</summary>
      {sent.kind === "done" ? (
        // The focus would be lost with the form; here it also has the text read aloud.
        <p ref={(element) => element?.focus()} tabIndex={-1} className="mt-2 text-sm">
          {suggest.sent}
        </p>
      ) : (
        <form method="post" action={action} className="mt-2 flex flex-col gap-3 text-sm" onSubmit={submit}>
          <p className="text-mute">{suggest.lead}</p>
          {Object.entries(seen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="field">
            <label htmlFor={`${id}-text`}>{suggest.text}</label>
            <textarea
              id={`${id}-text`}
              name="text"
              className="input"
              required
              minLength={10}
              maxLength={2000}
              aria-describedby={`${id}-text-hint`}
              aria-invalid={fault("text") !== undefined}
            />
            <p id={`${id}-text-hint`} className={fault("text") ? "field-fault" : "field-hint"}>
              {fault("text") ?? suggest.textHint}
            </p>
          </div>
          <div className="field">
            <label htmlFor={`${id}-source`}>{suggest.source}</label>
            <input
              id={`${id}-source`}
              type="url"
              name="sourceUrl"
              className="input"
              maxLength={2048}
              placeholder="https://"
              aria-describedby={fault("sourceUrl") && `${id}-source-fault`}
              aria-invalid={fault("sourceUrl") !== undefined}
            />
            {fault("sourceUrl") && (
              <p id={`${id}-source-fault`} className="field-fault">
                {fault("sourceUrl")}
              </p>
            )}
          </div>
          {sent.kind === "failed" && (
            <p role="alert" className="field-fault">
              {sent.told}
            </p>
          )}
          <p>
            <button type="submit" className="control" aria-disabled={sent.kind === "under-way"}>
              {sent.kind === "under-way" ? suggest.sending : suggest.send}
            </button>
          </p>
        </form>
      )}
    </details>
  );
}
