import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { type Actor, isAtLeast } from "@/lib/auth/access";
import type { DraftHead } from "@/lib/desk/draft";
import { desk } from "@/messages";
import { DraftTable } from "./draft-table";
import { RecordWaiting, type WaitingNegotiation } from "./record-waiting";

interface DeskHomeProps {
  readonly actor: Actor;
  /** Those that are neither published nor given up. */
  readonly drafts: readonly DraftHead[];
  readonly records: readonly WaitingNegotiation[];
}

/** What waits for whoever is signed in, and what each record asks for. */
export function DeskHome({ actor, drafts, records }: DeskHomeProps) {
  const texts = desk.waiting;
  const isMine = ({ author }: DraftHead) => author.id === actor.userId;
  const mine = drafts.filter((draft) => isMine(draft) && draft.state === "draft");
  const returned = drafts.filter((draft) => isMine(draft) && draft.state === "returned");
  const parts: readonly (readonly [id: string, title: string, drafts: readonly DraftHead[]])[] = [
    [
      "assigned",
      texts.assigned,
      drafts.filter(
        (draft) =>
          draft.assignee?.id === actor.userId &&
          !(isMine(draft) && (draft.state === "draft" || draft.state === "returned")),
      ),
    ],
    [
      "to-review",
      texts.toReview,
      isAtLeast(actor.role, "editor")
        ? drafts.filter((draft) => draft.state === "submitted" && !isMine(draft))
        : [],
    ],
    ["in-review", texts.inReview, drafts.filter((draft) => isMine(draft) && draft.state === "submitted")],
  ];
  return (
    <>
      <PageHead
        title={desk.title}
        lead={texts.lead}
        aside={
          isAtLeast(actor.role, "editor") && (
            <a className="control" href="/desk/new-negotiation">
              {texts.newNegotiation}
            </a>
          )
        }
      />
      {returned.length > 0 && (
        <PageSection id="returned" title={texts.returned}>
          <DraftTable name={texts.returned} drafts={returned} isWriting={false} />
        </PageSection>
      )}
      <PageSection id="mine" title={texts.mine}>
        {mine.length === 0 ? (
          <p className="text-mute">{texts.mineNone}</p>
        ) : (
          <DraftTable name={texts.mine} drafts={mine} isWriting />
        )}
      </PageSection>
      {parts.map(
        ([id, title, listed]) =>
          listed.length > 0 && (
            <PageSection key={id} id={id} title={title}>
              <DraftTable name={title} drafts={listed} isWriting={false} />
            </PageSection>
          ),
      )}
      {records.map((each) => (
        <RecordWaiting key={each.record.negotiation.slug} {...each} />
      ))}
    </>
  );
}
