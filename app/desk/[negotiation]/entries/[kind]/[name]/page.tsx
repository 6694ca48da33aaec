import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { EntryPage } from "@/components/desk/entries/entry-page";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { findDraft, listDraftHeads } from "@/lib/db/drafts";
import { listEntryAudit } from "@/lib/db/entry-audit";
import { listUsers } from "@/lib/db/users";
import { OPEN_STATES, UNDECIDED_STATES } from "@/lib/desk/draft";
import { mayWrite } from "@/lib/desk/draft-rights";
import { NEW_ENTRY } from "@/lib/desk/entry-address";
import { ENTITY_KINDS } from "@/lib/desk/entry-kind";
import { findDeskActor } from "@/lib/web/desk-actor";
import { deskAddress } from "@/lib/web/desk-address";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { desk } from "@/messages";

type Props = PageProps<"/desk/[negotiation]/entries/[kind]/[name]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  const known = ENTITY_KINDS.find((each) => each === kind);
  return { title: known ? desk.kind[known] : desk.entries };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, kind: named, name } = await params;
  const query = await searchParams;
  const kind = ENTITY_KINDS.find((each) => each === named);
  const target = name === NEW_ENTRY ? null : name;
  if (kind === undefined || (kind === "negotiation" && target !== negotiation)) notFound();
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor(
      "/desk/[negotiation]/entries/[kind]/[name]",
      deskAddress.entry(negotiation, kind, target),
    );
    const loaded = actor && (await findLoaded(negotiation));
    if (!loaded) return { actor, found: null };
    const database = await getDatabase();
    const draft = typeof query.draft === "string" ? await findDraft(database, query.draft) : null;
    return {
      actor,
      found: {
        record: loaded.record,
        draft,
        drafts: target
          ? await listDraftHeads(database, { negotiation, kind, target, states: UNDECIDED_STATES })
          : [],
        writes: target ? await listEntryAudit(database, negotiation, { kind, name: target }) : [],
        users: await listUsers(database),
      },
    };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, found } = read;
  if (actor === null) return <DeskPage actor={null}>{null}</DeskPage>;
  const { draft, drafts, ...rest } = found ?? notFound();
  if (query.draft !== undefined) {
    if (draft === null || draft.negotiation !== negotiation || draft.kind !== kind || draft.target !== target)
      notFound();
    const isOpen = OPEN_STATES.includes(draft.state);
    if (!isOpen || !mayWrite(actor, draft)) redirect(deskAddress.draft(draft.id));
  }
  return (
    <DeskPage actor={actor} current="entries" negotiation={negotiation}>
      <EntryPage
        actor={actor}
        {...rest}
        kind={kind}
        target={target}
        query={query}
        now={getNow()}
        draft={draft}
        others={drafts.filter(({ id }) => id !== draft?.id)}
      />
    </DeskPage>
  );
}
