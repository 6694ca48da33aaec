import type { Negotiation, Slug } from "@/lib/domain/model";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import type * as Stored from "./generated/client";
import { type Queries, readDay, sortByKey, toDate } from "./rows";

export interface ListedNegotiation {
  readonly negotiation: Negotiation;
  readonly counts: {
    /** Those at the table; members are not counted. */
    readonly parties: number;
    readonly issues: number;
    readonly sources: number;
    readonly statements: number;
    readonly positions: number;
    readonly proposals: number;
    readonly events: number;
  };
  /** As `findRecordVersion` gives it. */
  readonly version: string;
}

/** All negotiations, by slug. */
export async function listNegotiations(db: Database): Promise<readonly ListedNegotiation[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.negotiation.findMany({
      include: {
        reliability: true,
        auditEntries: { select: { id: true }, orderBy: { id: "desc" }, take: 1 },
        _count: {
          select: {
            parties: { where: { parentSlug: null } },
            issues: true,
            sources: { where: { mergedInto: null } },
            statements: true,
            positions: { where: { current: { isNot: null } } },
            proposals: true,
            events: true,
          },
        },
      },
    }),
  );
  return sortByKey(rows, (row) => row.slug).map((row) => ({
    negotiation: readNegotiation(row),
    counts: row._count,
    version: String(row.auditEntries[0]?.id ?? 0),
  }));
}

/** The negotiation itself, without its record, or null. */
export async function findNegotiation(queries: Queries, slug: Slug): Promise<Negotiation | null> {
  const row = await queries.negotiation.findUnique({ where: { slug }, include: { reliability: true } });
  return row === null ? null : readNegotiation(row);
}

export async function createNegotiation(queries: Queries, negotiation: Negotiation): Promise<void> {
  await queries.negotiation.create({ data: { slug: negotiation.slug, ...storeNegotiation(negotiation) } });
  await createReliability(queries, negotiation);
}

export async function updateNegotiation(queries: Queries, negotiation: Negotiation): Promise<void> {
  const { slug } = negotiation;
  await queries.negotiation.updateMany({
    where: { slug },
    data: storeNegotiation(negotiation),
  });
  await queries.reliability.deleteMany({ where: { negotiationSlug: slug } });
  await createReliability(queries, negotiation);
}

async function createReliability(queries: Queries, { slug, reliability }: Negotiation): Promise<void> {
  if (reliability === null) return;
  await queries.reliability.create({
    data: { ...reliability, negotiationSlug: slug, days: reliability.days.map(toDate) },
  });
}

function storeNegotiation(negotiation: Negotiation) {
  return {
    title: negotiation.title,
    summary: negotiation.summary,
    coverageFrom: toDate(negotiation.coverage.from),
    coverageThrough: toDate(negotiation.coverage.through),
    staleAfterDays: negotiation.staleAfterDays,
    fourEyes: negotiation.fourEyes,
  };
}

function readNegotiation(row: Stored.Negotiation & { reliability: Stored.Reliability | null }): Negotiation {
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    coverage: { from: readDay(row.coverageFrom), through: readDay(row.coverageThrough) },
    staleAfterDays: row.staleAfterDays,
    fourEyes: row.fourEyes,
    reliability: row.reliability && {
      alphaStates: row.reliability.alphaStates,
      alphaSteps: row.reliability.alphaSteps,
      units: row.reliability.units,
      differing: row.reliability.differing,
      days: row.reliability.days.map(readDay),
    },
  };
}
