import type { Quote, Slug, Statement } from "@/lib/domain/model";
import type * as Stored from "./generated/client";
import { groupRows, inChunks, type Queries, readDay, sortByKey, toDate } from "./rows";
import { readDateBasis, readStatementKind, storeDateBasis, storeStatementKind } from "./stored-names";

/** By id. */
export async function listStatements(queries: Queries, negotiationSlug: Slug): Promise<readonly Statement[]> {
  const where = { negotiationSlug };
  const rows = await queries.statement.findMany({ where });
  const parties = await queries.statementParty.findMany({ where, orderBy: { place: "asc" } });
  const claims = await queries.claim.findMany({ where, orderBy: { place: "asc" } });
  const partiesOf = groupRows(parties, (party) => party.statementId);
  const claimsOf = groupRows(claims, (claim) => claim.statementId);
  return sortByKey(rows, (row) => row.id).map((row) => ({
    id: row.id,
    source: row.sourceSlug,
    paragraph: row.paragraph,
    parties: partiesOf(row.id).map((party) => party.partySlug),
    speaker: row.speaker,
    role: row.role,
    saidOn: readDay(row.saidOn),
    dateBasis: readDateBasis(row.dateBasis),
    summary: row.summary,
    quote: readQuote(row),
    kind: readStatementKind(row.kind),
    attribution: row.attribution,
    claims: claimsOf(row.id).map((claim) => ({ issue: claim.issueSlug, option: claim.optionKey })),
  }));
}

function readQuote({ quoteText, quoteLanguage, quoteTranslator }: Stored.Statement): Quote | null {
  if (quoteText === null || quoteLanguage === null) return null;
  return { text: quoteText, language: quoteLanguage, translator: quoteTranslator };
}

export async function createStatements(
  queries: Queries,
  negotiationSlug: Slug,
  statements: readonly Statement[],
): Promise<void> {
  await inChunks(
    statements.map((statement) => ({
      negotiationSlug,
      id: statement.id,
      ...storeStatement(statement),
    })),
    (data) => queries.statement.createMany({ data }),
  );
  await createPartsOfStatements(queries, negotiationSlug, statements);
}

export async function updateStatement(
  queries: Queries,
  negotiationSlug: Slug,
  statement: Statement,
): Promise<void> {
  await queries.statement.updateMany({
    where: { negotiationSlug, id: statement.id },
    data: storeStatement(statement),
  });
  const where = { negotiationSlug, statementId: statement.id };
  await queries.statementParty.deleteMany({ where });
  await queries.claim.deleteMany({ where });
  await createPartsOfStatements(queries, negotiationSlug, [statement]);
}

async function createPartsOfStatements(
  queries: Queries,
  negotiationSlug: Slug,
  statements: readonly Statement[],
): Promise<void> {
  await inChunks(
    statements.flatMap(({ id, parties }) =>
      parties.map((partySlug, place) => ({ negotiationSlug, statementId: id, partySlug, place })),
    ),
    (data) => queries.statementParty.createMany({ data }),
  );
  await inChunks(
    statements.flatMap(({ id, claims }) =>
      claims.map(({ issue, option }, place) => ({
        negotiationSlug,
        statementId: id,
        place,
        issueSlug: issue,
        optionKey: option,
      })),
    ),
    (data) => queries.claim.createMany({ data }),
  );
}

function storeStatement(statement: Statement) {
  return {
    sourceSlug: statement.source,
    paragraph: statement.paragraph,
    speaker: statement.speaker,
    role: statement.role,
    saidOn: toDate(statement.saidOn),
    dateBasis: storeDateBasis(statement.dateBasis),
    summary: statement.summary,
    quoteText: statement.quote?.text ?? null,
    quoteLanguage: statement.quote?.language ?? null,
    quoteTranslator: statement.quote?.translator ?? null,
    kind: storeStatementKind(statement.kind),
    attribution: statement.attribution,
  };
}
