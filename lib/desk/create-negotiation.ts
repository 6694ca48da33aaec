import type { Actor } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";
import { logDeskAction } from "@/lib/db/desk-log";
import { findNegotiation } from "@/lib/db/negotiations";
import { inLockedNegotiation, writeChangesIn } from "@/lib/db/write-record";
import { ParleyError } from "@/lib/errors";
import { buildNegotiation, type NewNegotiation } from "./new-negotiation";

/**
 * Begins the record of a negotiation. Throws ParleyError `invalid` with a fault for each field that cannot be used,
 * `conflict` where its slug is taken.
 */
export async function createNegotiation(db: Database, actor: Actor, begun: NewNegotiation): Promise<void> {
  const { changes, faults } = buildNegotiation(begun);
  if (faults.length > 0) throw new ParleyError("invalid", "Some fields stand in the way.", faults);
  const { slug } = begun.negotiation;
  await inLockedNegotiation(db, slug, async (queries) => {
    if ((await findNegotiation(queries, slug)) !== null) {
      throw new ParleyError("conflict", `There is a negotiation "${slug}" already.`, [
        { at: "slug", reason: "is taken already" },
      ]);
    }
    await writeChangesIn(queries, changes, { actor: actor.userId, action: "create negotiation" });
    await logDeskAction(queries, {
      actorId: actor.userId,
      action: "negotiation.create",
      negotiation: slug,
      subject: "negotiation",
      subjectId: slug,
    });
  });
}
