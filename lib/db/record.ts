import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { listCategories } from "./categories";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { listEvents } from "./events";
import { listIssues } from "./issues";
import { findNegotiation } from "./negotiations";
import { listParties } from "./parties";
import { listPositions } from "./positions";
import { listProposals } from "./proposals";
import { listReadings } from "./readings";
import type { Queries } from "./rows";
import { listSources } from "./sources";
import { listStatements } from "./statements";

const PATIENCE = { maxWait: 10_000, timeout: 60_000 };

/**
 * The whole record, as it stood at one moment, or null. Its order is always the same: parties, categories
 * and issues as they are shown, options, spans and terms as coded, everything else by id or slug.
 */
export async function findRecord(db: Database, slug: Slug): Promise<NegotiationRecord | null> {
  return await withDatabaseErrors(() =>
    db.client.$transaction((queries) => findRecordIn(queries, slug), {
      ...PATIENCE,
      isolationLevel: "RepeatableRead",
    }),
  );
}

/** The same within a transaction, which holds the negotiation's lock where what is read must not change. */
export async function findRecordIn(queries: Queries, slug: Slug): Promise<NegotiationRecord | null> {
  const negotiation = await findNegotiation(queries, slug);
  if (negotiation === null) return null;
  return {
    negotiation,
    parties: await listParties(queries, slug),
    categories: await listCategories(queries, slug),
    issues: await listIssues(queries, slug),
    sources: await listSources(queries, slug),
    statements: await listStatements(queries, slug),
    positions: await listPositions(queries, slug),
    proposals: await listProposals(queries, slug),
    events: await listEvents(queries, slug),
    readings: await listReadings(queries, slug),
  };
}

/**
 * The version of a record, or null where there is none: a whole number that grows with every write. Equal
 * versions mean equal records, so that what was built from one may be kept as long as it stays.
 */
export async function findRecordVersion(db: Database, slug: Slug): Promise<string | null> {
  const entry = await withDatabaseErrors(() =>
    db.client.auditEntry.findFirst({
      where: { negotiationSlug: slug },
      orderBy: { id: "desc" },
      select: { id: true },
    }),
  );
  return entry === null ? null : String(entry.id);
}
