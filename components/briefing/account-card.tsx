"use client";

import { CopyField } from "@/components/figures/copy-field";
import { briefingPage } from "@/messages";
import type { BriefingSession, BriefingState } from "./briefing-session";
import { ClashNote } from "./clash-note";
import { FaultList } from "./fault-list";
import { findLack } from "./find-lack";
import { useAccount } from "./use-account";

interface AccountCardProps {
  readonly session: BriefingSession;
  readonly state: BriefingState;
  readonly isSignedIn: boolean;
  /** The path of this page with this briefing, to come back to. */
  readonly address: string;
  readonly onDuplicate: () => void;
}

const { account: texts } = briefingPage;

/** Keeps the briefing under an account, shares it, and duplicates it. */
export function AccountCard({ session, state, isSignedIn, address, onDuplicate }: AccountCardProps) {
  const account = useAccount(session);
  const { kept, isSaved, working } = state;
  const signIn = `/sign-in?to=${encodeURIComponent(address)}`;
  const lacks = findLack(working);
  const isOff = account.isBusy || lacks !== null;
  return (
    <section aria-labelledby="account-title" className="card">
      <h2 id="account-title">{texts.title}</h2>
      {isSignedIn ? (
        <>
          <p className="mt-1 text-[0.8125rem] text-mute" data-saved={isSaved}>
            {account.isBusy
              ? texts.saving
              : kept === null
                ? texts.never
                : isSaved
                  ? texts.saved
                  : texts.unsaved}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <button
              type="button"
              className="control primary"
              aria-disabled={isOff}
              aria-describedby={lacks === null ? undefined : "account-lack"}
              onClick={() => {
                if (!isOff) void account.save();
              }}
            >
              {texts.save}
            </button>
            <DuplicateButton onDuplicate={onDuplicate} />
          </div>
          {lacks !== null && (
            <p id="account-lack" className="field-hint">
              {lacks}
            </p>
          )}
          {kept !== null && (
            <div className="mt-3">
              <p className="text-[0.8125rem] text-mute">{kept.isShared ? texts.shared : texts.private}</p>
              <button
                type="button"
                className="control mt-1.5"
                aria-disabled={account.isBusy}
                onClick={() => void account.share(!kept.isShared)}
              >
                {kept.isShared ? texts.unshare : texts.share}
              </button>
            </div>
          )}
          {kept?.isShared && (
            <div className="mt-2">
              <CopyField
                label={texts.link}
                text={`${location.origin}/${working.negotiation}/briefing?open=${kept.id}`}
              />
            </div>
          )}
        </>
      ) : (
        <>
          <p className="mt-1 mb-3 text-[0.8125rem] text-mute">{texts.signedOut}</p>
          <div className="flex flex-wrap gap-2">
            <a className="control" href={signIn}>
              {texts.signIn}
            </a>
            <DuplicateButton onDuplicate={onDuplicate} />
          </div>
        </>
      )}
      <div role="alert">
        {account.problem !== null && (
          <div className="notice faulty mt-3">
            <p>{account.problem}</p>
            <FaultList faults={account.faults} parts={working.parts} />
            {account.problem === texts.sessionOver && (
              <a className="link" href={signIn}>
                {texts.signIn}
              </a>
            )}
          </div>
        )}
        {account.clash !== null && <ClashNote account={account} />}
      </div>
    </section>
  );
}

function DuplicateButton({ onDuplicate }: Pick<AccountCardProps, "onDuplicate">) {
  return (
    <button type="button" className="control" onClick={onDuplicate}>
      {texts.duplicate}
    </button>
  );
}
