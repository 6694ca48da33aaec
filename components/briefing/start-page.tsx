"use client";

import type { Briefing } from "@/lib/briefing/briefing";
import type { BriefingHead } from "@/lib/briefing/kept-briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { BrowserList } from "./browser-list";
import { KeptList } from "./kept-list";
import { StartForms } from "./start-forms";

interface StartPageProps {
  readonly choices: BriefingChoices;
  readonly userId: string | null;
  readonly kept: readonly BriefingHead[];
  readonly onBegin: (briefing: Briefing) => void;
  readonly onOpen: (name: string) => void;
}

const { lists: texts, account } = briefingPage;

/** Begins a briefing, or goes on with one of those that there are. */
export function StartPage({ choices, userId, kept, onBegin, onOpen }: StartPageProps) {
  const { slug } = choices.negotiation;
  const isOwn = ({ owner }: BriefingHead) => owner.id === userId;
  return (
    <>
      <p className="-mt-5 mb-7 max-w-3xl text-base text-mute">{briefingPage.lead}</p>
      <StartForms choices={choices} onBegin={onBegin} />
      <section aria-labelledby="browser-title" className="mt-10">
        <h2 id="browser-title">{texts.browser}</h2>
        <p className="mt-1 text-sm text-mute">{texts.browserNote}</p>
        <BrowserList negotiation={slug} onBegin={onBegin} onOpen={onOpen} />
      </section>
      {userId === null ? (
        <section aria-labelledby="own-title" className="mt-10">
          <h2 id="own-title">{texts.account}</h2>
          <p className="mt-1 mb-3 text-sm text-mute">{texts.signIn}</p>
          <a className="control" href={`/sign-in?to=${encodeURIComponent(`/${slug}/briefing`)}`}>
            {account.signIn}
          </a>
        </section>
      ) : (
        <>
          <section aria-labelledby="own-title" className="mt-10">
            <h2 id="own-title">{texts.account}</h2>
            <KeptList
              name={texts.account}
              heads={kept.filter(isOwn)}
              isOwn
              onOpen={onOpen}
              empty={texts.accountEmpty}
            />
          </section>
          <section aria-labelledby="shared-title" className="mt-10">
            <h2 id="shared-title">{texts.shared}</h2>
            <KeptList
              name={texts.shared}
              heads={kept.filter((head) => !isOwn(head))}
              isOwn={false}
              onOpen={onOpen}
              empty={texts.sharedEmpty}
            />
          </section>
        </>
      )}
    </>
  );
}
