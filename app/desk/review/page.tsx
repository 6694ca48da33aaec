import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { ReviewTable } from "@/components/desk/review/review-table";
import { tellChanges } from "@/components/desk/review/tell-changes";
import { PageHead } from "@/components/ui/page-head";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listDrafts } from "@/lib/db/drafts";
import { isLeftToOthers } from "@/lib/desk/draft-rights";
import { buildNames, viewDraft } from "@/lib/desk/draft-view";
import { findDeskActor } from "@/lib/web/desk-actor";
import { deskAddress } from "@/lib/web/desk-address";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { days, desk } from "@/messages";

export const metadata: Metadata = { title: desk.review };
export const dynamic = "force-dynamic";

export default async function Page() {
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/review");
    if (actor === null) return { actor, rows: [] };
    const drafts = await listDrafts(await getDatabase(), { states: ["submitted"] });
    const waiting = drafts.toSorted((a, b) => ((a.submittedAt ?? "") < (b.submittedAt ?? "") ? -1 : 1));
    const rows = await Promise.all(
      waiting.map(async (draft) => {
        const loaded = await findLoaded(draft.negotiation);
        if (loaded === null) return null;
        const { differences, faults, isOvertaken } = viewDraft(loaded.record, draft, getNow());
        return {
          id: draft.id,
          version: draft.version,
          title: draft.title || desk.kind[draft.kind],
          kind: desk.kind[draft.kind],
          by: draft.author.name,
          since: draft.submittedAt === null ? "" : days.instant(draft.submittedAt),
          href: deskAddress.draft(draft.id),
          changes: tellChanges(draft, differences, buildNames(loaded.record, draft)),
          isOwnWork: isLeftToOthers(actor, draft, loaded.record.negotiation),
          isBlocked: faults.length > 0 || isOvertaken,
        };
      }),
    );
    return { actor, rows: rows.filter((row) => row !== null) };
  });
  if (read === undefined) return <Unavailable />;
  return (
    <DeskPage actor={read.actor} current="review">
      <PageHead title={desk.reviewing.title} lead={desk.reviewing.lead} />
      <ReviewTable rows={read.rows} />
    </DeskPage>
  );
}
