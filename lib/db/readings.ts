import type { Reading, Slug } from "@/lib/domain/model";
import { groupRows, inChunks, type Queries, sortByKey } from "./rows";
import { readNoStatementReason, storeNoStatementReason } from "./stored-names";

/** By source; paragraphs by number, the statements of each by id. */
export async function listReadings(queries: Queries, negotiationSlug: Slug): Promise<readonly Reading[]> {
  const where = { negotiationSlug };
  const rows = await queries.reading.findMany({ where });
  const paragraphs = await queries.readingParagraph.findMany({ where, orderBy: { paragraph: "asc" } });
  const statements = await queries.readingStatement.findMany({ where });
  const paragraphsOf = groupRows(paragraphs, (paragraph) => paragraph.sourceSlug);
  const statementsOf = groupRows(
    sortByKey(statements, (statement) => statement.statementId),
    (statement) => `${statement.sourceSlug} ${statement.paragraph}`,
  );
  return sortByKey(rows, (row) => row.sourceSlug).map((row) => ({
    source: row.sourceSlug,
    paragraphs: paragraphsOf(row.sourceSlug).map(({ paragraph, reason, note }) => ({
      paragraph,
      statements: statementsOf(`${row.sourceSlug} ${paragraph}`).map((statement) => statement.statementId),
      reason: reason && readNoStatementReason(reason),
      note,
    })),
  }));
}

export async function createReadings(
  queries: Queries,
  negotiationSlug: Slug,
  readings: readonly Reading[],
): Promise<void> {
  await inChunks(
    readings.map(({ source }) => ({ negotiationSlug, sourceSlug: source })),
    (data) => queries.reading.createMany({ data }),
  );
  await createParagraphs(queries, negotiationSlug, readings);
}

/**
 * Takes the paragraphs of the readings away, so that the statements they name can be changed;
 * `createParagraphs` puts the new ones in.
 */
export async function removeParagraphs(
  queries: Queries,
  negotiationSlug: Slug,
  sources: readonly Slug[],
): Promise<void> {
  const where = { negotiationSlug, sourceSlug: { in: [...sources] } };
  await queries.readingStatement.deleteMany({ where });
  await queries.readingParagraph.deleteMany({ where });
}

export async function createParagraphs(
  queries: Queries,
  negotiationSlug: Slug,
  readings: readonly Reading[],
): Promise<void> {
  const rows = readings.flatMap(({ source, paragraphs }) =>
    paragraphs.map((row) => ({
      key: { negotiationSlug, sourceSlug: source, paragraph: row.paragraph },
      row,
    })),
  );
  await inChunks(
    rows.map(({ key, row }) => ({
      ...key,
      reason: row.reason && storeNoStatementReason(row.reason),
      note: row.note,
    })),
    (data) => queries.readingParagraph.createMany({ data }),
  );
  await inChunks(
    rows.flatMap(({ key, row }) => row.statements.map((statementId) => ({ ...key, statementId }))),
    (data) => queries.readingStatement.createMany({ data }),
  );
}
