"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type Ref, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { askDesk, type DeskAnswer } from "@/components/desk/desk-request";
import { describeField, Field } from "@/components/desk/field";
import { type DeskPerson, type DraftState, OPEN_STATES, UNDECIDED_STATES } from "@/lib/desk/draft";
import type { JsonObject } from "@/lib/domain/json";
import { desk } from "@/messages";
import { ReturnForm } from "./return-form";

interface DraftActionsProps {
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly state: DraftState;
    readonly assigneeId: string | null;
  };
  readonly writingHref: string;
  /** Where readers see what it changed; null where no page is about it alone. */
  readonly readingHref: string | null;
  readonly isAuthor: boolean;
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
  const { draft, writingHref, isAuthor, isWriter, isEditor, isOwnWork, isOvertaken, isFaulty, people } =
    props;
  const texts = desk.draft;
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const result = useRef<HTMLParagraphElement>(null);
  const returning = useRef<HTMLButtonElement>(null);
  async function take(method: "POST" | "PUT" | "DELETE", step: string, body?: JsonObject) {
    setBusy(true);
    setProblem(null);
    setDone(null);
    const answer = await askDesk({
      method,
      path: `/drafts/${draft.id}/${step}`,
      version: draft.version,
      body,
    });
    if (answer.kind === "done") return true;
    setBusy(false);
    setProblem(tellProblem(answer));
    return false;
  }

  async function decide(step: "publication" | "return", body: JsonObject) {
    if (!(await take("POST", step, body))) return;
    flushSync(() => {
      setBusy(false);
      setReturning(false);
      setDone(texts.done[step]);
    });
    // The button that was pressed goes with the state that it changed.
    result.current?.focus();
    router.refresh();
  }

  async function assign(assignee: string | null) {
    if (isBusy || !(await take("PUT", "assignee", { assignee }))) return;
    setBusy(false);
    setDone(assignee === null ? texts.done.unassigned : texts.done.assigned);
    router.refresh();
  }

  async function withdraw() {
    if (await take("DELETE", "submission")) location.assign(writingHref);
  }

  return (
    <section className="card no-print flex flex-col items-start gap-3" aria-label={desk.review}>
      <p ref={result} tabIndex={-1} role="status" className={done === null ? "sr-only" : "font-medium"}>
        {done}
      </p>
      {draft.state === "published" && <Published readingHref={props.readingHref} isTold={done !== null} />}
      {draft.state === "discarded" && <p>{texts.discarded}</p>}
      {isOvertaken && <p className="notice">{texts.entryStale}</p>}
      {draft.state === "submitted" && isEditor && isOwnWork && <p className="text-mute">{texts.ownWork}</p>}
      {draft.state === "submitted" && isEditor && !isReturning && (
        <div className="flex flex-wrap gap-2">
          {!isOwnWork && (
            <Step
              isPrimary
              isDisabled={isBusy || isOvertaken || isFaulty}
              onTake={() => decide("publication", {})}
            >
              {isBusy ? texts.publishing : texts.publish}
            </Step>
          )}
          <Step button={returning} isDisabled={isBusy} onTake={() => setReturning(true)}>
            {texts.return}
          </Step>
        </div>
      )}
      {isReturning && (
        <ReturnForm
          isBusy={isBusy}
          onReturn={(reason) => decide("return", { reason })}
          onCancel={() => {
            flushSync(() => setReturning(false));
            returning.current?.focus();
          }}
        />
      )}
      {isWriter && OPEN_STATES.includes(draft.state) && (
        <a className="control primary" href={writingHref}>
          {texts.write}
        </a>
      )}
      {isWriter && draft.state === "submitted" && !isReturning && (
        <Step isDisabled={isBusy} onTake={withdraw}>
          {isAuthor ? texts.withdraw : texts.takeOver}
        </Step>
      )}
      {isWriter && UNDECIDED_STATES.includes(draft.state) && (
        <Field id="assignee" label={texts.assign} className="w-full">
          <select
            {...describeField("assignee", {})}
            className="input"
            value={draft.assigneeId ?? ""}
            onChange={(event) => void assign(event.target.value || null)}
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

/** What there is to do next. */
function Published({ readingHref, isTold }: { readingHref: string | null; isTold: boolean }) {
  const texts = desk.draft;
  return (
    <>
      {!isTold && <p>{texts.published}</p>}
      <div className="flex flex-wrap gap-2">
        {readingHref !== null && (
          <a className="control" href={readingHref}>
            {texts.toCell}
          </a>
        )}
        <a className="control" href="/desk/review">
          {texts.toReview}
        </a>
      </div>
    </>
  );
}

interface StepProps {
  readonly button?: Ref<HTMLButtonElement>;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Step({ button, isPrimary = false, isDisabled, onTake, children }: StepProps) {
  return (
    <button
      ref={button}
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
