import type { NegotiationRecord, Reading, Statement } from "@/lib/domain/model";

/**
 * The readings that change with these statements: each paragraph names the statements taken from it, so a new or
 * moved statement is written into the reading of its source. A source without a reading, or a paragraph beyond its
 * end, changes none: that is for the check to say.
 */
export function listChangedReadings(record: NegotiationRecord, statements: readonly Statement[]): Reading[] {
  const news = new Map(statements.map((statement) => [statement.id, statement]));
  return record.readings.flatMap((reading) => {
    let isChanged = false;
    const paragraphs = reading.paragraphs.map((paragraph) => {
      const kept = paragraph.statements.filter((id) => {
        const changed = news.get(id);
        return changed === undefined || isFrom(changed, reading.source, paragraph.paragraph);
      });
      const added = statements
        .filter((each) => isFrom(each, reading.source, paragraph.paragraph) && !kept.includes(each.id))
        .map(({ id }) => id);
      if (added.length === 0 && kept.length === paragraph.statements.length) return paragraph;
      isChanged = true;
      const taken = [...kept, ...added].sort();
      // Where the last one leaves, what is left is what the reader of the paragraph saw in it besides.
      const reason = taken.length > 0 ? null : (paragraph.reason ?? "background");
      return { ...paragraph, statements: taken, reason };
    });
    return isChanged ? [{ ...reading, paragraphs }] : [];
  });
}

function isFrom(statement: Statement, source: string, paragraph: number): boolean {
  return statement.source === source && statement.paragraph === paragraph;
}
