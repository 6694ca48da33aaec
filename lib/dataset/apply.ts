import type { Database } from "@/lib/db/client";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import { Turn } from "@/lib/db/turn";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { type DatasetPlan, planChanges } from "./plan";
import { listRecordFaults } from "./validate";

const ATTEMPTS = 5;

/** One apply of this process at a time: with two at once, one would only plan in vain. */
const turn = new Turn();

/**
 * Brings a whole record into the database: all that is new or changed in one transaction, or nothing.
 * Gives the plan that was written; an empty one wrote nothing. When somebody else writes to the record
 * meanwhile, it is planned again on what they left. Throws ParleyError `invalid` when the record itself is
 * faulty, `conflict` with every fault when it would change what must not change (or when others keep
 * writing), `unavailable` when the database cannot be reached.
 */
export async function applyDataset(
  db: Database,
  incoming: NegotiationRecord,
  by: { readonly actor: string; readonly action: string },
): Promise<DatasetPlan> {
  const faults = listRecordFaults(incoming);
  if (faults.length > 0) throw new ParleyError("invalid", "The dataset package is faulty.", faults);
  return await turn.take(async () => {
    for (let attempt = 1; ; attempt += 1) {
      const { version, plan } = await planOnCurrent(db, incoming);
      if (plan.isEmpty) return plan;
      try {
        await writeRecordChanges(db, plan.changes, by);
        return plan;
      } catch (error) {
        const { slug } = incoming.negotiation;
        const wasOvertaken = version !== (await findRecordVersion(db, slug));
        if (!wasOvertaken || attempt === ATTEMPTS) throw error;
      }
    }
  });
}

/** The plan on the record as it stands, with the version of the record that it is made for. */
async function planOnCurrent(
  db: Database,
  incoming: NegotiationRecord,
): Promise<{ readonly version: string | null; readonly plan: DatasetPlan }> {
  const { slug } = incoming.negotiation;
  // First the version: if somebody writes between the two, the plan is newer than it says, and only tried again.
  const version = await findRecordVersion(db, slug);
  const plan = planChanges(await findRecord(db, slug), incoming);
  if (plan.faults.length > 0) {
    throw new ParleyError("conflict", "The dataset package would change what must not change.", plan.faults);
  }
  return { version, plan };
}
