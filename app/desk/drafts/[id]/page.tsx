import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { DraftReview } from "@/components/desk/review/draft-review";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listDeskLog } from "@/lib/db/desk-log";
import { listDraftComments } from "@/lib/db/draft-comments";
import { findDraft } from "@/lib/db/drafts";
import { listUsers } from "@/lib/db/users";
import { viewDraft } from "@/lib/desk/draft-view";
import { findDeskActor } from "@/lib/web/desk-actor";
import { deskAddress } from "@/lib/web/desk-address";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { desk } from "@/messages";

type Props = PageProps<"/desk/drafts/[id]">;

export const metadata: Metadata = { title: desk.review };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/drafts/[id]", deskAddress.draft(id));
    if (actor === null) return { actor, found: null };
    const database = await getDatabase();
    const draft = await findDraft(database, id);
    const loaded = draft && (await findLoaded(draft.negotiation));
    if (draft === null || loaded === null) return { actor, found: null };
    return {
      actor,
      found: {
        draft,
        record: loaded.record,
        comments: await listDraftComments(database, id),
        log: await listDeskLog(database, { subject: "draft", subjectId: id }),
        users: await listUsers(database),
      },
    };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, found } = read;
  if (actor && found === null) notFound();
  const now = getNow();
  return (
    <DeskPage actor={actor} current="review" {...(found && { negotiation: found.draft.negotiation })}>
      {actor && found && (
        <DraftReview actor={actor} {...found} view={viewDraft(found.record, found.draft, now)} now={now} />
      )}
    </DeskPage>
  );
}
