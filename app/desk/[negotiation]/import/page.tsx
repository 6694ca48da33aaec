import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ImportPage } from "@/components/desk/import/import-page";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { findDraft } from "@/lib/db/drafts";
import { OPEN_STATES } from "@/lib/desk/draft";
import { findDeskActor } from "@/lib/web/desk-actor";
import { findLoaded } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { imports } from "@/messages";

type Props = PageProps<"/desk/[negotiation]/import">;

export const metadata: Metadata = { title: imports.title };

export default async function Page({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const { draft: draftId } = await searchParams;
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/[negotiation]/import", `/desk/${negotiation}/import`);
    const loaded = actor && (await findLoaded(negotiation));
    if (!loaded) return { actor, found: null };
    const draft = typeof draftId === "string" ? await findDraft(await getDatabase(), draftId) : null;
    const isOpen =
      draft?.negotiation === negotiation && draft.kind === "import" && OPEN_STATES.includes(draft.state);
    return { actor, found: { negotiation: loaded.record.negotiation, draft: isOpen ? draft : null } };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, found } = read;
  if (actor === null) return <DeskPage actor={null}>{null}</DeskPage>;
  return (
    <DeskPage actor={actor} current="import" negotiation={negotiation}>
      <ImportPage actor={actor} {...(found ?? notFound())} />
    </DeskPage>
  );
}
