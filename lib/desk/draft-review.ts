import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";
import { createDraftComment } from "@/lib/db/draft-comments";
import { explainStale, getDraft, updateDraft } from "@/lib/db/drafts";
import { findRecordIn } from "@/lib/db/record";
import { inTransaction } from "@/lib/db/transaction";
import { mayDraft } from "@/lib/db/users";
import { inLockedNegotiation, writeChangesIn } from "@/lib/db/write-record";
import type { RecordChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { checkEntry } from "./check-entry";
import { type Draft, OPEN_STATES, UNDECIDED_STATES } from "./draft";
import { isLeftToOthers } from "./draft-rights";
import { logDraft, takeDraftStep } from "./draft-step";
import { checkBase, checkMayWrite } from "./draft-writing";

interface Seen {
  readonly version: number;
  readonly now: Instant;
}

/**
 * Hands a draft in for review. Throws ParleyError `invalid` with a fault for each field that stands in its way,
 * StaleError when the draft or the entry has changed, `forbidden`, `conflict`. Gives the new version.
 */
export async function submitDraft(
  db: Database,
  actor: Actor,
  record: NegotiationRecord,
  draft: Draft,
  { version, now, note }: Seen & { readonly note: string | null },
): Promise<number> {
  checkMayWrite(actor, draft);
  // Before the entry is compared: a published draft is not overtaken by what it published itself.
  if (draft.version !== version || !OPEN_STATES.includes(draft.state))
    await explainStale(db.client, { id: draft.id, version });
  checkBase(draft, record);
  getChanges(record, draft, now);
  return await takeDraftStep(db, actor, draft, {
    version,
    states: OPEN_STATES,
    change: { state: "submitted", submittedAt: now, note },
    action: "draft.submit",
    // Kept, so that the next reviewer sees what changed between two submissions.
    detail: { content: draft.content, note },
  });
}

/** Takes a submitted draft back to go on writing. Throws as `submitDraft`. */
export async function withdrawDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  { version }: Seen,
): Promise<number> {
  checkMayWrite(actor, draft);
  return await takeDraftStep(db, actor, draft, {
    version,
    states: ["submitted"],
    change: { state: "draft" },
    action: "draft.withdraw",
  });
}

/**
 * Publishes a submitted draft: in one transaction that has the negotiation to itself, the draft and its entry are
 * compared with what the editor has seen, checked against the record as it is now, and written with their audit
 * rows. Throws StaleError, ParleyError `forbidden` under the four-eyes rule, `invalid` with the faults.
 */
export async function publishDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  { version, now }: Seen,
): Promise<number> {
  return await inLockedNegotiation(db, draft.negotiation, async (queries) => {
    const record = await findRecordIn(queries, draft.negotiation);
    if (record === null)
      throw new ParleyError("not-found", `There is no negotiation "${draft.negotiation}".`);
    const next = await updateDraft(
      queries,
      { id: draft.id, version, states: ["submitted"] },
      { state: "published", decidedAt: now, decidedById: actor.userId },
    );
    // Read again behind the update, which holds the row: nobody can have written to it since.
    const held = await getDraft(queries, draft.id);
    checkFourEyes(actor, held, record);
    // As it is if this is refused, and all of it taken back.
    checkBase({ ...held, version, state: draft.state }, record);
    const changes = getChanges(record, held, now);
    await writeChangesIn(queries, changes, { actor: actor.userId, action: `publish draft ${draft.id}` });
    await logDraft(queries, actor, held, "draft.publish", { version: next, content: held.content });
    return next;
  });
}

/** Gives a submitted draft back to its author. Throws as `publishDraft`. */
export async function returnDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  { version, reason }: Seen & { readonly reason: string },
): Promise<number> {
  return await takeDraftStep(db, actor, draft, {
    version,
    states: ["submitted"],
    change: { state: "returned", reason },
    action: "draft.return",
    detail: { reason },
  });
}

/**
 * Says whose turn it is, or nobody's in particular. Throws as `submitDraft`, and ParleyError `invalid` where that is
 * nobody who may write drafts.
 */
export async function assignDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  { version, assigneeId }: Seen & { readonly assigneeId: string | null },
): Promise<number> {
  checkMayWrite(actor, draft);
  return await takeDraftStep(db, actor, draft, {
    version,
    states: UNDECIDED_STATES,
    change: { assigneeId },
    action: "draft.assign",
    detail: { assignee: assigneeId },
    async check(queries) {
      if (assigneeId === null || (await mayDraft(queries, assigneeId))) return;
      throw new ParleyError("invalid", "Nobody who may write drafts has this account.", [
        { at: "assignee", reason: "names nobody who may write drafts" },
      ]);
    },
  });
}

/** Says something about a draft; its content and version stay. */
export async function commentOnDraft(
  db: Database,
  actor: Actor,
  draft: Draft,
  text: string,
): Promise<string> {
  const id = randomUUID();
  await inTransaction(db, async (queries) => {
    await createDraftComment(queries, { id, draftId: draft.id, authorId: actor.userId, text });
    await logDraft(queries, actor, draft, "draft.comment", { comment: id });
  });
  return id;
}

function checkFourEyes(actor: Actor, draft: Draft, { negotiation }: NegotiationRecord): void {
  if (!isLeftToOthers(actor, draft, negotiation)) return;
  throw new ParleyError(
    "forbidden",
    "You wrote some of this. In this negotiation somebody else has to publish it.",
  );
}

function getChanges(record: NegotiationRecord, draft: Draft, now: Instant): RecordChanges {
  const { changes, faults } = checkEntry(record, draft, draft.content, now);
  if (faults.length > 0 || changes === null) {
    throw new ParleyError("invalid", "Some fields stand in the way.", faults);
  }
  return changes;
}
