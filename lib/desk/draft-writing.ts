import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";
import { createDraft } from "@/lib/db/drafts";
import { saveDraftContent } from "@/lib/db/save-draft";
import { hasSuggestion } from "@/lib/db/suggestions";
import { inTransaction } from "@/lib/db/transaction";
import type { Instant } from "@/lib/domain/day";
import { isSameJson } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError, StaleError } from "@/lib/errors";
import type { DraftContent } from "./check-entry";
import { type Draft, OPEN_STATES, UNDECIDED_STATES } from "./draft";
import { mayWrite } from "./draft-rights";
import { logDraft, takeDraftStep } from "./draft-step";
import type { EntryName } from "./entry-kind";
import { titleEntry } from "./entry-title";
import { buildPrefill, findDraftedPosition } from "./prefill";

interface Written {
  readonly id: string;
  readonly version: number;
}

/**
 * Begins a draft of an entry as it stands in `record`. Throws ParleyError `not-found` for a target that is not there,
 * `invalid` for a suggestion of another negotiation.
 */
export async function beginDraft(
  db: Database,
  actor: Actor,
  record: NegotiationRecord,
  begun: EntryName & { readonly content: DraftContent; readonly suggestion: string | null },
): Promise<Written> {
  const { kind, target, content, suggestion } = begun;
  const base = buildPrefill(record, begun);
  if (target !== null && base === null)
    throw new ParleyError("not-found", `There is no ${kind} "${target}".`);
  if (target === null && (kind === "position" || kind === "negotiation")) {
    throw new ParleyError("invalid", "Say which entry is changed.", [{ at: "target", reason: "is missing" }]);
  }
  const id = randomUUID();
  const negotiation = record.negotiation.slug;
  await inTransaction(db, async (queries) => {
    if (suggestion !== null && !(await hasSuggestion(queries, negotiation, suggestion))) {
      throw new ParleyError("invalid", "There is no such suggestion for this negotiation.", [
        { at: "suggestion", reason: "names no suggestion for this negotiation" },
      ]);
    }
    const title = titleEntry(record, begun, content);
    await createDraft(queries, {
      id,
      negotiation,
      kind,
      target,
      title,
      content,
      base,
      suggestion,
      authorId: actor.userId,
    });
    await logDraft(queries, actor, { id, negotiation }, "draft.begin");
  });
  return { id, version: 1 };
}

/**
 * Saves what was typed over the version that was seen. `rebased` is the published entry that the content was merged
 * with, which the draft is from then on compared with, as with another position of its cell that it turns to. Throws StaleError when the draft, or with `rebased` the
 * entry, is another by now; ParleyError `forbidden`, `conflict`, `not-found`.
 */
export async function saveDraft(
  db: Database,
  actor: Actor,
  record: NegotiationRecord,
  draft: Draft,
  saved: { readonly version: number; readonly content: DraftContent; readonly rebased: DraftContent | null },
): Promise<Written> {
  checkMayWrite(actor, draft);
  const { version, content, rebased } = saved;
  const changed = { ...draft, content };
  if (rebased !== null) checkBase({ ...changed, base: rebased }, record);
  const isAboutAnother = findDraftedPosition(record, draft)?.id !== findDraftedPosition(record, changed)?.id;
  const next = await saveDraftContent(db, {
    id: draft.id,
    version,
    states: OPEN_STATES,
    content,
    title: titleEntry(record, draft, content),
    base: rebased ?? (isAboutAnother ? buildPrefill(record, changed) : null),
    userId: actor.userId,
  });
  return { id: draft.id, version: next };
}

/** Gives a draft up; it is kept, and seen no more. Throws as `saveDraft`. */
export async function discardDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  { version, now }: { readonly version: number; readonly now: Instant },
): Promise<void> {
  checkMayWrite(actor, draft);
  await takeDraftStep(db, actor, draft, {
    version,
    states: UNDECIDED_STATES,
    change: { state: "discarded", decidedAt: now, decidedById: actor.userId },
    action: "draft.discard",
  });
}

/** Throws ParleyError `forbidden` for those who may not write it. */
export function checkMayWrite(actor: Actor, draft: Pick<Draft, "author" | "assignee">): void {
  if (mayWrite(actor, draft)) return;
  const { author } = draft;
  throw new ParleyError(
    "forbidden",
    `This draft is ${author.name}'s. Ask for it to be assigned to you, or comment on it.`,
  );
}

/** Throws StaleError when the entry was published anew since the draft was begun from it. */
export function checkBase(draft: Draft, record: NegotiationRecord): void {
  const theirs = buildPrefill(record, draft);
  if (isSameJson(theirs, draft.base)) return;
  throw new StaleError("The entry was changed by somebody else since this draft was begun.", {
    version: draft.version,
    value: { state: draft.state, content: draft.content, base: draft.base, theirs },
  });
}
