import { slugSchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { findDraft } from "@/lib/db/drafts";
import type { Draft } from "@/lib/desk/draft";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { findLoaded } from "@/lib/web/load-record";
import { readStored } from "./stored";

/** The record that a path names. Throws ParleyError `not-found`. */
export async function getDeskRecord(slug: string | undefined): Promise<NegotiationRecord> {
  const known = slugSchema.safeParse(slug);
  const loaded = known.success ? await readStored(() => findLoaded(known.data)) : null;
  if (loaded === null) throw new ParleyError("not-found", `There is no negotiation "${slug}".`);
  return loaded.record;
}

/** The draft that a path names, and the record that it would change. Throws ParleyError `not-found`. */
export async function getDeskDraft(
  id: string | undefined,
): Promise<{ readonly draft: Draft; readonly record: NegotiationRecord }> {
  const draft = id === undefined ? null : await readStored(async () => findDraft(await getDatabase(), id));
  if (draft === null) throw new ParleyError("not-found", "There is no such draft.");
  return { draft, record: await getDeskRecord(draft.negotiation) };
}
