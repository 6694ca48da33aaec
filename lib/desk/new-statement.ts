import { z } from "zod";
import type { NegotiationRecord, Source, Statement } from "@/lib/domain/model";
import { DATE_BASES } from "@/lib/domain/vocabulary";
import type { CellName } from "./choose-act";
import { entitySchemas } from "./entity-schemas";
import { changeSource, type SourceFields } from "./new-source";
import type { PositionContent } from "./position-content";
import { maySupport, suggestRole } from "./statement-choice";

const text = z.string().catch("");
const optionalText = z.string().nullable().catch(null);

const statementFieldsSchema = z.object({
  id: text,
  source: text,
  paragraph: z.number().nullable().catch(null),
  parties: z.array(z.string()).catch([]),
  speaker: optionalText,
  role: optionalText,
  saidOn: text,
  dateBasis: z.enum(DATE_BASES).catch("exact"),
  summary: text,
  quote: z.object({ text, language: text, translator: optionalText }).nullable().catch(null),
  kind: optionalText,
  attribution: optionalText,
  claims: z.array(z.object({ issue: text, option: optionalText })).catch([]),
});

/** A statement while it is typed: every field may be blank. */
export type StatementFields = z.output<typeof statementFieldsSchema>;

/** The fields of a statement that is added along with a position, whatever is missing in them. */
export function readStatementFields(raw: unknown): StatementFields {
  return statementFieldsSchema.parse(typeof raw === "object" && raw !== null ? raw : {});
}

/** The statements that are added along and are whole already. */
export function listWholeStatements(content: PositionContent): Statement[] {
  return content.statements.flatMap((raw) => entitySchemas.statement.safeParse(raw).data ?? []);
}

/** The sources that are added along and are whole already. */
export function listWholeSources(content: PositionContent): Source[] {
  return content.sources.flatMap((raw) => entitySchemas.source.safeParse(raw).data ?? []);
}

/** The content with a blank statement of the cell's party on its issue, linked as what supports the position, where one was found. */
export function addStatement(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
): PositionContent {
  const id = findFreeName("new-", takenIds(record, content));
  const blank: StatementFields = {
    ...readStatementFields({}),
    id,
    parties: [cell.party],
    claims: [{ issue: cell.issue, option: content.preferred }],
  };
  return {
    ...content,
    statements: [...content.statements, blank],
    evidence: [...content.evidence, { statement: id, role: suggestRole(blank, cell.party, content.state) }],
  };
}

/**
 * The content with a statement's fields changed. The id follows its source and paragraph, and the link follows the
 * id. A statement that comes to be somebody else's words no longer supports.
 */
export function changeStatement(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  id: string,
  change: Partial<Omit<StatementFields, "id">>,
): PositionContent {
  const before = content.statements.map(readStatementFields).find((each) => each.id === id);
  if (before === undefined) return content;
  const after = { ...before, ...change };
  const changed = {
    ...content,
    statements: content.statements.map((raw) => (raw.id === id ? after : raw)),
    evidence: content.evidence.map((link) =>
      link.statement === id && link.role === "supports" && maySupport(before, cell.party)
        ? { ...link, role: suggestRole(after, cell.party, content.state) }
        : link,
    ),
  };
  const isMoved = after.source !== before.source || after.paragraph !== before.paragraph;
  return isMoved ? renewId(record, changed, after) : changed;
}

/** The content with a new source's fields changed; what was taken from it is named anew along with it. */
export function changeSourceOf(
  record: NegotiationRecord,
  content: PositionContent,
  slug: string,
  change: Partial<Omit<SourceFields, "slug">>,
): PositionContent {
  const renamed = changeSource(record, content, slug, change);
  if (renamed.slug === slug) return renamed.content;
  return content.statements
    .map(readStatementFields)
    .filter(({ source }) => source === slug)
    .reduce((changed, { id }) => changeSourceOfStatement(record, changed, id, renamed.slug), renamed.content);
}

function changeSourceOfStatement(
  record: NegotiationRecord,
  content: PositionContent,
  id: string,
  source: string,
): PositionContent {
  const statements = content.statements.map((raw) => (raw.id === id ? { ...raw, source } : raw));
  const moved = statements.map(readStatementFields).find((each) => each.id === id);
  return moved === undefined ? content : renewId(record, { ...content, statements }, moved);
}

/** The content without a statement that was to be added, without its links and without the source only it needed. */
export function removeStatement(content: PositionContent, id: string): PositionContent {
  const statements = content.statements.filter((raw) => raw.id !== id);
  const used = new Set(statements.map(({ source }) => source));
  return {
    ...content,
    statements,
    sources: content.sources.filter(({ slug }) => used.has(slug ?? "")),
    evidence: content.evidence.filter(({ statement }) => statement !== id),
  };
}

/** The content with new ids for new statements whose id somebody else has published meanwhile; itself where none is. */
export function renewTakenIds(record: NegotiationRecord, content: PositionContent): PositionContent {
  const published = new Set(record.statements.map(({ id }) => id));
  let renewed = content;
  for (const statement of content.statements.map(readStatementFields)) {
    if (published.has(statement.id)) {
      renewed = renewId(record, renewed, statement);
    }
  }
  return renewed;
}

/** The content with the id that a new statement's source and paragraph give it, in its links too. */
function renewId(
  record: NegotiationRecord,
  content: PositionContent,
  statement: StatementFields,
): PositionContent {
  const others = { ...content, statements: content.statements.filter(({ id }) => id !== statement.id) };
  const id = buildStatementId(record, others, statement);
  return {
    ...content,
    statements: content.statements.map((raw) => (raw.id === statement.id ? { ...raw, id } : raw)),
    evidence: content.evidence.map((link) =>
      link.statement === statement.id ? { ...link, statement: id } : link,
    ),
  };
}

/**
 * The next free id for a statement of a paragraph, `brs-p4-2`: it begins as the ids of its source do, or with the
 * name of the source where it has none yet; `new-1` until source and paragraph are known.
 */
export function buildStatementId(
  record: NegotiationRecord,
  content: PositionContent,
  { source, paragraph }: Pick<StatementFields, "source" | "paragraph">,
): string {
  const taken = takenIds(record, content);
  if (source === "" || paragraph === null) return findFreeName("new-", taken);
  const known = record.statements.find((each) => each.source === source && ID.test(each.id));
  const start = (known && ID.exec(known.id)?.[1]) ?? source;
  return findFreeName(`${start}-p${paragraph}-`, taken);
}

const ID = /^(.+)-p\d+-\d+$/;

function takenIds(record: NegotiationRecord, content: PositionContent): ReadonlySet<string> {
  return new Set([
    ...record.statements.map(({ id }) => id),
    ...content.statements.map((raw) => readStatementFields(raw).id),
  ]);
}

/** The start with the first whole number that makes it a name nobody has. */
export function findFreeName(start: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${start}${number}`)) return `${start}${number}`;
  }
}
