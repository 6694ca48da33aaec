import { z } from "zod";
import { planChanges } from "@/lib/dataset/plan";
import { parseDocument } from "@/lib/dataset/read-document";
import { lineSchema } from "@/lib/dataset/text-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { listDatedAhead } from "./dated-ahead";
import { entitySchemas } from "./entity-schemas";
import { checkChanges, type EntryCheck, refuse } from "./entry-check";
import { listFieldFaults } from "./field-faults";
import { buildImportedPositions, importedPositionSchema } from "./imported-position";
import { listChangedReadings } from "./taken-statements";

const rows = z.array(z.json()).max(10_000);

/** The name of the file that it came from. */
const file = lineSchema(200);

/** Statements and positions that are new to the record. */
const rowsContentSchema = z.strictObject({ file, statements: rows, positions: rows });

/** A whole dataset package, as it was sent. */
const packageContentSchema = z.strictObject({ file, package: z.record(z.string().max(40), z.json()) });

/** What an import brings; published together or not at all. */
export const importContentSchema = z.union([rowsContentSchema, packageContentSchema]);

export type ImportContent = z.output<typeof importContentSchema>;

/** What an import would do to the record if it were published at `now`. */
export function checkImport(record: NegotiationRecord, content: ImportContent, now: Instant): EntryCheck {
  return "package" in content ? checkPackage(record, content, now) : checkRows(record, content, now);
}

function checkRows(
  record: NegotiationRecord,
  content: z.output<typeof rowsContentSchema>,
  now: Instant,
): EntryCheck {
  const statements = z.array(entitySchemas.statement).safeParse(content.statements);
  const imported = z.array(importedPositionSchema).safeParse(content.positions);
  if (!statements.success || !imported.success) {
    return {
      changes: null,
      faults: [
        ...(statements.success ? [] : listFieldFaults(statements.error, content.statements, "statements")),
        ...(imported.success ? [] : listFieldFaults(imported.error, content.positions, "positions")),
      ],
    };
  }
  if (statements.data.length + imported.data.length === 0) return refuse("", "brings nothing");
  const positions = buildImportedPositions(record, imported.data, now);
  const none = buildNoChanges(record);
  const changes = {
    ...none,
    create: { ...none.create, statements: statements.data, positions },
    update: { ...none.update, readings: listChangedReadings(record, statements.data) },
  };
  return checkChanges(record, changes, (at) => at);
}

/** A package changes what it says otherwise and adds what is new; what only the record has stays. */
function checkPackage(
  record: NegotiationRecord,
  { package: value, file: name }: z.output<typeof packageContentSchema>,
  now: Instant,
): EntryCheck {
  const reading = parseDocument(value, name);
  if ("faults" in reading) return { changes: null, faults: reading.faults };
  const plan = planChanges(record, reading.record);
  const faults = [...plan.faults, ...listDatedAhead(plan.changes, now)];
  if (faults.length > 0) return { changes: null, faults };
  if (plan.isEmpty) return refuse("", "brings nothing that the record does not have");
  return { changes: plan.changes, faults: [] };
}
