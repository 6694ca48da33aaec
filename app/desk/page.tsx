import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { DeskHome } from "@/components/desk/home/desk-home";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listDraftHeads } from "@/lib/db/drafts";
import { listNegotiations } from "@/lib/db/negotiations";
import { listSuggestions } from "@/lib/db/suggestions";
import { UNDECIDED_STATES } from "@/lib/desk/draft";
import { buildWaiting } from "@/lib/desk/waiting";
import { findDeskActor } from "@/lib/web/desk-actor";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { desk } from "@/messages";

export const metadata: Metadata = { title: desk.title };
export const dynamic = "force-dynamic";

export default async function Page() {
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk");
    if (actor === null) return { actor, drafts: [], records: [] };
    const database = await getDatabase();
    const drafts = await listDraftHeads(database, { states: UNDECIDED_STATES });
    const negotiations = await listNegotiations(database);
    const records = await Promise.all(
      negotiations.map(async ({ negotiation }) => {
        const loaded = await findLoaded(negotiation.slug);
        const suggestions = await listSuggestions(database, { negotiation: negotiation.slug, state: "open" });
        return (
          loaded && { record: loaded.record, waiting: buildWaiting(loaded.record, getNow()), suggestions }
        );
      }),
    );
    return { actor, drafts, records: records.filter((each) => each !== null) };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, drafts, records } = read;
  return (
    <DeskPage actor={actor} current="home">
      {actor && <DeskHome actor={actor} drafts={drafts} records={records} />}
    </DeskPage>
  );
}
