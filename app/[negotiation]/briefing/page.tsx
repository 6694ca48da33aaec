import type { Metadata } from "next";
import { BriefingPage } from "@/components/briefing/briefing-page";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageActor } from "@/lib/auth/page-actor";
import { listBriefings } from "@/lib/db/briefings";
import { getDatabase } from "@/lib/db/client";
import { listBriefingChoices } from "@/lib/web/briefing-choices";
import { findLoadedPage, findPageRecord, unlessUnavailable } from "@/lib/web/page-record";
import { briefingPage } from "@/messages";

type Props = PageProps<"/[negotiation]/briefing">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findPageRecord((await params).negotiation);
  return record === null ? {} : { title: briefingPage.pageTitle(record.negotiation.title) };
}

export default async function Page({ params }: Props) {
  const { negotiation } = await params;
  const loaded = await findLoadedPage(negotiation);
  const account = await unlessUnavailable(async () => {
    const actor = await findPageActor();
    const asked = actor && { negotiation, by: actor.userId };
    return {
      userId: actor?.userId ?? null,
      kept: asked === null ? [] : await listBriefings(await getDatabase(), asked),
    };
  });
  if (loaded === null || account === undefined) return <Unavailable />;
  return <BriefingPage choices={listBriefingChoices(loaded.record)} version={loaded.version} {...account} />;
}
