import { LiveChanges } from "@/components/live/live-changes";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import type { BriefingHead } from "@/lib/briefing/kept-briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { figureAddress } from "@/lib/web/figure-address";
import { briefingPage as texts } from "@/messages";
import { Workspace } from "./workspace";

interface BriefingPageProps {
  readonly choices: BriefingChoices;
  readonly userId: string | null;
  readonly kept: readonly BriefingHead[];
  /** The version of the record. */
  readonly version: string;
}

/** Where briefings are put together. */
export function BriefingPage({ choices, userId, kept, version }: BriefingPageProps) {
  const { slug, title } = choices.negotiation;
  return (
    <Page negotiation={slug} current="briefing">
      <div className="no-print">
        <PageHead above={title} title={texts.title} />
      </div>
      <noscript>
        <p className="card">
          {texts.withoutScript}{" "}
          <a className="link" href={figureAddress.overview(slug, new URLSearchParams())}>
            {texts.withoutScriptLink}
          </a>
        </p>
      </noscript>
      <Workspace choices={choices} version={version} userId={userId} kept={kept} />
      <LiveChanges negotiation={slug} version={version} />
    </Page>
  );
}
