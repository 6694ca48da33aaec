import { notFound } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import type { Actor } from "@/lib/auth/access";
import type { DeskPerson, Draft, DraftHead } from "@/lib/desk/draft";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { buildPast, type EntryWrite } from "@/lib/desk/entry-past";
import { titleEntry } from "@/lib/desk/entry-title";
import { readAddressValues } from "@/lib/desk/fields/address-values";
import { buildFields } from "@/lib/desk/fields/build-fields";
import { buildBlank, readFields } from "@/lib/desk/fields/field-content";
import { buildPrefill } from "@/lib/desk/prefill";
import type { Instant } from "@/lib/domain/day";
import { toJson } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import { EntryEditor } from "./entry-editor";
import { EntryPast } from "./entry-past";
import { OtherDrafts } from "./other-drafts";

interface EntryPageProps {
  readonly actor: Actor;
  readonly record: NegotiationRecord;
  readonly kind: EntityKind;
  /** Null for a new entry. */
  readonly target: string | null;
  /** What the address says besides: references of a new entry, a merge, an earlier version to restore. */
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly now: Instant;
  /** The draft that is written on; null to begin one. */
  readonly draft: Draft | null;
  /** Other drafts of the same entry that are open. */
  readonly others: readonly DraftHead[];
  readonly writes: readonly EntryWrite[];
  readonly users: readonly DeskPerson[];
}

/** The page on which one entry is written, with what it was before. */
export function EntryPage(props: EntryPageProps) {
  const { actor, record, kind, target, query, draft, others, writes, users } = props;
  const { slug, title } = record.negotiation;
  const fields = buildFields(kind);
  const published = buildPrefill(record, { kind, target });
  if (target !== null && published === null) notFound();
  const past = buildPast(writes, published && toJson(published));
  const asked = readAddressValues(fields, query);
  const prefill = readFields(fields, published ?? { ...buildBlank(fields), ...asked });
  const restored = past.find(({ id }) => id === query.restore)?.before ?? null;
  const begin =
    draft !== null || published === null
      ? null
      : restored !== null
        ? readFields(fields, restored)
        : Object.keys(asked).length > 0
          ? { ...prefill, ...asked }
          : null;
  const name = published === null ? null : titleEntry(record, { kind, target }, published);
  return (
    <>
      <PageHead
        above={
          <>
            <a className="link" href={deskAddress.entries(slug)}>
              {title}
            </a>{" "}
            ·{" "}
            {kind === "negotiation" ? (
              texts.kinds.negotiation.many
            ) : (
              <a className="link" href={`${deskAddress.entries(slug)}?kind=${kind}`}>
                {texts.kinds[kind].many}
              </a>
            )}
          </>
        }
        title={name ?? texts.kinds[kind].new}
        lead={target === null || kind === "negotiation" ? texts.kinds[kind].what : null}
      />
      <OtherDrafts actor={actor} drafts={others} />
      {draft?.state === "returned" && draft.reason && (
        <section className="notice mt-3">
          <h2 className="font-sans text-sm font-semibold tracking-normal">{texts.edit.returned}</h2>
          <p className="break-words whitespace-pre-wrap">{draft.reason}</p>
        </section>
      )}
      {begin !== null && restored !== null && <p className="notice mt-3">{texts.edit.restoring}</p>}
      <EntryEditor
        // Another draft is another session.
        key={draft?.id ?? String(query.restore ?? "begun")}
        record={record}
        kind={kind}
        target={target}
        fields={fields}
        now={props.now}
        userId={actor.userId}
        prefill={prefill}
        draft={draft && { id: draft.id, version: draft.version, content: draft.content, base: draft.base }}
        begin={begin}
      />
      {target !== null && <EntryPast record={record} kind={kind} target={target} past={past} users={users} />}
    </>
  );
}
