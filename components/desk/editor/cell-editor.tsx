import type { Actor } from "@/lib/auth/access";
import type { Draft, DraftHead, Suggestion } from "@/lib/desk/draft";
import { writeCell } from "@/lib/desk/entry-kind";
import { buildPrefill } from "@/lib/desk/prefill";
import type { Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Party } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { pageAddress } from "@/lib/web/page-address";
import { editor } from "@/messages";
import { PositionEditor } from "./position-editor";
import { readPosition } from "./read-position";

interface CellEditorProps {
  readonly actor: Actor;
  readonly record: NegotiationRecord;
  readonly party: Party;
  readonly issue: Issue;
  readonly now: Instant;
  /** The draft that is written on; null to begin one. */
  readonly draft: Draft | null;
  /** Other drafts of the same cell that are open. */
  readonly others: readonly DraftHead[];
  /** What a reader suggested for the cell, where that is why it is edited. */
  readonly suggestion: Suggestion | null;
}

const HEADING = "what-is-new";

/** The page on which one cell is edited. */
export function CellEditor({ actor, record, party, issue, now, draft, others, suggestion }: CellEditorProps) {
  const target = writeCell(party.slug, issue.slug);
  const { negotiation } = record;
  const prefill = readPosition(buildPrefill(record, { kind: "position", target }) ?? {});
  return (
    <>
      <p className="mb-1 text-sm text-mute">
        <a className="link" href={deskAddress.home}>
          {editor.desk}
        </a>{" "}
        ·{" "}
        <a
          className="link"
          href={pageAddress.issue(negotiation.slug, issue.slug, negotiation.coverage.through)}
        >
          {issue.title}
        </a>{" "}
        · {party.title}
      </p>
      <h1 id={HEADING}>{editor.title}</h1>
      {others.map((other) => (
        <p key={other.id} className="notice mt-3">
          {other.state === "submitted"
            ? editor.open.inReview(other.author.name)
            : other.author.id === actor.userId
              ? editor.open.mine
              : editor.open.others(other.author.name)}{" "}
          <a
            className="link"
            href={other.state === "submitted" ? deskAddress.draft(other.id) : deskAddress.writing(other)}
          >
            {editor.open.go}
          </a>
        </p>
      ))}
      {draft?.state === "returned" && draft.reason && <Said title={editor.returned} text={draft.reason} />}
      {suggestion && <Said title={editor.suggestion} text={suggestion.text} />}
      <PositionEditor
        // Another draft is another session.
        key={draft?.id ?? "new"}
        record={record}
        party={party}
        issue={issue}
        now={now}
        userId={actor.userId}
        prefill={prefill}
        draft={draft && { id: draft.id, version: draft.version, content: draft.content, base: draft.base }}
        suggestion={suggestion?.id ?? null}
        labelledBy={HEADING}
      />
    </>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section className="notice mt-3">
      <h2 className="font-sans text-sm font-semibold tracking-normal">{title}</h2>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </section>
  );
}
