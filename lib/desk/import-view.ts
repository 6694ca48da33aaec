import { z } from "zod";
import { describePlan } from "@/lib/dataset/describe-plan";
import { planChanges } from "@/lib/dataset/plan";
import { parseDocument } from "@/lib/dataset/read-document";
import { statementSchema } from "@/lib/dataset/statement-schema";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { importContentSchema } from "./import-entry";
import { type ImportedPosition, importedPositionSchema } from "./imported-position";
import { listPackageParts, type PackagePart } from "./package-parts";

/** What an import brings, as its reviewer looks at it. */
export type ImportView =
  | {
      readonly kind: "rows";
      readonly statements: readonly Statement[];
      readonly positions: readonly ImportedPosition[];
    }
  /** What it would do to the record as it is now. */
  | { readonly kind: "package"; readonly description: string; readonly parts: readonly PackagePart[] };

/** The contents of a draft of an import; null where they cannot be read, which the draft's faults tell. */
export function viewImport(record: NegotiationRecord, content: JsonObject): ImportView | null {
  const read = importContentSchema.safeParse(content);
  if (!read.success) return null;
  if ("package" in read.data) {
    const reading = parseDocument(read.data.package, read.data.file);
    if ("faults" in reading) return null;
    const plan = planChanges(record, reading.record);
    return { kind: "package", description: describePlan(plan), parts: listPackageParts(plan) };
  }
  const statements = z.array(statementSchema).safeParse(read.data.statements);
  const positions = z.array(importedPositionSchema).safeParse(read.data.positions);
  if (!statements.success || !positions.success) return null;
  return { kind: "rows", statements: statements.data, positions: positions.data };
}

/** How much a draft of an import holds, in place of all that it holds. */
export function summariseImport(content: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.length : typeof value === "object" && value !== null ? true : value,
    ]),
  );
}
