import { z } from "zod";
import { buildNoChanges } from "@/lib/domain/changes";
import type { NegotiationRecord } from "@/lib/domain/model";
import { entitySchemas } from "./entity-schemas";
import { checkChanges, type EntryCheck } from "./entry-check";
import { listFieldFaults } from "./field-faults";
import { listChangedReadings } from "./taken-statements";

/** What an import brings: entries that are new to the record, published together or not at all. */
export const importContentSchema = z.strictObject({
  /** The name of the file that it came from. */
  file: z.string().max(200),
  sources: z.array(z.json()).max(10_000),
  statements: z.array(z.json()).max(10_000),
});

export type ImportContent = z.output<typeof importContentSchema>;

/** What an import would do to the record. */
export function checkImport(record: NegotiationRecord, content: ImportContent): EntryCheck {
  const sources = z.array(entitySchemas.source).safeParse(content.sources);
  const statements = z.array(entitySchemas.statement).safeParse(content.statements);
  if (!sources.success || !statements.success) {
    return {
      changes: null,
      faults: [
        ...(sources.success ? [] : listFieldFaults(sources.error, content.sources, "sources")),
        ...(statements.success ? [] : listFieldFaults(statements.error, content.statements, "statements")),
      ],
    };
  }
  const none = buildNoChanges(record);
  return checkChanges(
    record,
    {
      ...none,
      create: { ...none.create, sources: sources.data, statements: statements.data },
      update: { ...none.update, readings: listChangedReadings(record, statements.data) },
    },
    (at) => at,
  );
}
