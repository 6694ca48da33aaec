import type { Actor } from "@/lib/auth/access";
import type { DraftHead } from "@/lib/desk/draft";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";

/** Says who has the same entry in the works, so that nobody writes it twice. */
export function OtherDrafts({
  actor,
  drafts,
}: {
  readonly actor: Actor;
  readonly drafts: readonly DraftHead[];
}) {
  const { open } = texts.edit;
  return drafts.map((draft) => {
    const isMine = draft.author.id === actor.userId;
    const isInReview = draft.state === "submitted";
    return (
      <p key={draft.id} className="notice mt-3">
        {isInReview ? open.inReview(draft.author.name) : isMine ? open.mine : open.others(draft.author.name)}{" "}
        <a
          className="link"
          href={isMine && !isInReview ? deskAddress.writing(draft) : deskAddress.draft(draft.id)}
        >
          {open.go}
        </a>
      </p>
    );
  });
}
