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
 * between the plan and the write, what is still missing is planned again on what they left, until the
 * record says all that `incoming` says. Throws ParleyError `invalid` when the record itself is faulty,
 * `conflict` with every fault when it would change what must not change (or when others keep writing),
 * `unavailable` when the database cannot be reached.
 */
export async function applyDataset(
  db: Database,
  incoming: NegotiationRecord,
  by: { readonly actor: string; readonly action: string },
): Promise<DatasetPlan> {
  const faults = listRecordFaults(incoming);
  if (faults.length > 0) throw new ParleyError("invalid", "The dataset package is faulty.", faults);
  return await turn.take(async () => {
    let written: DatasetPlan | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { version, plan } = await planOnCurrent(db, incoming);
      if (plan.isEmpty) return written ?? plan;
      try {
        await writeRecordChanges(db, plan.changes, by);
        written ??= plan;
      } catch (error) {
        const wasOvertaken = version !== (await findRecordVersion(db, incoming.negotiation.slug));
        if (!wasOvertaken) throw error;
      }
    }
    throw new ParleyError("conflict", "Others keep changing the record at the same time; try again.");
  });
}

/** The plan on the record as it stands, with the version of the record that it is made for. */
async function planOnCurrent(
  db: Database,
  incoming: NegotiationRecord,
): Promise<{ readonly version: string | null; readonly plan: DatasetPlan }> {
  const { slug } = incoming.negotiation;
  // First the version: if somebody writes between the two, the plan is only taken for older than it is.
  const version = await findRecordVersion(db, slug);
  const plan = planChanges(await findRecord(db, slug), incoming);
  if (plan.faults.length > 0) {
    throw new ParleyError("conflict", "The dataset package would change what must not change.", plan.faults);
  }
  return { version, plan };
}
