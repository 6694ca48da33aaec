"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { NameOf } from "@/components/desk/review/tell-value";
import type { EntryCheck } from "@/lib/desk/entry-check";
import type { Fault } from "@/lib/domain/fault";
import { desk } from "@/messages";
import { ClashPanel } from "./clash-panel";
import { focusLater } from "./editor/focus-later";
import { describeField, Field } from "./field";
import { PresenceHint } from "./presence-hint";
import { SaveState } from "./save-state";
import type { Draft } from "./use-draft";

interface DraftBarProps<Content> {
  readonly session: Draft<Content>;
  readonly check: EntryCheck;
  readonly fourEyes: boolean;
  /** What a field is called, by its place in the content. */
  readonly nameField: (at: string) => string;
  /** Slugs, keys and ids in words. */
  readonly nameOf: NameOf;
  /** The id of the control of a field, to link to it; null where it has none. */
  readonly idOf: (at: string) => string | null;
  /** Shown once somebody's session is over, so that nothing typed is lost. */
  readonly signIn: (onSignedIn: () => void) => ReactNode;
  /** Called when it is told what stands in the way, so that the fields tell it too. */
  readonly onTold?: () => void;
}

/** How a draft is doing, and what can be done with it: hand it in, give it up, undo, settle what clashes. */
export function DraftBar<Content>({
  session,
  check,
  fourEyes,
  nameField,
  nameOf,
  idOf,
  signIn,
  onTold,
}: DraftBarProps<Content>) {
  const [note, setNote] = useState("");
  const [isTold, setTold] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const faults = session.faults.length > 0 ? session.faults : check.faults;
  useEffect(() => {
    if (isTold) summary.current?.focus();
  }, [isTold]);

  function tell() {
    setTold(true);
    onTold?.();
  }

  async function submit() {
    setTold(false);
    if (check.faults.length > 0) return tell();
    setBusy(true);
    const isTaken = await session.submit(note.trim() === "" ? null : note.trim());
    if (isTaken) location.assign(`/desk/drafts/${session.draftId}`);
    else {
      setBusy(false);
      tell();
    }
  }

  /** For when what had the focus has done its work and is gone. */
  const focusBar = () => focusLater("draft-bar");

  if (session.standoff)
    return (
      <ClashPanel
        standoff={session.standoff}
        nameField={nameField}
        nameOf={nameOf}
        onSettle={(content) => {
          session.settle(content);
          focusBar();
        }}
      />
    );
  return (
    <section id="draft-bar" tabIndex={-1} className="card flex flex-col gap-3" aria-label={desk.draftBar}>
      <SaveState session={session} />
      <PresenceHint subject={session.subject} />
      {session.status === "signed-out" &&
        signIn(() => {
          session.resume();
          focusBar();
        })}
      {isTold && faults.length > 0 && (
        <div ref={summary} tabIndex={-1} className="notice faulty" role="alert">
          <p className="font-medium">{desk.faults(faults.length)}</p>
          <ul className="mt-1 list-disc pl-5">
            {faults.map((fault) => (
              <li key={`${fault.at} ${fault.reason}`}>
                <FaultLink fault={fault} nameField={nameField} idOf={idOf} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Field id="draft-note" label={desk.note}>
        <textarea
          {...describeField("draft-note", {})}
          className="input"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="control primary" disabled={isBusy} onClick={submit}>
          {isBusy ? desk.submitting : desk.submit}
        </button>
        <button type="button" className="control" disabled={!session.canUndo} onClick={session.undo}>
          {desk.undo}
        </button>
        <button type="button" className="control" disabled={!session.canRedo} onClick={session.redo}>
          {desk.redo}
        </button>
      </div>
      <p className="text-sm text-mute">{fourEyes ? desk.fourEyes : desk.twoEyes}</p>
      {session.draftId !== null && <Discard session={session} />}
    </section>
  );
}

function FaultLink({
  fault,
  nameField,
  idOf,
}: Pick<DraftBarProps<never>, "nameField" | "idOf"> & { readonly fault: Fault }) {
  const name = fault.at === "" ? desk.fieldless : nameField(fault.at);
  const id = idOf(fault.at);
  return (
    <>
      {id === null ? (
        name
      ) : (
        <a className="link" href={`#${id}`} onClick={(event) => focusOn(event, id)}>
          {name}
        </a>
      )}{" "}
      {fault.reason}
    </>
  );
}

function focusOn(event: { preventDefault(): void }, id: string) {
  const control = document.getElementById(id);
  if (control === null) return;
  event.preventDefault();
  control.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
}

/** Asks once more, where the question stands. */
function Discard<Content>({ session }: { readonly session: Draft<Content> }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="link self-start text-sm text-mute" onClick={() => setAsked(true)}>
        {desk.discard}
      </button>
    );
  }
  return (
    <div className="notice" role="alert">
      <p>{desk.discardAsk}</p>
      <div className="mt-2 flex gap-2">
        <button
          type="button"
          className="control"
          onClick={async () => {
            if (await session.discard()) location.assign("/desk");
          }}
        >
          {desk.discardYes}
        </button>
        <button type="button" className="control" onClick={() => setAsked(false)}>
          {desk.discardNo}
        </button>
      </div>
    </div>
  );
}
