import { getDatabase } from "@/lib/db/client";
import { findDraft } from "@/lib/db/drafts";
import type { Draft } from "@/lib/desk/draft";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { getLoaded } from "./loaded";
import { readStored } from "./stored";

/** The draft that a path names, and the record that it would change. Throws ParleyError `not-found`. */
export async function getDeskDraft(
  id: string | undefined,
): Promise<{ readonly draft: Draft; readonly record: NegotiationRecord }> {
  const draft = id === undefined ? null : await readStored(async () => findDraft(await getDatabase(), id));
  if (draft === null) throw new ParleyError("not-found", "There is no such draft.");
  return { draft, record: (await getLoaded(draft.negotiation)).record };
}
