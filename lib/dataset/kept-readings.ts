import type { Reading, Statement } from "@/lib/domain/model";
import { compareNatural } from "./natural-order";

/**
 * Incoming readings with the statements that the record keeps although the package lacks them, each
 * in its paragraph: a reading lists every statement of its source, whoever added it.
 */
export function addKeptStatements(
  readings: readonly Reading[],
  kept: readonly Statement[],
): readonly Reading[] {
  if (kept.length === 0) return readings;
  const sources = new Set(kept.map((statement) => statement.source));
  return readings.map((reading) => {
    if (!sources.has(reading.source)) return reading;
    const paragraphs = reading.paragraphs.map((paragraph) => {
      const added = kept.filter(
        (statement) => statement.source === reading.source && statement.paragraph === paragraph.paragraph,
      );
      if (added.length === 0) return paragraph;
      const statements = [...new Set([...paragraph.statements, ...added.map((statement) => statement.id)])];
      return { ...paragraph, statements: statements.sort(compareNatural), reason: null };
    });
    return { ...reading, paragraphs };
  });
}
