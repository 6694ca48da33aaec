import type { RecordChanges } from "@/lib/domain/changes";
import type { Queries } from "./rows";

/** Below this many new rows a bad plan costs less than fresh figures do. */
const MANY = 500;

/**
 * Has the database plan anew how it checks foreign keys and the record's rules, where many rows are to be checked.
 * It keeps the plans that it made while the tables were all but empty, and these read a whole table for each row:
 * a minute for 5,000 statements, against seconds.
 */
export async function refreshPlans(queries: Queries, { create, update }: RecordChanges): Promise<void> {
  const paragraphs = [...create.readings, ...update.readings].flatMap((reading) => reading.paragraphs);
  const rows =
    create.sources.length +
    create.statements.length +
    create.positions.length +
    create.revisions.length +
    create.evidence.length +
    paragraphs.length;
  if (rows < MANY) return;
  await queries.$executeRaw`
    ANALYZE "source", "statement", "statement_party", "claim", "position", "revision", "current_revision",
      "revision_option", "revision_offer", "revision_offer_option", "evidence_link", "reading", "reading_paragraph",
      "reading_statement"`;
}
