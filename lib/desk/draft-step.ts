import type { Actor } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";
import { logDeskAction } from "@/lib/db/desk-log";
import { type DraftChange, updateDraft } from "@/lib/db/drafts";
import type { Queries } from "@/lib/db/rows";
import { inTransaction } from "@/lib/db/transaction";
import type { JsonObject } from "@/lib/domain/json";
import type { Draft, DraftState } from "./draft";

/** A step that a draft takes from one of some states, over the version that was seen. */
export interface DraftStep {
  readonly version: number;
  readonly states: readonly DraftState[];
  readonly change: DraftChange;
  /** As the log names it: `draft.submit`. */
  readonly action: string;
  /** What the log keeps besides the new version. */
  readonly detail?: JsonObject;
  /** What has to hold in the same transaction. */
  check?(queries: Queries): Promise<void>;
}

/** Takes a step together with its row in the log, and gives the new version. Throws as `updateDraft`. */
export async function takeDraftStep(
  db: Database,
  actor: Actor,
  draft: Draft,
  step: DraftStep,
): Promise<number> {
  const { version, states, change, action, detail, check } = step;
  return await inTransaction(db, async (queries) => {
    await check?.(queries);
    const next = await updateDraft(queries, { id: draft.id, version, states }, change);
    await logDraft(queries, actor, draft, action, { version: next, ...detail });
    return next;
  });
}

/** Notes what somebody did with a draft. */
export async function logDraft(
  queries: Queries,
  actor: Actor,
  { id, negotiation }: Pick<Draft, "id" | "negotiation">,
  action: string,
  detail: JsonObject = {},
): Promise<void> {
  await logDeskAction(queries, {
    actorId: actor.userId,
    action,
    negotiation,
    subject: "draft",
    subjectId: id,
    detail,
  });
}
