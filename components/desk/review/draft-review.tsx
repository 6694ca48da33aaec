import "@/components/desk/editor/editor.css";
import { PreviewCard } from "@/components/desk/editor/preview-card";
import { readPosition } from "@/components/desk/editor/read-position";
import { DraftEffects } from "@/components/desk/entries/draft-effects";
import { ImportContents } from "@/components/desk/import/import-contents";
import { PageHead } from "@/components/ui/page-head";
import { type Actor, isAtLeast, type Role } from "@/lib/auth/access";
import type { DeskPerson, Draft, DraftComment } from "@/lib/desk/draft";
import { isLeftToOthers, mayWrite } from "@/lib/desk/draft-rights";
import { buildNames, type DraftView } from "@/lib/desk/draft-view";
import { findCell } from "@/lib/desk/entry-kind";
import { buildPreview } from "@/lib/desk/preview";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { pageAddress } from "@/lib/web/page-address";
import { days, desk } from "@/messages";
import { Comments } from "./comments";
import { DifferenceList } from "./difference-list";
import { DraftActions } from "./draft-actions";
import { DraftEvidence, withoutEvidence } from "./draft-evidence";
import { nameField } from "./tell-value";

interface DraftReviewProps {
  readonly actor: Actor;
  readonly draft: Draft;
  readonly record: NegotiationRecord;
  readonly view: DraftView;
  readonly now: Instant;
  readonly comments: readonly DraftComment[];
  readonly log: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly actorId: string | null;
    readonly action: string;
  }[];
  /** Everybody with an account, for the names and for whom it may be assigned to. */
  readonly users: readonly (DeskPerson & { readonly role: Role; readonly disabledAt: Instant | null })[];
}

/** One draft as its reviewer sees it: what would change, what was said about it, and what may be done. */
export function DraftReview({ actor, draft, record, view, now, comments, log, users }: DraftReviewProps) {
  const texts = desk.draft;
  const { negotiation } = record;
  const isOpen = draft.state !== "published" && draft.state !== "discarded";
  const cell = draft.kind === "position" ? findWholeCell(record, draft.target) : null;
  const content = readPosition(draft.content);
  const told = cell ? withoutEvidence(record, content, view.differences) : view.differences;
  // Another order is told by where its items go.
  const differences = isOpen ? told.filter(({ at }) => at !== "order") : told;
  return (
    <>
      <PageHead
        above={`${negotiation.title} · ${desk.kind[draft.kind]} · ${desk.states[draft.state]}`}
        title={draft.title || desk.kind[draft.kind]}
        lead={texts.by(draft.author.name)}
      />
      <div className="desk-columns">
        <div>
          {draft.reason && draft.state === "returned" && <Said title={texts.reason} text={draft.reason} />}
          {draft.note && <Said title={texts.note} text={draft.note} />}
          <section aria-labelledby="what">
            <h2 id="what">{texts.what}</h2>
            {draft.base === null && <p className="mt-1 text-mute">{texts.new}</p>}
            {typeof draft.content.act === "string" && (
              <p className="mt-1 font-medium">{desk.acts[draft.content.act]}</p>
            )}
            {draft.kind === "import" ? (
              <ImportContents record={record} draft={draft} />
            ) : differences.length > 0 ? (
              <div className="card mt-3">
                <DifferenceList differences={differences} nameOf={buildNames(record, draft)} />
              </div>
            ) : (
              view.differences.length === 0 && <p className="mt-3 text-mute">{texts.same}</p>
            )}
            {cell && <DraftEvidence record={record} party={cell.party} content={content} />}
          </section>
          {isOpen && <DraftEffects record={record} draft={draft} now={now} />}
          {view.faults.length > 0 && (
            <section className="notice faulty mt-4">
              <h2 className="small-title">{texts.faults}</h2>
              <ul className="mt-1 list-disc pl-5">
                {view.faults.map(({ at, reason }) => (
                  <li key={`${at} ${reason}`}>
                    {at === "" ? desk.fieldless : nameField(at)} {reason}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Comments draftId={draft.id} comments={comments} />
        </div>
        <aside className="flex flex-col gap-4">
          <DraftActions
            draft={{
              id: draft.id,
              version: draft.version,
              state: draft.state,
              assigneeId: draft.assignee?.id ?? null,
            }}
            writingHref={deskAddress.writing(draft)}
            readingHref={
              cell &&
              pageAddress.cell(
                negotiation.slug,
                cell.party.slug,
                cell.issue.slug,
                negotiation.coverage.through,
              )
            }
            isAuthor={draft.author.id === actor.userId}
            isWriter={mayWrite(actor, draft)}
            isEditor={isAtLeast(actor.role, "editor")}
            isOwnWork={isLeftToOthers(actor, draft, negotiation)}
            isOvertaken={view.isOvertaken}
            isFaulty={view.faults.length > 0}
            people={users
              .filter(({ role, disabledAt }) => disabledAt === null && isAtLeast(role, "analyst"))
              .map(({ id, name }) => ({ id, name }))}
          />
          {cell && isOpen && (
            <PreviewCard
              preview={buildPreview(record, { party: cell.party.slug, issue: cell.issue.slug }, content, now)}
            />
          )}
          <section className="card" aria-labelledby="story">
            <h2 id="story" className="small-title">
              {texts.story}
            </h2>
            <ol className="mt-1.5 flex flex-col gap-1.5 text-sm">
              {log
                .filter(({ action }) => action !== "draft.save")
                .map(({ id, at, actorId, action }) => (
                  <li key={id}>
                    {users.find((user) => user.id === actorId)?.name ?? draft.author.name}{" "}
                    {texts.actions[action] ?? action}
                    <span className="block text-xs text-mute">{days.instant(at)}</span>
                  </li>
                ))}
            </ol>
          </section>
        </aside>
      </div>
    </>
  );
}

function findWholeCell(record: NegotiationRecord, target: string | null) {
  const name = findCell(target);
  const party = record.parties.find(({ slug }) => slug === name?.party);
  const issue = record.issues.find(({ slug }) => slug === name?.issue);
  return party && issue ? { party, issue } : null;
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="notice mb-4">
      <h2 className="small-title">{title}</h2>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </section>
  );
}
