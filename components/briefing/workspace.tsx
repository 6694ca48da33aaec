"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import type { BriefingHead } from "@/lib/briefing/kept-briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { Composer } from "./composer";
import { StartPage } from "./start-page";
import { useOpened } from "./use-opened";
import { toBriefing } from "./working-briefing";

interface WorkspaceProps {
  readonly choices: BriefingChoices;
  /** The version of the record. */
  readonly version: string;
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  /** Those under the account and those shared with it. */
  readonly kept: readonly BriefingHead[];
}

const { opening: texts } = briefingPage;

/** The list of briefings, or the one that the address names. */
export function Workspace({ choices, version, userId, kept }: WorkspaceProps) {
  const { slug } = choices.negotiation;
  const router = useRouter();
  const name = useSearchParams().get("open");
  const addressOf = useCallback(
    (open: string | null) => `/${slug}/briefing${open === null ? "" : `?open=${encodeURIComponent(open)}`}`,
    [slug],
  );
  const goTo = useCallback(
    (open: string | null, isReplaced = false) => {
      const address = addressOf(open);
      if (isReplaced) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [addressOf],
  );
  const { opened, begin, retry } = useOpened({ negotiation: slug, name, userId, goTo });
  const goBack = () => {
    goTo(null);
    // What was saved meanwhile stands in the list.
    router.refresh();
  };
  // Before the first look at what this browser keeps.
  const kind = opened.kind === "none" && name !== null ? "loading" : opened.kind;
  if (kind === "loading") {
    return (
      <p role="status" className="card py-10 text-center text-mute">
        {texts.loading}
      </p>
    );
  }
  switch (opened.kind) {
    case "none":
    case "loading":
      return (
        <StartPage
          choices={choices}
          userId={userId}
          kept={kept}
          onBegin={begin}
          onOpen={(open) => goTo(open)}
        />
      );
    case "missing":
    case "failed":
      return (
        <div role="alert" className="card">
          <h2>{texts.missing}</h2>
          <p className="mt-2">{opened.kind === "failed" ? opened.told : texts.missingText}</p>
          <p className="mt-3 flex flex-wrap gap-2">
            <button type="button" className="control" onClick={goBack}>
              {texts.back}
            </button>
            <button type="button" className="control" onClick={retry}>
              {briefingPage.tryAgain}
            </button>
            {userId === null && (
              <a className="control" href={`/sign-in?to=${encodeURIComponent(addressOf(name))}`}>
                {briefingPage.account.signIn}
              </a>
            )}
          </p>
        </div>
      );
    case "open":
      return (
        <Composer
          key={opened.session.name}
          choices={choices}
          version={version}
          session={opened.session}
          isSignedIn={userId !== null}
          address={addressOf(opened.session.name)}
          onBack={goBack}
          onDuplicate={(title, { getState }) =>
            begin(
              { ...toBriefing(getState().working), title: briefingPage.copyOf(title) },
              briefingPage.account.duplicated,
            )
          }
        />
      );
  }
}
