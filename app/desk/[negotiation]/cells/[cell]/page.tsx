import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { CellEditor } from "@/components/desk/editor/cell-editor";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { findDraft, listDraftHeads } from "@/lib/db/drafts";
import { listSuggestions } from "@/lib/db/suggestions";
import { OPEN_STATES, UNDECIDED_STATES } from "@/lib/desk/draft";
import { findCell } from "@/lib/desk/entry-kind";
import { findDeskActor } from "@/lib/web/desk-actor";
import { deskAddress } from "@/lib/web/desk-address";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { editor } from "@/messages";

type Props = PageProps<"/desk/[negotiation]/cells/[cell]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation, cell } = await params;
  const name = findCell(cell);
  const record = (await unlessUnavailable(() => findLoaded(negotiation)))?.record;
  const party = record?.parties.find(({ slug }) => slug === name?.party);
  const issue = record?.issues.find(({ slug }) => slug === name?.issue);
  return { title: party && issue ? editor.pageTitle(party.title, issue.title) : editor.title };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, cell: target } = await params;
  const query = await searchParams;
  const [draftId, suggestionId] = [query.draft, query.suggestion].map((value) =>
    typeof value === "string" ? value : null,
  );
  const cell = findCell(target);
  const read = await unlessUnavailable(async () => {
    if (cell === null) return null;
    const actor = await findDeskActor(
      "/desk/[negotiation]/cells/[cell]",
      deskAddress.cell(negotiation, cell.party, cell.issue),
    );
    const loaded = await findLoaded(negotiation);
    if (actor === null || loaded === null)
      return { actor, loaded, drafts: [], draft: null, suggestion: null };
    const database = await getDatabase();
    return {
      actor,
      loaded,
      draft: draftId ? await findDraft(database, draftId) : null,
      drafts: await listDraftHeads(database, {
        negotiation,
        kind: "position",
        target,
        states: UNDECIDED_STATES,
      }),
      suggestion:
        (suggestionId &&
          (await listSuggestions(database, { negotiation })).find(({ id }) => id === suggestionId)) ||
        null,
    };
  });
  if (read === undefined) return <Unavailable />;
  if (read === null || cell === null) notFound();
  const { actor, loaded, drafts, draft, suggestion } = read;
  if (actor === null) return <DeskPage actor={null}>{null}</DeskPage>;
  const { record } = loaded ?? notFound();
  const party = record.parties.find(({ slug }) => slug === cell.party) ?? notFound();
  const issue = record.issues.find(({ slug }) => slug === cell.issue) ?? notFound();
  if (draftId && (draft === null || draft.negotiation !== negotiation || draft.target !== target)) notFound();
  if (draft && !OPEN_STATES.includes(draft.state)) redirect(deskAddress.draft(draft.id));
  return (
    <DeskPage actor={actor} negotiation={negotiation}>
      <CellEditor
        actor={actor}
        record={record}
        party={party}
        issue={issue}
        now={getNow()}
        draft={draft}
        others={drafts.filter(({ id }) => id !== draft?.id)}
        suggestion={suggestion}
      />
    </DeskPage>
  );
}
