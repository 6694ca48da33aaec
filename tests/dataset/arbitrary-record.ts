import fc from "fast-check";
import type { NegotiationRecord } from "@/lib/domain/model";
import { recordArbitrary } from "../support/record-arbitrary";

const WORDS = ["plain", "Ґрунт", "a\u0301", "😀", '"quoted"', "=1+1", "<b>", "\\", "a\u2028b", "two words"];
const lineArbitrary = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));

/** Valid records with texts that files could spoil, and with their sources read. */
export const arbitraryRecord: fc.Arbitrary<NegotiationRecord> = fc
  .tuple(
    recordArbitrary,
    fc.array(lineArbitrary, { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([record, lines, spread]) => {
    const lineAt = (index: number) => lines[index % lines.length] ?? "plain";
    const statements = record.statements.map((statement, index) => ({
      ...statement,
      paragraph: 1 + (index % spread),
      summary: lineAt(index),
      speaker: index % 3 === 0 ? null : lineAt(index + 1),
      quote: index % 2 === 0 ? null : { text: lineAt(index), language: "uk", translator: null },
    }));
    const listed = (source: string, paragraph: number) =>
      statements.filter((each) => each.source === source && each.paragraph === paragraph).map(({ id }) => id);
    const readings = record.sources.map(({ slug }) => ({
      source: slug,
      paragraphs: Array.from({ length: spread }, (_, index) => {
        const ids = listed(slug, index + 1);
        return {
          paragraph: index + 1,
          statements: ids,
          reason: ids.length === 0 ? ("scene" as const) : null,
          note: index % 2 === 0 ? null : lineAt(index),
        };
      }),
    }));
    const summary = lines.join("\n");
    return { ...record, negotiation: { ...record.negotiation, summary }, statements, readings };
  });

/** The same record with its unordered lists in another order. */
export function shuffleRecord(record: NegotiationRecord, seed: number): NegotiationRecord {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => ({ item, key: (index * 2654435761 + seed * 40503) % 65537 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    ...record,
    sources: shuffle(record.sources),
    statements: shuffle(
      record.statements.map((statement) => ({
        ...statement,
        parties: shuffle(statement.parties),
        claims: shuffle(statement.claims),
      })),
    ),
    positions: shuffle(
      record.positions.map((position) => ({ ...position, evidence: shuffle(position.evidence) })),
    ),
    proposals: shuffle(record.proposals),
    events: shuffle(record.events),
    readings: shuffle(
      record.readings.map((reading) => ({
        ...reading,
        paragraphs: reading.paragraphs.map((paragraph) => ({
          ...paragraph,
          statements: shuffle(paragraph.statements),
        })),
      })),
    ),
  };
}
