import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { EntriesPage } from "@/components/desk/entries/entries-page";
import { LISTED_KINDS } from "@/components/desk/entries/kind-cards";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listDraftHeads } from "@/lib/db/drafts";
import { UNDECIDED_STATES } from "@/lib/desk/draft";
import { findDeskActor } from "@/lib/web/desk-actor";
import { deskAddress } from "@/lib/web/desk-address";
import { findLoaded } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { entries } from "@/messages";

type Props = PageProps<"/desk/[negotiation]/entries">;

export const metadata: Metadata = { title: entries.title };

const LONGEST_SEARCH = 200;

export default async function Page({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const query = await searchParams;
  const kind = LISTED_KINDS.find((each) => each === query.kind) ?? null;
  const words = typeof query.q === "string" ? query.q.trim().slice(0, LONGEST_SEARCH) : "";
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/[negotiation]/entries", deskAddress.entries(negotiation));
    const loaded = actor && (await findLoaded(negotiation));
    if (!loaded) return { actor, found: null };
    const states = UNDECIDED_STATES;
    const drafts = await listDraftHeads(await getDatabase(), { negotiation, states });
    return { actor, found: { record: loaded.record, drafts } };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, found } = read;
  if (actor === null) return <DeskPage actor={null}>{null}</DeskPage>;
  return (
    <DeskPage actor={actor} current="entries" negotiation={negotiation}>
      <EntriesPage {...(found ?? notFound())} kind={kind} words={words} />
    </DeskPage>
  );
}
