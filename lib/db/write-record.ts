import type { RecordChanges } from "@/lib/domain/changes";
import { ParleyError } from "@/lib/errors";
import { createAuditEntries, type NewAuditEntry } from "./audit";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { refreshPlans } from "./fresh-plans";
import { findNegotiation } from "./negotiations";
import { saveOrder } from "./order";
import type { Queries } from "./rows";
import { createCodebook, createContents, createReadingsOf, listCreated } from "./write-created";
import { updateCodebook, updateContents } from "./write-updated";

const PATIENCE = { maxWait: 15_000, timeout: 120_000 };

/**
 * Writes the changes in one transaction, all of them or none, with an audit entry for each; changes that
 * change nothing write nothing. Throws ParleyError: `not-found` when something to update is not there,
 * `conflict` when something to create is there already (or somebody else was first), `invalid` when the
 * database refuses the content, `unavailable` when it cannot be reached.
 */
export async function writeRecordChanges(
  db: Database,
  changes: RecordChanges,
  by: { readonly actor: string; readonly action: string },
): Promise<void> {
  await inLockedNegotiation(db, changes.negotiation, (queries) => writeChangesIn(queries, changes, by));
}

/**
 * One transaction that has a negotiation to itself: no other write to it begins before this one ends. Of this
 * process only one at a time asks the database for that: each that waited there would keep a connection from readers.
 */
export async function inLockedNegotiation<Result>(
  db: Database,
  slug: string,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return await db.turns.take(slug, () =>
    withDatabaseErrors(() =>
      db.client.$transaction(async (queries) => {
        await lockNegotiation(queries, slug);
        return await work(queries);
      }, PATIENCE),
    ),
  );
}

/** As `writeRecordChanges`, within a transaction that has locked the negotiation. */
export async function writeChangesIn(
  queries: Queries,
  changes: RecordChanges,
  by: { readonly actor: string; readonly action: string },
): Promise<void> {
  await checkNegotiation(queries, changes);
  // The codebook first: a new revision may name an option that an issue is only now getting.
  await createCodebook(queries, changes);
  const codebook = await updateCodebook(queries, changes);
  await refreshPlans(queries, changes);
  await createContents(queries, changes);
  const contents = await updateContents(queries, changes);
  await createReadingsOf(queries, changes);
  const entries = [
    ...listCreated(changes),
    ...codebook,
    ...contents,
    ...(await saveOrders(queries, changes)),
  ];
  await createAuditEntries(queries, changes.negotiation, by, entries);
  await refreshPlans(queries, changes);
  // Here, where an error still says what it is about, rather than at the commit.
  await queries.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
}

/**
 * Lets one write to a negotiation in at a time. Without it a write that began earlier could commit later,
 * with a lower audit id: the record would change and its version would not. Whatever writes takes it first.
 */
export async function lockNegotiation(queries: Queries, slug: string): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 0))`;
}

async function checkNegotiation(queries: Queries, { negotiation, create, update }: RecordChanges) {
  for (const named of [create.negotiation, update.negotiation]) {
    if (named !== null && named.slug !== negotiation) {
      throw new ParleyError("invalid", `Changes to "${negotiation}" cannot write "${named.slug}".`);
    }
  }
  if (create.negotiation === null && (await findNegotiation(queries, negotiation)) === null) {
    throw new ParleyError("not-found", `There is no negotiation "${negotiation}".`);
  }
}

async function saveOrders(queries: Queries, { negotiation, order }: RecordChanges): Promise<NewAuditEntry[]> {
  const entries: NewAuditEntry[] = [];
  const tables = [
    ["party", order.parties],
    ["category", order.categories],
    ["issue", order.issues],
  ] as const;
  for (const [table, slugs] of tables) {
    if (await saveOrder(queries, negotiation, table, slugs)) {
      entries.push({ entity: `${table}-order`, entityId: negotiation, change: "reordered" });
    }
  }
  return entries;
}
