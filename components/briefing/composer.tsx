"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { AccountCard } from "./account-card";
import { AddPart } from "./add-part";
import type { BriefingSession } from "./briefing-session";
import { FilesCard } from "./files-card";
import { FreezeCard } from "./freeze-card";
import { OutlineState } from "./outline-state";
import { PageCard } from "./page-card";
import { PagesView } from "./pages-view";
import { PartCard } from "./part-card";
import { RefreshCard } from "./refresh-card";
import { StepsBar } from "./steps-bar";
import { useLeaveWarning } from "./use-leave-warning";
import { useOutline } from "./use-outline";
import { usePartOrder } from "./use-part-order";
import { useStepKeys } from "./use-step-keys";
import { WholeCard } from "./whole-card";
import { replacePart } from "./working-briefing";

interface ComposerProps {
  readonly choices: BriefingChoices;
  /** The version of the record. */
  readonly version: string;
  readonly session: BriefingSession;
  readonly isSignedIn: boolean;
  readonly address: string;
  readonly onBack: () => void;
  /** Begins another briefing with this content. */
  readonly onDuplicate: (title: string, session: BriefingSession) => void;
}

const { composer: texts } = briefingPage;

const VIEWS = ["parts", "pages"] as const;

/** Where one briefing is written: its parts, and beside them all that concerns the whole. */
export function Composer(props: ComposerProps) {
  const { choices, version, session, isSignedIn, address, onBack, onDuplicate } = props;
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const { working, kept, keeping, said } = state;
  const { parts } = working;
  const [view, setView] = useState<(typeof VIEWS)[number]>("parts");
  const outline = useOutline(working, version);
  const order = usePartOrder(session, parts, choices);
  useStepKeys(session);
  useLeaveWarning(keeping !== "kept");
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const { title } = working;
  return (
    <section ref={frame} tabIndex={-1} aria-label={texts.editing} className="outline-none">
      <StepsBar session={session} state={state} onBack={onBack} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="desk-columns">
        <div className="grid min-w-0 gap-5">
          <p className="hidden font-serif text-3xl font-semibold print:block">{title}</p>
          <div className="no-print field">
            <label htmlFor="briefing-title">{texts.title}</label>
            <input
              id="briefing-title"
              className="input font-serif text-xl! font-semibold"
              value={title}
              maxLength={200}
              onChange={({ target }) =>
                session.change((before) => ({ ...before, title: target.value }), "title")
              }
            />
          </div>
          <fieldset className="no-print flex flex-wrap gap-2">
            <legend className="sr-only">{texts.view}</legend>
            {VIEWS.map((each) => (
              <button
                key={each}
                type="button"
                className="control"
                aria-pressed={view === each}
                onClick={() => setView(each)}
              >
                {texts.views[each]}
              </button>
            ))}
          </fieldset>
          {view === "pages" && (
            <section aria-labelledby="pages-title" className="grid min-w-0 gap-4">
              <h2 id="pages-title">{texts.views.pages}</h2>
              <PagesView working={working} kept={kept?.id ?? null} version={version} />
            </section>
          )}
          <section
            aria-labelledby="parts-title"
            hidden={view !== "parts"}
            className={view === "parts" ? "grid min-w-0 gap-4" : ""}
          >
            <div className="no-print flex flex-wrap items-baseline gap-x-4">
              <h2 id="parts-title">{texts.parts}</h2>
              <OutlineState outline={outline} />
            </div>
            {parts.length === 0 && <p className="card text-mute">{texts.noParts}</p>}
            <ol className="grid min-w-0 gap-5">
              {parts.map((part, place) => (
                <PartCard
                  key={part.key}
                  choices={choices}
                  part={part}
                  place={place}
                  count={parts.length}
                  outline={outline.parts.get(part.key)}
                  faults={outline.faults.get(part.key) ?? []}
                  order={order}
                  onChange={(change, field) =>
                    session.change(
                      (before) => replacePart(before, part.key, change),
                      `${field} of ${part.key}`,
                    )
                  }
                />
              ))}
            </ol>
            <AddPart choices={choices} order={order} />
          </section>
        </div>
        <aside aria-label={briefingPage.whole.title} className="no-print grid min-w-0 gap-4">
          <FilesCard working={working} kept={kept?.id ?? null} />
          <AccountCard
            session={session}
            state={state}
            isSignedIn={isSignedIn}
            address={address}
            onDuplicate={() => onDuplicate(title, session)}
          />
          <WholeCard choices={choices} session={session} working={working} />
          <PageCard session={session} working={working} />
          <RefreshCard choices={choices} session={session} working={working} />
          <FreezeCard working={working} kept={kept?.id ?? null} isSignedIn={isSignedIn} />
        </aside>
      </div>
    </section>
  );
}
