"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { askDesk, type DeskAnswer } from "@/components/desk/desk-request";
import { describeField, Field } from "@/components/desk/field";
import { type DeskPerson, type DraftState, OPEN_STATES, UNDECIDED_STATES } from "@/lib/desk/draft";
import type { JsonObject } from "@/lib/domain/json";
import { desk } from "@/messages";

interface DraftActionsProps {
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly state: DraftState;
    readonly assigneeId: string | null;
  };
  readonly writingHref: string;
  /** Whether the person may go on writing it. */
  readonly isWriter: boolean;
  readonly isEditor: boolean;
  /** Whether the four-eyes rule keeps the person from publishing it. */
  readonly isOwnWork: boolean;
  readonly isOvertaken: boolean;
  readonly isFaulty: boolean;
  readonly people: readonly DeskPerson[];
}

/** What may be done with a draft in its state by whoever looks at it. */
export function DraftActions(props: DraftActionsProps) {
  const { draft, writingHref, isWriter, isEditor, isOwnWork, isOvertaken, isFaulty, people } = props;
  const texts = desk.draft;
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState("");

  async function take(method: "POST" | "PUT" | "DELETE", step: string, body?: JsonObject) {
    setBusy(true);
    setProblem(null);
    const answer = await askDesk({
      method,
      path: `/drafts/${draft.id}/${step}`,
      version: draft.version,
      body,
    });
    setBusy(false);
    if (answer.kind === "done") {
      setReturning(false);
      router.refresh();
    } else setProblem(tellProblem(answer));
  }

  return (
    <section className="card flex flex-col items-start gap-3" aria-label={desk.review}>
      {draft.state === "published" && <p>{texts.published}</p>}
      {draft.state === "discarded" && <p>{texts.discarded}</p>}
      {isOvertaken && <p className="notice">{texts.entryStale}</p>}
      {draft.state === "submitted" && isEditor && isOwnWork && <p className="text-mute">{texts.ownWork}</p>}
      {draft.state === "submitted" && isEditor && (
        <div className="flex flex-wrap gap-2">
          {!isOwnWork && (
            <Step
              isPrimary
              isDisabled={isBusy || isOvertaken || isFaulty}
              onTake={() => take("POST", "publication", {})}
            >
              {isBusy ? texts.publishing : texts.publish}
            </Step>
          )}
          <Step isDisabled={isBusy} onTake={() => setReturning(true)}>
            {texts.return}
          </Step>
        </div>
      )}
      {isReturning && (
        <form
          className="flex w-full flex-col items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void take("POST", "return", { reason });
          }}
        >
          <Field id="reason" label={texts.returnReason} className="w-full">
            <textarea
              {...describeField("reason", {})}
              className="input"
              required
              maxLength={2000}
              // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <div className="flex gap-2">
            <button type="submit" className="control primary" disabled={isBusy}>
              {texts.returnNow}
            </button>
            <Step isDisabled={false} onTake={() => setReturning(false)}>
              {texts.cancel}
            </Step>
          </div>
        </form>
      )}
      {isWriter && OPEN_STATES.includes(draft.state) && (
        <a className="control primary" href={writingHref}>
          {texts.write}
        </a>
      )}
      {isWriter && draft.state === "submitted" && (
        <Step isDisabled={isBusy} onTake={() => take("DELETE", "submission")}>
          {texts.withdraw}
        </Step>
      )}
      {isWriter && UNDECIDED_STATES.includes(draft.state) && (
        <Field id="assignee" label={texts.assign} className="w-full">
          <select
            {...describeField("assignee", {})}
            className="input"
            value={draft.assigneeId ?? ""}
            disabled={isBusy}
            onChange={(event) => take("PUT", "assignee", { assignee: event.target.value || null })}
          >
            <option value="">{texts.nobody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <div role="alert">{problem && <p className="field-fault">{problem}</p>}</div>
    </section>
  );
}

interface StepProps {
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Step({ isPrimary = false, isDisabled, onTake, children }: StepProps) {
  return (
    <button
      type="button"
      className={`control ${isPrimary ? "primary" : ""}`}
      disabled={isDisabled}
      onClick={onTake}
    >
      {children}
    </button>
  );
}

/** Why a step was not taken, and what to do. */
export function tellProblem(answer: Exclude<DeskAnswer, { kind: "done" }>): string {
  switch (answer.kind) {
    case "offline":
      return `${desk.draft.failed} ${desk.offline}`;
    case "signed-out":
      return `${desk.draft.failed} ${desk.signedOut}`;
    case "stale":
      return answer.current.theirs === undefined ? desk.draft.stale : desk.draft.entryStale;
    case "refused":
      return [answer.detail, ...answer.faults.map(({ at, reason }) => `${at} ${reason}.`)].join(" ");
  }
}
